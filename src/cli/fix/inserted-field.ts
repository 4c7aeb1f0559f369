/** The key before a value, with what precedes it on its line, and the colon with the white space around it. */
const KEY_BEFORE = /(\r?\n[ \t]*)?"(?:[^"\\\n]|\\.)*"(\s*:\s*)$/;
/** How far before a value its key is searched, in UTF-16 code units. */
const REACH = 200;

/**
 * The text to insert after a value in a JSON object to add one field to the object. The field gets its own line if the
 * value has one, with the same indentation and colon.
 * @param plain the text without comments (`plainJson`)
 * @param text the text itself, of the same length
 * @param valueAt where the value begins
 */
export function insertedField(plain: string, text: string, valueAt: number, key: string, value: string): string {
  const before = plain.slice(Math.max(0, valueAt - REACH), valueAt);
  const [found = '', line, colon = ': '] = KEY_BEFORE.exec(before) ?? [];
  // A comment before the key is blank in `plain`
  const isAlone = line !== undefined && text.startsWith(line, valueAt - found.length);
  return `,${isAlone ? line : ' '}${JSON.stringify(key)}${colon.includes('\n') ? ': ' : colon}${JSON.stringify(value)}`;
}
