/** Spreads a hash over its low bits, which choose the slot. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}

const BLANK = 32;

/**
 * Numbers the different words of texts, from 0. It reads each text unit by unit and makes no string of a word, which takes half the time
 * of a Map.
 */
export class WordTable {
  /** UTF-16 units of all words, one after the other. */
  #units = new Uint16Array(1 << 12);
  /** Start of each word in `#units`, and the end of the last one. */
  #starts = new Int32Array(1 << 8);
  #hashes = new Int32Array(1 << 8);
  /** Open addressing: number of a word + 1, or 0 if the slot is free. At most half of them are taken. */
  #slots = new Int32Array(1 << 9);
  #count = 0;
  /** Numbers of the words of the last text. */
  found = new Int32Array(1 << 8);

  /** Number of different words. */
  get count(): number {
    return this.#count;
  }

  /** UTF-16 units of all words; those of a word are from `starts[word]` to `starts[word + 1]`. Valid until the next text. */
  get units(): Uint16Array {
    return this.#units;
  }

  get starts(): Int32Array {
    return this.#starts;
  }

  /** Reads a text whose words are separated by blanks. Returns the number of its words; they are in `found`, in order. O(text). */
  read(text: string): number {
    const { length } = text;
    let start = this.#starts[this.#count]!;
    if (start + length > this.#units.length) this.#units = grown(this.#units, start + length);
    if (length > this.found.length) this.found = grown(this.found, length);
    const units = this.#units;
    let [end, hash, words] = [start, 0, 0];
    for (let i = 0; i <= length; i++) {
      const unit = i < length ? text.charCodeAt(i) : BLANK;
      if (unit !== BLANK) {
        units[end++] = unit;
        hash = (Math.imul(hash, 31) + unit) | 0;
        continue;
      }
      if (end > start) this.found[words++] = this.#numberOf(start, end, spread(hash));
      // The next word overwrites the units of a known one
      start = this.#starts[this.#count]!;
      end = start;
      hash = 0;
    }
    return words;
  }

  /** Number of the word in these units, which follow those of the last new word. */
  #numberOf(start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      if (this.#hashes[found - 1] === hash && this.#isEqual(found - 1, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    const word = this.#count++;
    this.#slots[slot] = this.#count;
    if (this.#count >= this.#hashes.length) {
      this.#hashes = grown(this.#hashes, this.#count + 1);
      this.#starts = grown(this.#starts, this.#count + 1);
    }
    this.#hashes[word] = hash;
    this.#starts[this.#count] = end;
    if (2 * this.#count > this.#slots.length) this.#spreadSlots();
    return word;
  }

  #isEqual(word: number, start: number, end: number): boolean {
    const units = this.#units;
    const from = this.#starts[word]!;
    if (this.#starts[word + 1]! - from !== end - start) return false;
    for (let i = end - start - 1; i >= 0; i--) if (units[from + i] !== units[start + i]) return false;
    return true;
  }

  #spreadSlots(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let word = 0; word < this.#count; word++) {
      let slot = this.#hashes[word]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = word + 1;
    }
  }
}

/** A copy with room for `length` items, at least twice as long. */
export function grown<Numbers extends Int32Array | Uint16Array | Uint8Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  const copy = new (numbers.constructor as new (length: number) => Numbers)(Math.max(2 * numbers.length, length));
  copy.set(numbers);
  return copy;
}
