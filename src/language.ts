import type { ReactiveControllerHost } from 'lit';
import { registerDateMessages } from './dates/messages.ts';
import { loadLocale } from './locales/index.ts';
import { english, type InterfaceMessages } from './view/messages.ts';
import { createWords, type Words } from './view/words.ts';

/** Interface words by language; undefined while a table is on its way, or where there is none. */
const tables = new Map<string, InterfaceMessages | undefined>([['en', english]]);

/** The language around an element, through shadow roots, or ''. */
function closestLang(element: Element): string {
  for (let at: Element | undefined = element; at;) {
    const found = at.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang') ?? '';
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

/** A locale that `Intl` knows how to read, else English. */
function usable(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** A time zone that `Intl` knows, else the reader's own, which '' asks for. */
function usableZone(timeZone: string): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return timeZone && Intl.DateTimeFormat('en', { timeZone }) ? timeZone : own;
  } catch {
    console.warn(`<cited-timeline> time-zone="${timeZone}" is not an IANA time zone such as Asia/Seoul.`);
    return own;
  }
}

/**
 * The words in the language of the place where the element stands. A language's table is loaded when it is first asked for;
 * until then, and where there is none, the words are English.
 */
export class Language {
  readonly #host: ReactiveControllerHost & Element;
  #words: Words | undefined;
  #messages: InterfaceMessages = english;
  #asked: string | undefined;
  #zone = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** The words for a time zone ('' for the reader's own); the same object for as long as nothing changed. */
  words(timeZone: string): Words {
    const locale = usable(closestLang(this.#host) || navigator.language);
    if (timeZone !== this.#asked) this.#zone = usableZone((this.#asked = timeZone));
    const zone = this.#zone;
    const messages = this.#table(locale) ?? english;
    if (this.#words?.locale !== locale || this.#words.timeZone !== zone || this.#messages !== messages) {
      this.#words = createWords(locale, messages, zone);
      this.#messages = messages;
    }
    return this.#words;
  }

  #table(locale: string): InterfaceMessages | undefined {
    const language = locale.split('-')[0]!;
    if (!tables.has(language)) {
      tables.set(language, undefined);
      loadLocale(language).then(
        (table) => {
          if (!table) return;
          registerDateMessages(language, table.date);
          tables.set(language, table.interface);
          this.#host.requestUpdate();
        },
        () => console.warn(`<cited-timeline>: the words for "${language}" could not be loaded; English stands in.`),
      );
    }
    return tables.get(language);
  }
}
