import { FormatterCache, formatDate, parseDateText, type ParsedDateText } from 'cited-timeline/core';
import type { DateOrder } from '../story/types.ts';
import type { Choice, DateContext } from './answer.ts';

/** Language in which the page tells dates. */
const PAGE_LOCALE = 'en-GB';

/** What a try may change about the way a text is read. */
interface Assumed {
  readonly order?: DateOrder | undefined;
  readonly reference?: string;
}

/** Reads date cells of one story and writes dates in words. */
export class DateReader {
  readonly #context: DateContext;
  readonly #formatters: FormatterCache;

  /** @param formatters may be shared between readers: they are slow to make */
  constructor(context: DateContext, formatters = new FormatterCache()) {
    this.#context = context;
    this.#formatters = formatters;
  }

  get context(): DateContext {
    return this.#context;
  }

  read(text: string, assumed: Assumed = {}): ParsedDateText {
    const { lang, order } = this.#context;
    return parseDateText(text, { locale: lang, order, ...assumed });
  }

  /** A date in words that claim no more than its EDTF. */
  sentence(edtf: string, form: 'short' | 'long' = 'long'): string {
    return formatDate({ edtf }, { locale: PAGE_LOCALE, form, formatters: this.#formatters });
  }

  /** The meaning that a text has under an assumption, as something to choose; undefined where it has none. */
  choice(text: string, assumed: Assumed = {}): Choice | undefined {
    const parsed = this.read(text, assumed);
    if (!('date' in parsed)) return undefined;
    const { edtf } = parsed;
    const label = this.sentence(edtf, 'short');
    const needsNoAssumption = this.#readsAs(text, edtf) && /\p{L}/u.test(text);
    const words = [needsNoAssumption ? text : label, label, edtf].find((words) => this.#readsAs(words, edtf));
    return words === undefined ? undefined : { label, text: words, edtf };
  }

  #readsAs(text: string, edtf: string): boolean {
    const parsed = this.read(text);
    return 'date' in parsed && parsed.edtf === edtf;
  }

  /** The choices that there are among some texts, each meaning once. */
  choices(texts: readonly string[], assumed: Assumed = {}): readonly Choice[] {
    return distinct(texts.map((text) => this.choice(text, assumed)));
  }
}

/** Choices without gaps and without a second one of the same meaning. */
export function distinct(choices: readonly (Choice | undefined)[]): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const choice of choices) if (choice && !found.has(choice.edtf)) found.set(choice.edtf, choice);
  return [...found.values()];
}
