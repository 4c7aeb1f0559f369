import { dateTextReader, type DateTextReader } from '../../date-words/parse-date-text.ts';

/** Languages in which month names are looked up if a feed does not give its language. */
const LANGUAGES = 'ar de es fa fr he hi ja ko pt ru uk zh'.split(' ');

/** Month names in languages other than English. */
export class MonthNames {
  readonly #readers: readonly (() => DateTextReader)[];
  readonly #known = new Map<string, number | undefined>();

  /**
   * @param lang language tag of a feed; if empty or English, all languages are tried, and a name counts if they agree
   *   on it
   */
  constructor(lang: string) {
    this.#readers = (lang === '' || /^en\b/i.test(lang) ? LANGUAGES : [lang]).map((locale) => {
      let reader: DateTextReader | undefined;
      return () => (reader ??= dateTextReader({ locale }));
    });
  }

  /** 1 to 12; undefined if the name is not known, or means different months in different languages. */
  numberOf(name: string): number | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#find(name));
    return this.#known.get(name);
  }

  #find(name: string): number | undefined {
    const found = new Set(
      this.#readers.flatMap((reader) => {
        const read = reader()(`1 ${name} 2001`);
        const [, month] = ('date' in read && /^2001-(\d\d)-01$/.exec(read.edtf)) || [];
        return month === undefined ? [] : Number(month);
      }),
    );
    const [month] = found;
    return found.size === 1 ? month : undefined;
  }
}
