import type { Others, TileFilter, TimelineSource } from '../tiles/contract.ts';

/** Finds which values of a field have a lane of their own, so that the others can share one: see `Others`. Each answer is kept. */
export class KeptValues {
  readonly #source: Pick<TimelineSource, 'facets'>;
  readonly #known = new Map<string, Promise<readonly string[]>>();

  constructor(source: Pick<TimelineSource, 'facets'>) {
    this.#source = source;
  }

  /** The values that `filter.others` leaves out; none without it. O(n) for the first call with a field and number. */
  async of({ others }: TileFilter): Promise<readonly string[]> {
    if (!others) return [];
    const key = `${others.field} ${others.except}`;
    let known = this.#known.get(key);
    if (!known) {
      known = this.#find(others);
      this.#known.set(key, known);
      known.catch(() => this.#known.delete(key));
    }
    return known;
  }

  async #find({ field, except }: Others): Promise<readonly string[]> {
    const most = await this.#source.facets(field, {}, except + 1);
    return most
      .map(({ key }) => key)
      .filter(Boolean)
      .slice(0, except);
  }
}
