import { noChange, type TemplateResult } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { clearPart, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';
import { Lingering } from './lingering.ts';
import type { Pace } from './pace.ts';

/** A list's items, the key by which a node is found again, what is drawn of each, where the items are from, and how many are drawn now. */
type List<T> = [
  items: readonly T[],
  keyOf: (item: T, index: number) => unknown,
  template: (item: T, index: number) => TemplateResult,
  source?: unknown,
  pace?: Pace,
];

class EachDirective extends Directive {
  #parts = new Map<unknown, ChildPart>();
  readonly #lingering = new Lingering((key) => this.#drop(key));
  #list: ChildPart | undefined;
  #source: unknown;
  /** For what the items were drawn one after the other, and which of them are. */
  #pass: unknown;
  #drawn = new Set<unknown>();

  override render(..._list: List<unknown>): unknown {
    return noChange;
  }

  override update(list: ChildPart, [items, keyOf, template, source, pace]: List<unknown>): unknown {
    this.#list = list;
    const mayStay = source === this.#source;
    this.#source = source;
    const before = this.#parts;
    if (before.size === 0) clearPart(list);
    if (pace?.pass !== this.#pass) this.#drawn.clear();
    this.#pass = pace?.pass;
    const after = new Map(items.map((item, index) => [keyOf(item, index), [item, index] as const]));
    const gone = [...before.keys()].filter((key) => !after.has(key));
    const lingering = mayStay
      ? this.#lingering.update(gone, before, (key) => after.has(key))
      : this.#lingering.clear((key) => after.has(key));
    for (const key of gone) if (!lingering.has(key)) remove(before.get(key)!);
    // The remaining parts are in the old order. If one is next in the new order as well, it is not moved, because
    // moving it would take the focus from it
    const remaining = [...before.keys()].filter((key) => after.has(key) || lingering.has(key));
    const done = new Set<unknown>();
    let next = 0;
    this.#parts = new Map();
    for (const key of lingering.size > 0 ? inOldPlaces([...after.keys()], remaining, lingering) : after.keys()) {
      while (next < remaining.length && done.has(remaining[next])) next++;
      const known = before.get(key);
      const entry = this.#isDue(key, pace) ? after.get(key) : undefined;
      // What has no node yet waits until it is due; anything else stays as it was
      if (!known && !entry) continue;
      const stays = next < remaining.length && remaining[next] === key;
      const part = stays ? known! : insertPart(list, before.get(remaining[next]), known);
      done.add(key);
      this.#parts.set(key, entry ? setChildPartValue(part, template(...entry)) : part);
    }
    this.#commit();
    return noChange;
  }

  /** Whether an item is drawn now. Asked right before it is drawn, so that the pace knows how long the last one took. */
  #isDue(key: unknown, pace: Pace | undefined): boolean {
    return !pace || (!this.#drawn.has(key) && pace.take() && !!this.#drawn.add(key));
  }

  /** Removes an item that lingered. */
  #drop(key: unknown): void {
    const part = this.#parts.get(key);
    // By now the list may be gone, and something else may be in its place
    if (!part?.startNode?.parentNode) return;
    this.#parts.delete(key);
    remove(part);
    this.#commit();
  }

  /** Registers the parts with Lit, which then removes them together with the list. */
  #commit(): void {
    if (this.#list) setCommittedValue(this.#list, [...this.#parts.values()]);
  }
}

/** The new order, in which each lingering key follows the key that it followed before. */
function inOldPlaces(order: unknown[], remaining: readonly unknown[], lingering: ReadonlySet<unknown>): unknown[] {
  remaining.forEach((key, i) => {
    if (lingering.has(key)) order.splice(i === 0 ? 0 : order.indexOf(remaining[i - 1]) + 1, 0, key);
  });
  return order;
}

/** Removes a part and the comments around it. */
function remove(part: ChildPart): void {
  const { endNode } = part;
  removePart(part);
  (endNode as ChildNode | null)?.remove();
}

/**
 * Draws a list in which each key keeps its nodes: `each(events, ({ id }) => id, (event) => html`<li>…</li>`)`. Keys
 * must be unique: only the last of two items with the same key is drawn.
 *
 * An item that has the focus stays when it leaves the list, marked with the attribute `data-leaving`, until the focus
 * has been elsewhere for a moment. Otherwise a screen reader would not announce the element that receives the focus
 * next. Items from one `source` do not stay when items from another take their place.
 *
 * Replaces Lit's `repeat`, which since 3.3.1 leaves a comment in the tree for every item that it removes
 * (lit/lit#5298): zooming for a quarter of an hour would leave a hundred thousand of them.
 */
export const each = directive(EachDirective) as <T>(...list: List<T>) => unknown;
