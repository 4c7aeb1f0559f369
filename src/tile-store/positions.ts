import type { KnownEvent } from './known-tile.ts';

/** Maximum number of events whose position is kept. */
const MAX_POSITIONS = 20_000;

/** The known positions of events of a filter in order of time. */
export class Positions {
  readonly #at = new Map<number, KnownEvent>();
  readonly #of = new Map<string, number>();

  note(position: number, known: KnownEvent): void {
    if (this.#at.size >= MAX_POSITIONS && !this.#at.has(position)) {
      this.#at.clear();
      this.#of.clear();
    }
    this.#at.set(position, known);
    this.#of.set(known.event.id, position);
  }

  at(position: number): KnownEvent | undefined {
    return this.#at.get(position);
  }

  of(id: string): number | undefined {
    return this.#of.get(id);
  }
}
