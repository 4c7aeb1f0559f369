import { FormatterCache, parseDate, quickDateTextReader, type TimelineDate } from 'cited-timeline/core';
import { articleFinder } from '../story/cited-articles.ts';
import { isAsOpened } from '../story/save-file.ts';
import type { DateOrder, Row, Story } from '../story/types.ts';
import { answerDate } from './answer-date.ts';
import type { DateAnswer } from './answer.ts';
import { DateReader } from './reader.ts';
import { yearsNear } from './years-near.ts';

/** How to read the dates of a story. */
export interface RowDatesOptions {
  /** Language of the story's texts, BCP 47. */
  readonly lang: string;
  readonly order?: DateOrder | undefined;
  /** The current year. */
  readonly thisYear: number;
}

/**
 * Reads the date cells of rows and caches the results, because a row never changes. Make a new instance for other
 * options.
 */
export class RowDates {
  readonly #options: RowDatesOptions;
  readonly #read: (text: string) => TimelineDate | undefined;
  readonly #dates = new WeakMap<Row, { readonly date: TimelineDate | undefined }>();
  /** Answers, and what else they depend on apart from the row. */
  readonly #answers = new WeakMap<Row, { readonly around: string; readonly answer: DateAnswer }>();
  readonly #finder = articleFinder();
  readonly #formatters = new FormatterCache();

  constructor(options: RowDatesOptions) {
    this.#options = options;
    const read = quickDateTextReader({ locale: options.lang, order: options.order });
    this.#read = (text) => {
      const parsed = read(text);
      return 'date' in parsed ? parsed.date : undefined;
    };
  }

  /** The date of a row; undefined if its cell is empty or cannot be read. */
  readonly dateOf = (row: Row): TimelineDate | undefined => {
    let kept = this.#dates.get(row);
    if (!kept) this.#dates.set(row, (kept = { date: openedDate(row) ?? this.#read(row.dateText.trim()) }));
    return kept.date;
  };

  /** The date of a row in EDTF, as written into the events file. */
  readonly edtfOf = (row: Row): string | undefined => this.dateOf(row)?.edtf;

  /** The answer under the date cell of the row at an index. */
  answer(story: Pick<Story, 'rows' | 'articles'>, at: number): DateAnswer {
    const row = story.rows[at];
    if (!row) return { kind: 'empty' };
    const date = this.dateOf(row);
    const years = date ? [] : yearsNear(story.rows, at, this.dateOf);
    const published = date ? [] : this.#published(story, row);
    const around = [...years, ...published].join(' ');
    const kept = this.#answers.get(row);
    if (kept?.around === around) return kept.answer;
    const reader = new DateReader({ ...this.#options, years, published }, this.#formatters);
    const answer: DateAnswer = date
      ? { kind: 'read', date, edtf: date.edtf, sentence: reader.sentence(date.edtf) }
      : answerDate(row.dateText, reader);
    this.#answers.set(row, { around, answer });
    return answer;
  }

  #published(story: Pick<Story, 'articles'>, row: Row): readonly string[] {
    return this.#finder(story)(row.articles).flatMap(({ article: { published } }) =>
      typeof published === 'string' ? published : [],
    );
  }
}

/** Reads the dates of rows in steps, so that they are cached when they are needed. */
export function* datesOf(rows: readonly Row[], { dateOf }: RowDates): Generator<void, void> {
  for (const row of rows) {
    dateOf(row);
    yield;
  }
}

/** The date from the events file, if the cell still shows it and it is valid. */
function openedDate(row: Row): TimelineDate | undefined {
  if (!row.opened || !isAsOpened(row)) return undefined;
  const parsed = parseDate(row.opened.date);
  return 'date' in parsed ? parsed.date : undefined;
}
