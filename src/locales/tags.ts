import { scriptOf } from '../dates/format/script.ts';

/** A tag in canonical form; undefined if it is malformed. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The well-formed part of a malformed tag: its language, and each further part that is valid after it. */
function readablePart(text: string): string | undefined {
  const [language = '', ...parts] = text.split(/[^a-z\d]+/i);
  let tag = canonical(language);
  for (const part of parts) {
    // Stops at a single letter: it begins an extension, and part of an extension means something else
    if (!tag || part.length < 2) break;
    tag = canonical(`${tag}-${part}`) ?? tag;
  }
  return tag;
}

const hasMonths = (tag: string): boolean =>
  !/^M\d+$/.test(new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(0));

/**
 * The locale to use with `Intl`, from the `lang` of a page. Underscores count as hyphens (`de_CH`), old names become current ones (`iw` is
 * `he`), and only the well-formed part of a malformed tag is used (`pt_BR.UTF-8` is `pt-BR`). English if nothing can be read, and if
 * `Intl` does not know the language or its months, because it would use the browser's own language instead, or write `M06`.
 */
export function localeOf(lang: string): string {
  const text = lang.trim().replaceAll('_', '-');
  const tag = canonical(text) ?? readablePart(text);
  return tag && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 && hasMonths(tag) ? tag : 'en';
}

/**
 * The name of the message table for a language tag: `de` for `de-CH`, `zh-Hant` for all Chinese in traditional characters
 * (`zh-TW`, `zh-HK`, `zh-Hant-MY`). '' if the tag is malformed, or if it requests Latin letters for a language whose table has other
 * letters (`hi-Latn`). A table with the returned name might not exist.
 */
export function tableName(lang: string): string {
  const tag = canonical(lang);
  if (!tag) return '';
  const { language } = new Intl.Locale(tag);
  const script = scriptOf(tag);
  if (script === 'Latn' && scriptOf(language) !== script) return '';
  return language === 'zh' && script === 'Hant' ? 'zh-Hant' : language;
}
