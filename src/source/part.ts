/** Tells authors which folder is missing beside the script, once something in it was needed. */
export const warnOfMissing = (what: string, instead: string, folder: 'parts' | 'locales' = 'parts'): void =>
  console.warn(
    `<cited-timeline>: ${what} could not be loaded; ${instead}. Copy the folder ${folder}/ along with cited-timeline.js, or use cited-timeline.classic.js, which has everything in it.`,
  );

/** A part of the element that is a file of its own, loaded when it is first needed. */
export class Part<Module> {
  readonly #load: () => Promise<Module>;
  readonly #warn: () => void;
  #module: Module | undefined;
  #warned = false;

  /** @param warn tells authors that it could not be loaded; called once at most. */
  constructor(load: () => Promise<Module>, warn: () => void) {
    this.#load = load;
    this.#warn = warn;
  }

  /** The part, where it is loaded already. */
  get now(): Module | undefined {
    return this.#module;
  }

  /**
   * The part, or undefined where it cannot be loaded. Never rejects; a further call tries again.
   * @param isWanted false where it is only fetched ahead: authors are not told of a file that no reader has asked for
   */
  async load(isWanted = true): Promise<Module | undefined> {
    try {
      this.#module ??= await this.#load();
    } catch {
      if (!isWanted) return undefined;
      if (!this.#warned) this.#warn();
      this.#warned = true;
    }
    return this.#module;
  }
}
