/** For each key, a selector for the focused elements that it activates. */
const PRESSED: Readonly<Record<string, string>> = { Enter: 'button, a[href], summary', ' ': 'button, summary' };

/** Keys that edit a text field without writing a letter. */
const EDITING =
  /^(?:Enter|Backspace|Delete|Arrow(?:Left|Right|Up|Down)|Home|End|PageUp|PageDown|Dead|Process|Unidentified)$/;

const isModified = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

/** Whether a key, with its modifiers, types a character. With Ctrl, ⌘ or Alt it is a shortcut, unless AltGr or Option makes a character of it. */
const writes = (event: KeyboardEvent): boolean =>
  event.isComposing ||
  (event.key.length === 1 &&
    (!isModified(event) ||
      event.getModifierState('AltGraph') ||
      (event.altKey && !event.ctrlKey && !event.metaKey && !/^[ -~]$/.test(event.key))));

/** Whether the focused element uses the key itself. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (target.matches('input, textarea')) return writes(event) || (!isModified(event) && EDITING.test(event.key));
  const pressed = PRESSED[event.key];
  return pressed !== undefined && !isModified(event) && target.closest(pressed) !== null;
}

/**
 * Stops keys that are used inside the element from reaching the page. The page sees only the element as the target, not the focused node
 * in its shadow tree. So it would treat a letter typed in the search as one of its shortcuts (`/`, `s`, `j`), and an arrow key that moves
 * from event to event as "next slide". Stops keys that type or edit in a field, keys that activate a control, and keys that an inner
 * listener has used, which it shows by `preventDefault`. All others reach the page: Tab, Escape if there is nothing to close, letters in
 * the plot, and keys held with Ctrl, ⌘ or Alt.
 *
 * It listens outside the listeners of plot and story, to `keydown`, `keypress` and `keyup`.
 */
export class OwnKeys {
  /** Codes of the pressed keys that were stopped; their `keyup` is stopped, too. */
  readonly #held = new Set<string>();

  readonly handleEvent = (event: KeyboardEvent): void => {
    const { type, code } = event;
    const isOwn = isTaken(event) || event.defaultPrevented;
    if (type === 'keydown' && isOwn) this.#held.add(code);
    if (type === 'keydown' && !isOwn) this.#held.delete(code);
    if (isOwn || this.#held.has(code)) event.stopPropagation();
    if (type === 'keyup') this.#held.delete(code);
  };
}
