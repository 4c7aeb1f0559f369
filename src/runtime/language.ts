import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registerDateMessages } from '../dates/format/messages.ts';
import { loadLocale } from '../locales/index.ts';
import { localeOf, tableName } from '../locales/tags.ts';
import { warnOfMissing } from '../source/part.ts';
import { english, type InterfaceMessages } from '../views/messages.ts';
import { createWords, type Words } from '../views/words.ts';

/** Interface words by language, once they are there; undefined where there are none. */
const tables = new Map<string, InterfaceMessages | undefined>([['en', english]]);
/** Settled once the table of a language is in `tables`. */
const loads = new Map<string, Promise<void>>();

function load(language: string): Promise<void> {
  let loading = loads.get(language);
  if (!loading) {
    loading = loadLocale(language).then(
      (table) => {
        if (table) registerDateMessages(language, table.date);
        tables.set(language, table?.interface);
      },
      () => {
        tables.set(language, undefined);
        warnOfMissing(`the words for "${language}"`, 'English stands in', 'locales');
      },
    );
    loads.set(language, loading);
  }
  return loading;
}

/** The language around an element, through shadow roots, or ''. */
function closestLang(element: Element): string {
  for (let at: Element | undefined = element; at;) {
    const found = at.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang') ?? '';
    // Not `instanceof`: in another window a shadow root is of another class
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return '';
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
export class Language implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /** Tells of a page that changes its language, or that of the element. */
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());
  #words: Words | undefined;
  #messages: InterfaceMessages = english;
  #awaited = '';
  /** As the page writes the language, and the locale that stands for. */
  #lang = '';
  #locale = 'en';
  #asked: string | undefined;
  #zone = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (let at: Element | undefined = this.#host; at;) {
      const root: Node = at.getRootNode();
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      at = (root as Partial<ShadowRoot>).host;
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The words for a time zone ('' for the reader's own); the same object for as long as nothing changed. */
  words(timeZone: string): Words {
    const lang = closestLang(this.#host) || navigator.language;
    if (lang !== this.#lang) this.#locale = localeOf((this.#lang = lang));
    const locale = this.#locale;
    if (timeZone !== this.#asked) this.#zone = usableZone((this.#asked = timeZone));
    const zone = this.#zone;
    const messages = this.#table(locale) ?? english;
    if (this.#words?.locale !== locale || this.#words.timeZone !== zone || this.#messages !== messages) {
      this.#words = createWords(locale, messages === english && !/^en\b/.test(locale) ? 'en' : locale, messages, zone);
      this.#messages = messages;
    }
    return this.#words;
  }

  #table(locale: string): InterfaceMessages | undefined {
    const language = tableName(locale);
    if (language && !tables.has(language) && this.#awaited !== language) {
      this.#awaited = language;
      void load(language).then(() => this.#host.requestUpdate());
    }
    return tables.get(language);
  }
}
