import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Closes a `<details>` when the reader presses Escape in it, presses something else, or moves the focus elsewhere. */
class CloseOutsideDirective extends Directive {
  #isWatched = false;

  override render(): unknown {
    return noChange;
  }

  override update({ element }: ElementPart): unknown {
    if (this.#isWatched) return noChange;
    this.#isWatched = true;
    const details = element as HTMLDetailsElement;
    details.addEventListener('keydown', closeByEscape);
    details.addEventListener('toggle', closeByPress);
    details.addEventListener('focusout', closeByFocus);
    return noChange;
  }
}

function closeByEscape(press: KeyboardEvent): void {
  const details = press.currentTarget as HTMLDetailsElement;
  if (press.key !== 'Escape' || press.isComposing || !details.open) return;
  press.preventDefault();
  details.open = false;
  details.querySelector('summary')?.focus();
}

function closeByFocus({ currentTarget, relatedTarget }: FocusEvent): void {
  const details = currentTarget as HTMLDetailsElement;
  // Without a target the focus may have left the window, and will come back
  if (relatedTarget && !details.contains(relatedTarget as Node)) details.open = false;
}

function closeByPress({ currentTarget }: Event): void {
  const details = currentTarget as HTMLDetailsElement;
  if (!details.open) return;
  const page = details.ownerDocument;
  const press = (event: Event): void => {
    // A `<details>` that was removed from the page is in no path, so the next press removes the listener
    if (details.open && event.composedPath().includes(details)) return;
    details.open = false;
    page.removeEventListener('pointerdown', press);
  };
  page.addEventListener('pointerdown', press);
}

export const closeOutside = directive(CloseOutsideDirective);
