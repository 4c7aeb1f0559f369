/** By key, the focused elements that it presses, follows or opens. */
const PRESSED: Readonly<Record<string, string>> = { Enter: 'button, a[href], summary', ' ': 'button, summary' };

/** Keys that edit a text field without writing a letter. */
const EDITING =
  /^(?:Enter|Backspace|Delete|Arrow(?:Left|Right|Up|Down)|Home|End|PageUp|PageDown|Dead|Process|Unidentified)$/;

const isModified = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

/** Whether a key, as it is held, writes a letter. One with Ctrl, ⌘ or Alt is a shortcut, except where AltGr or Option makes a letter of it. */
const writes = (event: KeyboardEvent): boolean =>
  event.isComposing ||
  (event.key.length === 1 &&
    (!isModified(event) ||
      event.getModifierState('AltGraph') ||
      (event.altKey && !event.ctrlKey && !event.metaKey && !/^[ -~]$/.test(event.key))));

/** Whether what has the focus takes the key for itself. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (target.matches('input, textarea')) return writes(event) || (!isModified(event) && EDITING.test(event.key));
  const pressed = PRESSED[event.key];
  return pressed !== undefined && !isModified(event) && target.closest(pressed) !== null;
}

/**
 * Stops keys that are used inside the element from reaching the page. To the page, whatever has the focus in the shadow tree is the
 * element: it would take a letter typed in the search for one of its shortcuts (`/`, `s`, `j`), and an arrow key that steps from
 * event to event for the next slide. Stopped are keys that write or edit in a field, keys that press a control, and keys that an
 * inner listener has used, which it says by `preventDefault`. All others reach the page: Tab, Escape where there is nothing to
 * close, letters in the plot, and whatever is held with Ctrl, ⌘ or Alt.
 *
 * It listens outside the listeners of plot and story, to `keydown`, `keypress` and `keyup`.
 */
export class OwnKeys {
  /** Codes of the keys that are down and were stopped: their `keyup` is stopped too. */
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
