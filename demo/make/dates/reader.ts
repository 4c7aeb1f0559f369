import { FormatterCache, formatDate, parseDateText, type ParsedDateText } from 'cited-timeline/core';
import type { DateOrder } from '../story/types.ts';
import type { Choice, DateContext } from './answer.ts';

/** Language in which the page writes dates. */
const PAGE_LOCALE = 'en-GB';

/** Assumptions for one attempt to read a text. */
interface Assumed {
  readonly order?: DateOrder | undefined;
  readonly reference?: string;
}

/** Reads the date cells of one story and writes dates in words. */
export class DateReader {
  readonly #context: DateContext;
  readonly #formatters: FormatterCache;

  /** @param formatters may be shared between readers, because they are slow to create */
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

  /** A date in words, no more exact than its EDTF. */
  sentence(edtf: string, form: 'short' | 'long' = 'long'): string {
    return formatDate({ edtf }, { locale: PAGE_LOCALE, form, formatters: this.#formatters });
  }

  /** The meaning of a text under an assumption, as a choice; undefined if it has none. */
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

  /** The choices that some texts give, each meaning once. */
  choices(texts: readonly string[], assumed: Assumed = {}): readonly Choice[] {
    return distinct(texts.map((text) => this.choice(text, assumed)));
  }
}

/** Choices without undefined ones and without duplicate meanings. */
export function distinct(choices: readonly (Choice | undefined)[]): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const choice of choices) if (choice && !found.has(choice.edtf)) found.set(choice.edtf, choice);
  return [...found.values()];
}
