import { unzipSync } from 'fflate';

/**
 * Maximum size of a part that is unpacked, in bytes: a zip of a few kilobytes can unpack to more than the memory holds.
 */
const LARGEST = 300_000_000;

/** Writers differ in the case of part names, and some use backslashes. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/**
 * A zip whose parts are unpacked on demand. It is unpacked on this thread, because a page under a strict policy cannot
 * start another.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  /** Names as written, by their key. */
  readonly #names = new Map<string, string>();

  /** @throws if the bytes are not a zip, or end too early */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    unzipSync(bytes, {
      filter: ({ name }) => {
        this.#names.set(keyOf(name), name);
        return false;
      },
    });
  }

  /** The names of all parts, in lower case with slashes. */
  get names(): string[] {
    return [...this.#names.keys()];
  }

  /**
   * The bytes of a part, ignoring case in its name; undefined if there is no such part.
   * @throws if it is damaged, too large, or compressed in an unknown way
   */
  read(name: string): Uint8Array | undefined {
    const written = this.#names.get(keyOf(name));
    if (written === undefined) return undefined;
    const parts = unzipSync(this.#bytes, {
      filter: (part) => {
        if (part.name !== written) return false;
        if (part.originalSize > LARGEST) throw new RangeError(`its part ${written} is larger than 300 MB`);
        return true;
      },
    });
    return parts[written];
  }
}
