/**
 * The ISO 15924 code of the script of a locale (`Latn`, `Hant`): the script in its tag, else the usual script of its language and region.
 * '' for a malformed tag or an unknown language.
 */
export function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}
