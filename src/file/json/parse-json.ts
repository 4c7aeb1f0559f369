/** Minimum length of the parts in which a list is parsed, UTF-16 code units. */
const PART = 100_000;

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];

/**
 * `JSON.parse` for long text in steps of a millisecond or two: the lists of the file's object are parsed some records at a time, which
 * takes a tenth longer than parsing everything at once. Yields the share of the whole check that is done.
 * @throws {SyntaxError} if the text is not JSON; `scanJson` finds the position.
 */
export function* parseJson(text: string, part = PART): Generator<number, unknown, void> {
  if (text.length < 5 * part) return JSON.parse(text);
  const lists: unknown[][] = [];
  /** The text with each list replaced by a list of one number: its index in `lists`. */
  let frame = '';
  let list: unknown[] | undefined;
  let from = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code === QUOTE) {
      while ((code = text.charCodeAt(++i)) !== QUOTE && i < text.length) if (code === BACKSLASH) i++;
      continue;
    }
    // In ASCII [ and { differ in one bit, and so do ] and }
    const bracket = code & ~0x20;
    const ends = bracket === 0x5d && depth-- === 2 && list;
    if (bracket === 0x5b && ++depth === 2 && code === 0x5b) {
      frame += text.slice(from, i + 1) + lists.length;
      lists.push((list = []));
      from = i + 1;
    } else if (list && (ends || (code === COMMA && depth === 2 && i - from > part))) {
      const items = JSON.parse(`[${text.slice(from, i)}]`) as unknown[];
      if (items.length === 0 && (list.length > 0 || !ends)) throw new SyntaxError();
      for (const item of items) list.push(item);
      if (ends) list = undefined;
      from = ends ? i : i + 1;
      yield (0.3 * i) / text.length;
    }
  }
  const value = JSON.parse(frame + text.slice(from)) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value ?? {}))
    if (Array.isArray(inner)) value[key] = lists[inner[0] as number];
  return value;
}
