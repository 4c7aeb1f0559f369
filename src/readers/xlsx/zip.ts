import { unzipSync } from 'fflate';

/** The largest part that is unpacked, bytes: a zip of a few kilobytes can say that it holds more than there is memory. */
const LARGEST = 300_000_000;

/** Names of parts differ in case between writers, and some write them with backslashes. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/** A zip, of which each part is unpacked when it is asked for. Unpacked on this thread: under a strict policy a page has no other. */
export class Zip {
  readonly #bytes: Uint8Array;
  /** Names as written, by their key. */
  readonly #names = new Map<string, string>();

  /** @throws where the bytes are no zip, or end too early. */
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
   * The bytes of a part; undefined where there is none of the name, in any case.
   * @throws where it is damaged, too large, or packed in a way that is not known.
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
