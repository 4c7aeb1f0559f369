import { type Assessor, parseTimeline, type Timeline, type TimelineEvent } from 'cited-timeline/core';
import { articlesOf, type FindArticles } from '../story/cited-articles.ts';
import { saveFile } from '../story/save-file.ts';
import type { Column } from '../story/pasted-cells.ts';
import { isBlank, type Row, type Story } from '../story/types.ts';
import { PUBLISH_WORDS } from './publish-words.ts';
import { alikeHeadlines } from './alike-headlines.ts';
import type { MendKind, ToMend } from './to-mend.ts';
import { unknownOrder } from './unknown-order.ts';

/** Options of `beforeYouPublish`. */
export interface PublishOptions {
  /** The EDTF of a row's date cell, or undefined if it cannot be read: see `RowDates`. */
  readonly edtfOf: (row: Row) => string | undefined;
  readonly assessor: Pick<Assessor, 'assess'>;
}

/** The rows that a check found. `count` is given if it counts something other than rows. */
interface Found {
  readonly rows: readonly Row[];
  readonly count?: number;
}

/**
 * What a writer may want to fix before publishing, in order of importance. Each kind appears at most once; empty if
 * there is nothing. None of it prevents publishing, but rows without a date or title are not events. O(n log n), and
 * O(pairs) for headlines in one row and for events in unknown order, of which at most 1,000 pairs are examined.
 */
export function beforeYouPublish(story: Story, options: PublishOptions): readonly ToMend[] {
  const { timeline } = parseTimeline(saveFile(story, options.edtfOf).file);
  const steps = publishSteps(story, timeline, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * `beforeYouPublish` in steps of about a millisecond or less. @param timeline the timeline of the story's events file
 */
export function* publishSteps(
  story: Story,
  timeline: Timeline,
  { edtfOf, assessor }: PublishOptions,
): Generator<void, readonly ToMend[]> {
  const written = yield* filtered(story.rows, (row) => !isBlank(row));
  const citedBy = articlesOf(story);
  const eventOf = (row: Row): TimelineEvent | undefined => timeline.event(row.id);
  const isOneVoice = (row: Row): boolean => {
    const event = eventOf(row);
    return event !== undefined && assessor.assess(event).attesting === 1;
  };
  const found: Record<MendKind, Found> = {
    date: { rows: yield* filtered(written, (row) => edtfOf(row) === undefined) },
    title: { rows: yield* filtered(written, ({ title }) => title.trim() === '') },
    'no-article': { rows: yield* filtered(written, ({ articles }) => articles.length === 0) },
    'one-voice': { rows: yield* filtered(written, isOneVoice) },
    'no-stored-copy': yield* withoutStoredCopy(written, citedBy),
    'alike-headlines': { rows: yield* filtered(written, (row) => alikeHeadlines(citedBy(row.articles))) },
    'unknown-order': yield* unknownOrder(timeline.events, written),
  };
  const numbers = new Map(story.rows.map((row, i) => [row.id, i + 1]));
  return KINDS.filter((kind) => found[kind].rows.length > 0).map((kind) => {
    const { rows, count = rows.length } = found[kind];
    return {
      kind,
      rows: rows.map(({ id }) => id),
      column: COLUMN[kind],
      count,
      sentence: PUBLISH_WORDS[kind](
        count,
        rows.map(({ id }) => numbers.get(id) ?? 0),
      ),
    };
  });
}

/** Rows examined in one step. */
const ROWS_A_STEP = 10;

function* filtered(rows: readonly Row[], isFound: (row: Row) => boolean): Generator<void, readonly Row[]> {
  const found: Row[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % ROWS_A_STEP === 0) yield;
    if (isFound(row)) found.push(row);
  }
  return found;
}

const KINDS: readonly MendKind[] = [
  'date',
  'title',
  'no-article',
  'one-voice',
  'no-stored-copy',
  'alike-headlines',
  'unknown-order',
];

const COLUMN: Readonly<Record<MendKind, Column>> = {
  date: 'dateText',
  title: 'title',
  'no-article': 'articles',
  'one-voice': 'articles',
  'no-stored-copy': 'articles',
  'alike-headlines': 'articles',
  'unknown-order': 'dateText',
};

/** The articles on the web without a stored copy, each counted once, and the rows that cite them. */
function* withoutStoredCopy(rows: readonly Row[], citedBy: FindArticles): Generator<void, Found> {
  const keys = new Set<string>();
  const citing = yield* filtered(rows, ({ articles }) => {
    const without = citedBy(articles).filter(
      ({ article }) => article.url !== undefined && article.archived === undefined,
    );
    for (const { key } of without) keys.add(key);
    return without.length > 0;
  });
  return { rows: citing, count: keys.size };
}
