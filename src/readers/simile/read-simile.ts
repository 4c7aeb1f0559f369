import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { idMaker } from '../../file/unique-ids.ts';
import { ArticleShelf } from '../article-shelf.ts';
import { ClockEvidence } from '../clock-evidence.ts';
import type { ReadOptions } from '../reader.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { scriptValue } from '../script-values.ts';
import { countsBack, isNumbered } from './counts-back.ts';
import { eventOf } from './event.ts';
import { jsonRecords } from './json-records.ts';
import type { SimileRecord } from './record.ts';
import { xmlRecords } from './xml-records.ts';

const COUNTS_BACK =
  'The numbers of this file count back, as millions of years ago do, and are no years: write years before Christ, such as -66000000.';
/** Records read in one step. */
const STEP = 50;

/**
 * Reads the events of a SIMILE timeline in XML or JSON. Their bounds become EDTF (`boundsText`); if EDTF says less, the
 * dates as written are kept in `dateText`. Midnight is read as the day. A link becomes an article. Never throws.
 * O(size).
 */
export function* simileSteps(text: string, { order }: ReadOptions = {}): Steps<Reading> {
  const { records, broken, faults } = yield* withinShares(recordsIn(text), 0, 0.5);
  const sourceIds = new Set(records.map(idIn));
  const usedIds = new Set<string>();
  const makeId = idMaker((id) => sourceIds.has(id) || usedIds.has(id));
  const shelf = new ArticleShelf(makeId);
  const events: ListedEvent[] = [];
  const leftOut: LeftOut[] = [...broken];
  const notes: LeftOut[] = [...faults];
  let midnights = 0;
  const isBackwards = countsBack(records);
  const clocks = new ClockEvidence();
  for (const { fields } of records) for (const date of datesIn(fields)) clocks.add(date);
  for (const [i, written] of records.entries()) {
    if (i % STEP === STEP - 1) yield 0.5 + (0.5 * i) / records.length;
    const record = withDays(written, clocks);
    const { where } = record;
    const read =
      isBackwards && isNumbered(record) ? { why: COUNTS_BACK, raw: record.raw() } : eventOf(record, shelf, order);
    if ('why' in read) {
      leftOut.push({ where, why: read.why, raw: clip(read.raw) });
      continue;
    }
    const sourceId = idIn(record);
    const id = sourceId && !usedIds.has(sourceId) ? sourceId : makeId(read.event.title);
    usedIds.add(id);
    events.push({ id, ...read.event });
    midnights += Number(read.wasMidnight);
    if (read.notAnAddress)
      notes.push({ where, why: 'This link is not a web address and was dropped.', raw: clip(read.notAnAddress) });
  }
  if (clocks.note && midnights === 0) notes.push({ where: 'the whole file', why: clocks.note, raw: '' });
  if (midnights > 0) {
    const why = `Midnight was read as the whole day, as SIMILE writes days; events with such dates: ${midnights}.`;
    notes.push({ where: 'the whole file', why, raw: '' });
  }
  return {
    file: { articles: shelf.articles(), events },
    records: records.length + broken.length,
    kept: events.length,
    leftOut,
    notes: notes.map(noteOf),
  };
}

const DATES = ['start', 'lateststart', 'earliestend', 'end'];
const datesIn = (fields: SimileRecord['fields']): string[] => DATES.flatMap((name) => fields.get(name) || []);

/** A record in which dates with meaningless clock times are days. Midnight is left to SIMILE's own rule. */
const withDays = (record: SimileRecord, clocks: ClockEvidence): SimileRecord => ({
  ...record,
  fields: new Map(
    [...record.fields].map(([name, text]) => [
      name,
      DATES.includes(name) && !/00:00/.test(text) ? clocks.dayOf(text) : text,
    ]),
  ),
});

const idIn = ({ fields }: SimileRecord): string => fields.get('eventid')?.trim() || fields.get('id')?.trim() || '';

/** The records of a text. `broken` says why the text cannot be read at all, `faults` what may have been lost. */
function* recordsIn(text: string): Steps<{
  readonly records: SimileRecord[];
  readonly broken: readonly LeftOut[];
  readonly faults: readonly LeftOut[];
}> {
  if (/^[\s\ufeff]*</.test(text)) return { ...(yield* xmlRecords(text)), broken: [] };
  const read = yield* scriptValue(text);
  if ('broken' in read) return { records: [], broken: [read.broken], faults: [] };
  return { records: jsonRecords(read.value), broken: [], faults: [] };
}
