import { WORDS } from '../words.ts';
import type { DateAnswer, Question } from './answer.ts';
import { askDecadeOrCentury, askShortNumber, askSuggestion } from './ask-meaning.ts';
import { askNumbers } from './ask-numbers.ts';
import { askCentury, askEra, askMissingYear } from './ask-year.ts';
import type { DateReader } from './reader.ts';
import { sentenceOf } from './sentence-of.ts';

/** A text that is not read may be one of these; the first that has a question asks it. */
const QUESTIONS: readonly ((text: string, reader: DateReader) => Question | undefined)[] = [
  askNumbers,
  askShortNumber,
  askDecadeOrCentury,
  askCentury,
  askEra,
  askMissingYear,
  askSuggestion,
];

/** Longer texts are no dates, and are not tried in many ways. */
const MAX_LENGTH = 200;

/**
 * What there is to say of a date as it is written: the date, a question with its answers, or why it is not read. It never guesses an
 * order of day and month, a century or a year: it asks, and offers what is likely. Never throws. Some milliseconds at most.
 */
export function answerDate(text: string, reader: DateReader): DateAnswer {
  const written = text.trim();
  if (written === '') return { kind: 'empty' };
  const parsed = reader.read(written);
  if ('date' in parsed) {
    const { date, edtf } = parsed;
    return { kind: 'read', date, edtf, sentence: reader.sentence(edtf) };
  }
  const question = written.length > MAX_LENGTH ? undefined : firstQuestion(written, reader);
  return question ? { kind: 'question', ...question } : { kind: 'unknown', why: whyNot(parsed.problem.message) };
}

/** Why a text is not read. Where its words are simply not known, the page says what it knows: its writers need not know EDTF. */
const whyNot = (message: string): string => (/write EDTF/.test(message) ? WORDS.dates.unknown : sentenceOf(message));

function firstQuestion(text: string, reader: DateReader): Question | undefined {
  for (const ask of QUESTIONS) {
    const question = ask(text, reader);
    if (question) return question;
  }
  return undefined;
}
