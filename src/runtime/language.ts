import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeOf, tableName } from '../locales/tags.ts';
import { createWords, type Words } from '../views/words.ts';
import { ENGLISH, isLanguageLoaded, type LanguageWords, loadLanguage, wordsOfLanguage } from './language-tables.ts';

/** The language around an element, through shadow roots, or ''. */
export function closestLang(element: Element): string {
  for (let inner: Element | undefined = element; inner;) {
    const found = inner.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang') ?? '';
    // Not `instanceof`: in another window, shadow roots have another class
    inner = (inner.getRootNode() as Partial<ShadowRoot>).host;
  }
  return '';
}

/** A time zone that `Intl` knows; otherwise the reader's own zone, also for ''. */
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
 * The words in the language of the page around the element. They are loaded when they are first needed. Until then, and
 * if there are none, the words are English.
 */
export class Language implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /** Notices when the language of the page or element changes. */
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());
  #words: Words | undefined;
  #messages = ENGLISH;
  /** The language whose words are being loaded for this element. */
  #loading = '';
  /** The language as written in the page, its locale, and the name of its table. */
  #lang = '';
  #locale = 'en';
  #tableName = '';
  /** The time zone as written in the page, and the usable one. */
  #givenZone: string | undefined;
  #zone = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (let inner: Element | undefined = this.#host; inner;) {
      const root: Node = inner.getRootNode();
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      inner = (root as Partial<ShadowRoot>).host;
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The words for a time zone ('' for the reader's own); the same object as long as nothing changed. */
  words(timeZone: string): Words {
    const lang = closestLang(this.#host) || navigator.language;
    if (lang !== this.#lang) {
      this.#locale = localeOf((this.#lang = lang));
      // Asked for each frame, and slow to compute
      this.#tableName = tableName(this.#locale);
    }
    const locale = this.#locale;
    if (timeZone !== this.#givenZone) this.#zone = usableZone((this.#givenZone = timeZone));
    const zone = this.#zone;
    const messages = this.#table(this.#tableName) ?? ENGLISH;
    if (this.#words?.locale !== locale || this.#words.timeZone !== zone || this.#messages !== messages) {
      const wordsLocale = messages === ENGLISH && !/^en\b/.test(locale) ? 'en' : locale;
      this.#words = createWords(locale, wordsLocale, messages.interface, zone, messages.evidence);
      this.#messages = messages;
    }
    return this.#words;
  }

  #table(language: string): LanguageWords | undefined {
    if (language && !isLanguageLoaded(language) && this.#loading !== language) {
      this.#loading = language;
      void loadLanguage(language).then(() => this.#host.requestUpdate());
    }
    return wordsOfLanguage(language);
  }
}
