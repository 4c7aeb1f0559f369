/** Selectors for the node that gets the focus when the element is focused, best first: the plot's tab stop, the list's first event, the message. */
const TARGETS = [
  '.plot :not([data-leaving]) > .span',
  '.plot [tabindex="0"]',
  '.plot[tabindex="0"]',
  '.list [data-event]',
  '.message',
];

/** Focuses the story, unless the focus is already inside it. */
export function focusStory(root: ParentNode & DocumentOrShadowRoot, options?: FocusOptions): void {
  if (root.activeElement?.closest('.frame')) return;
  const target = TARGETS.map((selector) => root.querySelector<HTMLElement>(selector)).find(Boolean);
  // Browsers scroll to content hidden by `content-visibility` when it is focused, even with `preventScroll`
  if (options?.preventScroll) root.querySelector<HTMLElement>('.frame')?.style.removeProperty('content-visibility');
  target?.focus(options);
}
