/** Shows some of the children of an element in the slot of its shadow root. */
export class ChildrenSlot {
  readonly #element: Element;
  #shown: readonly (Element | Text)[] = [];

  constructor(element: Element) {
    this.#element = element;
  }

  /** Shows exactly these children. */
  show(nodes: readonly (Element | Text)[]): void {
    const root = this.#element.shadowRoot;
    const slot = root?.querySelector('slot');
    if (!root || !slot) return;
    if (root.slotAssignment !== 'manual') {
      // A shadow root that came with the page assigns children by name: all of them, or none
      slot.name = nodes.length > 0 ? '' : 'none';
      return;
    }
    if (nodes.length === this.#shown.length && nodes.every((node, i) => node === this.#shown[i])) return;
    this.#shown = nodes;
    slot.assign(...nodes);
  }
}
