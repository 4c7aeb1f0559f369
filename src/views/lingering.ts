import type { ChildPart } from 'lit/directive.js';

/**
 * How long an item stays after it lost the focus, in ms. A slow screen reader looks back at it before it announces the
 * next element.
 */
const LINGER_MS = 1000;

/** The first element of a part, if it has one. */
function elementOf({ startNode, endNode }: ChildPart): HTMLElement | undefined {
  for (let node = startNode?.nextSibling; node && node !== endNode; node = node.nextSibling)
    if (node instanceof HTMLElement) return node;
  return undefined;
}

const activeIn = (element: HTMLElement): Element | null =>
  (element.getRootNode() as Document | ShadowRoot).activeElement;

const hasFocus = (element: HTMLElement): boolean => element.contains(activeIn(element));

const FOCUSABLE = 'a[href], button, input, [tabindex]';

/** Takes an item out of the tab order, and returns a function that puts it back. */
function withoutTabStops(element: HTMLElement): () => void {
  const nodes = [element, ...element.querySelectorAll(FOCUSABLE)].filter((node) => node.matches(FOCUSABLE));
  const before = nodes.map((node) => [node, node.getAttribute('tabindex')] as const);
  for (const [node] of before) node.setAttribute('tabindex', '-1');
  return () => {
    for (const [node, tabindex] of before) {
      if (tabindex === null) node.removeAttribute('tabindex');
      else node.setAttribute('tabindex', tabindex);
    }
  };
}

/** Items that have left a list but stay in the page because they have the focus, or had it a moment ago. */
export class Lingering {
  readonly #items = new Map<unknown, HTMLElement>();
  readonly #restore = new Map<unknown, () => void>();
  readonly #drop: (key: unknown) => void;

  /** @param drop removes an item that has stayed long enough */
  constructor(drop: (key: unknown) => void) {
    this.#drop = drop;
  }

  /**
   * Returns which of the keys that leave the list stay for now.
   * @param parts the nodes of each key
   * @param isBack whether a key is in the list
   */
  update(
    gone: readonly unknown[],
    parts: ReadonlyMap<unknown, ChildPart>,
    isBack: (key: unknown) => boolean,
  ): Set<unknown> {
    this.#restoreThose(isBack);
    for (const key of gone) {
      const part = parts.get(key);
      const element = part && !this.#items.has(key) ? elementOf(part) : undefined;
      // Only items in the plot and in a list that gives way to the plot stay: in the plot, items change while keys are
      // pressed. Items that leave a visible list must disappear at once
      if (element?.matches('.plot *, .list') && hasFocus(element)) this.#keep(key, element);
    }
    return new Set(this.#items.keys());
  }

  /** Removes all lingering items. @param isBack whether a key is in the list. @returns the keys that stay: none */
  clear(isBack: (key: unknown) => boolean): Set<unknown> {
    this.#restoreThose(isBack);
    this.#items.clear();
    this.#restore.clear();
    return new Set();
  }

  #restoreThose(isBack: (key: unknown) => boolean): void {
    for (const [key, element] of this.#items) {
      if (!isBack(key)) continue;
      this.#items.delete(key);
      element.removeAttribute('data-leaving');
      this.#restore.get(key)?.();
      this.#restore.delete(key);
    }
  }

  #keep(key: unknown, element: HTMLElement): void {
    this.#items.set(key, element);
    element.setAttribute('data-leaving', '');
    this.#restore.set(key, withoutTabStops(element));
    element.addEventListener('focusout', () =>
      setTimeout(() => {
        if (this.#items.get(key) !== element || hasFocus(element)) return;
        this.#items.delete(key);
        this.#restore.delete(key);
        this.#drop(key);
      }, LINGER_MS),
    );
  }
}
