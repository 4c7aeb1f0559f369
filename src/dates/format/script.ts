/**
 * The script in which a locale is written, by its ISO 15924 code (`Latn`, `Hant`): that of its tag, else the usual one of its language and
 * region. '' for a malformed tag and an unknown language.
 */
export function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}
