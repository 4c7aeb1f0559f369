/** Warns authors that a folder is missing beside the script, when a file in it was needed. */
export const warnOfMissing = (what: string, instead: string, folder: 'parts' | 'locales' = 'parts'): void =>
  console.warn(
    `<cited-timeline>: ${what} could not be loaded; ${instead}. Copy the folder ${folder}/ along with cited-timeline.js, or use cited-timeline.classic.js, which has everything in it.`,
  );

/** A part of the element in a separate file, which is loaded when it is first needed. */
export class Part<Module> {
  readonly #load: () => Promise<Module>;
  readonly #warn: () => void;
  #module: Module | undefined;
  #warned = false;

  /** @param warn warns authors that the part could not be loaded; called at most once. */
  constructor(load: () => Promise<Module>, warn: () => void) {
    this.#load = load;
    this.#warn = warn;
  }

  /** The part, if it is already loaded. */
  get now(): Module | undefined {
    return this.#module;
  }

  /**
   * Loads the part; undefined if it cannot be loaded. Never rejects; another call tries again.
   * @param isWanted false for prefetching: then a failure is not reported, because no reader has needed the file yet
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
