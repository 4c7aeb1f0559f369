/** Rules of axe-core that look at colours and sizes. All others judge the tree, which is the same in every theme. */
export const LOOK_RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];
