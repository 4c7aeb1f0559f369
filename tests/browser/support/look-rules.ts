/** axe-core rules about colours and sizes. All others check the tree, which is the same in every theme. */
export const LOOK_RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];
