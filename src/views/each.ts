import { noChange, type TemplateResult } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { clearPart, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

/** A list's items, the key by which a node is found again, and what is drawn of each. */
type List<T> = [
  items: readonly T[],
  keyOf: (item: T, index: number) => unknown,
  template: (item: T, index: number) => TemplateResult,
];

class EachDirective extends Directive {
  #parts = new Map<unknown, ChildPart>();

  override render(..._list: List<unknown>): unknown {
    return noChange;
  }

  override update(list: ChildPart, [items, keyOf, template]: List<unknown>): unknown {
    const before = this.#parts;
    if (before.size === 0) clearPart(list);
    const after = new Map(items.map((item, index) => [keyOf(item, index), [item, index] as const]));
    for (const [key, part] of before) if (!after.has(key)) remove(part);
    // The remaining parts are in the old order. One that is next in the new order as well is not moved: that would cost it the focus
    const remaining = [...before.keys()].filter((key) => after.has(key));
    const done = new Set<unknown>();
    let next = 0;
    this.#parts = new Map();
    for (const [key, [item, index]] of after) {
      while (next < remaining.length && done.has(remaining[next])) next++;
      const known = before.get(key);
      const stays = next < remaining.length && remaining[next] === key;
      const part = stays ? known! : insertPart(list, before.get(remaining[next]), known);
      done.add(key);
      this.#parts.set(key, setChildPartValue(part, template(item, index)));
    }
    // Lit then removes the parts with the list
    setCommittedValue(list, [...this.#parts.values()]);
    return noChange;
  }
}

/** Removes a part and both of the comments around it. */
function remove(part: ChildPart): void {
  const { endNode } = part;
  removePart(part);
  (endNode as ChildNode | null)?.remove();
}

/**
 * Draws a list in which each key keeps its nodes: `each(events, ({ id }) => id, (event) => html`<li>…</li>`)`. Keys must differ: of
 * two items with one key only the last is drawn.
 *
 * Used instead of Lit's `repeat`, which from 3.3.1 on leaves a comment in the tree for every item that it removes (lit/lit#5298):
 * zooming for a quarter of an hour would leave a hundred thousand of them.
 */
export const each = directive(EachDirective) as <T>(...list: List<T>) => unknown;
