import { WORDS } from '../words.ts';
import type { DateAnswer, Question } from './answer.ts';
import { askDecadeOrCentury, askShortNumber, askSuggestion } from './ask-meaning.ts';
import { askNumbers } from './ask-numbers.ts';
import { askCentury, askEra, askMissingYear } from './ask-year.ts';
import type { DateReader } from './reader.ts';
import { sentenceOf } from './sentence-of.ts';

/** Questions about a text that is not read; the first that applies is asked. */
const QUESTIONS: readonly ((text: string, reader: DateReader) => Question | undefined)[] = [
  askNumbers,
  askShortNumber,
  askDecadeOrCentury,
  askCentury,
  askEra,
  askMissingYear,
  askSuggestion,
];

/** Maximum length of a date; longer texts are not tried in many ways. */
const MAX_LENGTH = 200;

/**
 * The answer for a written date: the date, a question with its answers, or why it cannot be read. Never guesses an
 * order of day and month, a century or a year; it asks, and offers likely answers. Never throws. Takes a few
 * milliseconds at most.
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

/**
 * Why a text is not read. If its words are simply not known, the page lists what it knows, because writers need not
 * know EDTF.
 */
const whyNot = (message: string): string => (/write EDTF/.test(message) ? WORDS.dates.unknown : sentenceOf(message));

function firstQuestion(text: string, reader: DateReader): Question | undefined {
  for (const ask of QUESTIONS) {
    const question = ask(text, reader);
    if (question) return question;
  }
  return undefined;
}
