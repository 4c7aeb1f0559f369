/**
 * Scrolls what gets the focus by keyboard in the table into the space between the fixed head and the lower edge.
 * Browsers do this by themselves, but Firefox 153 adds the scroll padding where it should subtract it, so the focused
 * element ends up below the edge of a low table.
 */
export function uncover({ target, currentTarget }: FocusEvent): void {
  const table = currentTarget as HTMLElement;
  const head = table.querySelector('thead th');
  if (!head || !(target instanceof HTMLButtonElement) || !target.matches(':focus-visible')) return;
  const { top, bottom } = target.getBoundingClientRect();
  const below = bottom - (table.getBoundingClientRect().top + table.clientTop + table.clientHeight);
  const under = head.getBoundingClientRect().bottom - top;
  if (below > 0) table.scrollTop += below;
  else if (under > 0) table.scrollTop -= under;
}
