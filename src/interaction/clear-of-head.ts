/**
 * Scrolls a table so that what takes the focus by keyboard is not under its head, which stays and is as high as the names of publishers
 * are long (WCAG 2.4.11). A pointer has what it presses in sight, and a scroll would move that from under it.
 */
export function clearOfHead({ target, currentTarget: table }: FocusEvent): void {
  if (!(table instanceof HTMLElement) || !(target instanceof Element) || target === table) return;
  if (!target.matches(':focus-visible')) return;
  const height = table.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  // For the browser's own scroll, too, which may come later
  table.style.scrollPaddingBlockStart = `${Math.ceil(height)}px`;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
