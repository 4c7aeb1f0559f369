/** What takes the focus of the whole element, best first: the tab stop of the plot, the first event of the list, or the message. */
const TARGETS = [
  '.plot :not([data-leaving]) > .span',
  '.plot [tabindex="0"]',
  '.plot[tabindex="0"]',
  '.list [data-event]',
  '.message',
];

/** Gives the focus to the story, unless it is in there already. */
export function focusStory(root: ParentNode & DocumentOrShadowRoot, options?: FocusOptions): void {
  if (root.activeElement?.closest('.frame')) return;
  const target = TARGETS.map((selector) => root.querySelector<HTMLElement>(selector)).find(Boolean);
  // Browsers scroll to hidden content that takes the focus, whatever `preventScroll` says
  if (options?.preventScroll) root.querySelector<HTMLElement>('.frame')?.style.removeProperty('content-visibility');
  target?.focus(options);
}
