/** The key before a value, with what stands before it on its line, and the colon with its blanks. */
const KEY_BEFORE = /(\r?\n[ \t]*)?"(?:[^"\\\n]|\\.)*"(\s*:\s*)$/;
/** How far before a value its key is looked for, UTF-16 code units. */
const REACH = 200;

/**
 * What to write behind a value of an object in JSON to give the object one more field: on a line of its own where the value is on one,
 * with the same indent and blanks around the colon.
 * @param plain the text without comments (`plainJson`)
 * @param text the text itself, of the same length
 * @param valueAt where the value begins
 */
export function insertedField(plain: string, text: string, valueAt: number, key: string, value: string): string {
  const before = plain.slice(Math.max(0, valueAt - REACH), valueAt);
  const [found = '', line, colon = ': '] = KEY_BEFORE.exec(before) ?? [];
  // A comment before the key would be blank here
  const isAlone = line !== undefined && text.startsWith(line, valueAt - found.length);
  return `,${isAlone ? line : ' '}${JSON.stringify(key)}${colon.includes('\n') ? ': ' : colon}${JSON.stringify(value)}`;
}
