/** Maximum number of formatters in one cache; a full cache is emptied. */
const MAX_FORMATTERS = 100;

/**
 * Keeps `Intl` formatters, because making one costs a hundred times as much as using it. Code that writes many dates or numbers makes one
 * cache and passes it to each call.
 */
export class FormatterCache {
  readonly #formatters = new Map<string, unknown>();

  /**
   * The formatter of an `Intl` class (`Intl.NumberFormat`, …) for a locale and options: the same object for the same arguments.
   * Never throws: an unknown locale counts as English, and an unknown time zone as UTC.
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
