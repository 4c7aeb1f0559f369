/** Closes a menu and moves the focus back to its summary. */
function close(menu: Element): void {
  menu.removeAttribute('open');
  menu.querySelector('summary')?.focus();
}

export function closeAfterChoice({ target, currentTarget }: Event): void {
  if (currentTarget instanceof Element && target instanceof HTMLButtonElement) close(currentTarget);
}

export function closeWithEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.currentTarget instanceof Element) close(event.currentTarget);
}

export function closeOnLeaving({ currentTarget, relatedTarget }: FocusEvent): void {
  if (currentTarget instanceof Element && relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
    currentTarget.removeAttribute('open');
}
