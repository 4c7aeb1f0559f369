import { fill } from './fill.ts';
import type { FormatContext } from './format-parts.ts';
import { type Pattern, type PhraseUnit, wordsFor } from './messages.ts';
import type { CalendarDate, Qualified } from '../tree.ts';

/** Words for a date or a part of one, and the facts needed to put other words around them. */
export interface Phrase {
  readonly text: string;
  /** The same date with its month as written beside a day, if that differs (`{ofDate}`). */
  readonly ofDate?: () => string;
  readonly unit: PhraseUnit;
  /** The phrase names more than one date, so that "about" before it would only apply to the first. */
  readonly compound?: boolean;
}

/** A phrase with the words of a pattern around it. */
export const around = (pattern: Pattern, { text, ofDate, unit, compound = false }: Phrase): Phrase => ({
  text: fill(wordsFor(pattern, unit), {
    date: text,
    get ofDate() {
      return ofDate?.() ?? text;
    },
  }),
  unit,
  compound,
});

/** A phrase with "about" and "(uncertain)" around it, according to its qualifiers. */
export function withQualifiers(phrase: Phrase, { approximate, uncertain }: Qualified, context: FormatContext): Phrase {
  const { messages } = context;
  const about = approximate ? around(phrase.compound ? messages.approximate : messages.about, phrase) : phrase;
  return uncertain ? around(messages.uncertain, about) : about;
}

/**
 * The qualifiers of a whole date: all those of its components. A year with significant digits is never approximate here, because it is
 * already written with "about".
 */
export function qualifiersOf({ year, month, season, day }: CalendarDate): Qualified {
  const parts = [year, month ?? season, day];
  return {
    approximate: !year.significant && parts.some((part) => part?.approximate),
    uncertain: parts.some((part) => part?.uncertain),
  };
}
