import { dateTextReader, type DateTextReader } from '../../date-words/parse-date-text.ts';

/** Languages in which months are looked up, where a feed does not say which it is in. */
const LANGUAGES = 'ar de es fa fr he hi ja ko pt ru uk zh'.split(' ');

/** Names of months in other languages than English. */
export class MonthNames {
  readonly #readers: readonly (() => DateTextReader)[];
  readonly #known = new Map<string, number | undefined>();

  /** @param lang tag of the language of a feed; empty: all are tried, and a name counts where they agree on it. */
  constructor(lang: string) {
    this.#readers = (lang === '' || /^en\b/i.test(lang) ? LANGUAGES : [lang]).map((locale) => {
      let reader: DateTextReader | undefined;
      return () => (reader ??= dateTextReader({ locale }));
    });
  }

  /** 1 to 12; undefined where the name is not known, or is of different months in different languages. */
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
