import { noChange, type TemplateResult } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { clearPart, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

/** A list's items, the key by which a node is found again, and what is drawn of each. */
type List<T> = [
  items: readonly T[],
  keyOf: (item: T, place: number) => unknown,
  template: (item: T, place: number) => TemplateResult,
];

class EachDirective extends Directive {
  #parts = new Map<unknown, ChildPart>();

  override render(..._list: List<unknown>): unknown {
    return noChange;
  }

  override update(list: ChildPart, [items, keyOf, template]: List<unknown>): unknown {
    const before = this.#parts;
    if (before.size === 0) clearPart(list);
    const after = new Map(items.map((item, place) => [keyOf(item, place), [item, place] as const]));
    for (const [key, part] of before) if (!after.has(key)) remove(part);
    // What is left stands in the old order; a part that is next in the new order as well is not moved, which would cost it the focus
    const standing = [...before.keys()].filter((key) => after.has(key));
    const placed = new Set<unknown>();
    let next = 0;
    this.#parts = new Map();
    for (const [key, [item, place]] of after) {
      while (next < standing.length && placed.has(standing[next])) next++;
      const known = before.get(key);
      const stays = next < standing.length && standing[next] === key;
      const part = stays ? known! : insertPart(list, before.get(standing[next]), known);
      placed.add(key);
      this.#parts.set(key, setChildPartValue(part, template(item, place)));
    }
    // So that Lit takes the parts away with the list
    setCommittedValue(list, [...this.#parts.values()]);
    return noChange;
  }
}

/** Both comments between which a part stands go with it. */
function remove(part: ChildPart): void {
  const { endNode } = part;
  removePart(part);
  (endNode as ChildNode | null)?.remove();
}

/**
 * Draws a list whose nodes stay with their keys: `each(events, ({ id }) => id, (event) => html`<li>…</li>`)`. Keys must differ: of
 * two items with one key only the last is drawn.
 *
 * In place of Lit's `repeat`, which from 3.3.1 on leaves a comment in the tree for every item that it takes away (lit/lit#5298): a
 * story that grows while it is zoomed would hold a hundred thousand of them after a quarter of an hour.
 */
export const each = directive(EachDirective) as <T>(...list: List<T>) => unknown;
