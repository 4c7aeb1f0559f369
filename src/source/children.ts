import { assignedTo } from './flat-children.ts';
import { isJsonLdScript } from './json-ld-script.ts';

/** Called when children change. */
export interface ChildrenListener {
  /** Something changed: `changed` will be called. */
  readonly planned: () => void;
  /** The children may have changed. Called once for all changes of a task. */
  readonly changed: () => void;
}

/**
 * Watches the children of an element for added, removed and moved nodes, and for changes of their texts and attributes, while the element
 * is in the page and watching is on. Ignores nodes that the element itself adds, the element's own attributes, and styles.
 */
export class Children {
  readonly #element: Element;
  readonly #listener: ChildrenListener;
  readonly #observer = new MutationObserver((records) => this.#note(records));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted = false;
  #watching = false;

  constructor(element: Element, listener: ChildrenListener) {
    this.#element = element;
    this.#listener = listener;
  }

  /** Whether there are changes for which `changed` has not been called yet. */
  hasPending(): boolean {
    this.#note(this.#observer.takeRecords());
    return this.#timer !== undefined;
  }

  /** Starts or stops watching. */
  watch(wanted: boolean): void {
    this.#wanted = wanted;
    if (wanted && this.#element.isConnected) this.#begin();
    else this.#end();
  }

  hostConnected(): void {
    // The children may have changed while the element was not in the page
    if (this.#wanted && this.#begin()) this.#plan();
  }

  hostDisconnected(): void {
    this.#end();
  }

  #begin(): boolean {
    if (this.#watching) return false;
    this.#observe();
    this.#element.addEventListener('slotchange', this.#slotted);
    this.#watching = true;
    return true;
  }

  #observe(): void {
    const nodes = new Set([this.#element, ...[...this.#element.childNodes].flatMap(assignedTo)]);
    for (const node of nodes)
      this.#observer.observe(node, { childList: true, characterData: true, attributes: true, subtree: true });
  }

  /** The nodes assigned to a child slot changed. */
  readonly #slotted = (): void => {
    this.#observe();
    this.#plan();
  };

  #end(): void {
    this.#observer.disconnect();
    this.#element.removeEventListener('slotchange', this.#slotted);
    this.#watching = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #note(records: readonly MutationRecord[]): void {
    if (records.some((record) => !this.#isNone(record))) this.#plan();
  }

  #isNone({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
    if (target !== this.#element) return attributeName === 'style' || isJsonLdScript(target);
    return type === 'attributes' || [...addedNodes, ...removedNodes].every(isJsonLdScript);
  }

  #plan(): void {
    if (this.#timer !== undefined) return;
    // In a separate task, so that changes that a framework makes in several microtasks count as one
    this.#timer = setTimeout(() => {
      // Drops changes recorded so far: `changed` will see them
      this.#observer.takeRecords();
      this.#timer = undefined;
      this.#listener.changed();
    });
    this.#listener.planned();
  }
}
