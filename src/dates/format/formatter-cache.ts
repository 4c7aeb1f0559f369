/** Largest number of formatters that one cache holds; a full cache is emptied. */
const MAX_FORMATTERS = 100;

/**
 * Holds `Intl` formatters, since making one costs a hundred times what using it does. Whoever writes many dates or numbers owns one
 * and hands it to each call.
 */
export class FormatterCache {
  readonly #formatters = new Map<string, unknown>();

  /**
   * The formatter of an `Intl` class (`Intl.NumberFormat`, …) for a locale and options: the same object for the same arguments.
   * Never throws for an unknown locale or time zone: these count as English and UTC.
   */
  get<const Options extends object, Result>(
    Formatter: new (locale: string, options: Options) => Result,
    locale: string,
    options: Options,
  ): Result {
    const key = Formatter.name + locale + JSON.stringify(options);
    let formatter = this.#formatters.get(key) as Result | undefined;
    if (!formatter) {
      try {
        formatter = new Formatter(locale, options);
      } catch {
        formatter = new Formatter('en', { ...options, ...('timeZone' in options && { timeZone: 'UTC' }) });
      }
      if (this.#formatters.size >= MAX_FORMATTERS) this.#formatters.clear();
      this.#formatters.set(key, formatter);
    }
    return formatter;
  }
}
