import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { idMaker } from '../../file/unique-ids.ts';
import { ArticleRecords } from '../article-records.ts';
import type { ReadOptions } from '../reader.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { asAnsel } from './ansel.ts';
import { type DateRules, type GedcomDate, gedcomDate } from './dates.ts';
import { describe, type EventRecord, eventsOf, titleOf } from './event.ts';
import { type KeptEvent, withDisputes } from './disputes.ts';
import { linesOf, type Structure, under, valueUnder } from './lines.ts';
import { NOT_ASCII, notesOf } from './notes.ts';
import { isRestricted, oneLine, ownerOf, Records } from './people.ts';
import { Sources } from './sources.ts';

/** Persons and families, or events of one of them, read in one step. */
const STEP = 50;

const isNamedAnsel = (text: string): boolean => /^[ \t]*1[ \t]+CHAR[ \t]+ANSEL\b/im.test(text.slice(0, 10_000));

/**
 * Reads a GEDCOM file of version 5 or 7. Each event of a person or family is a record (`eventsOf`). Left out are events
 * without a readable date, and events that the file, or a person who takes part, asks not to show. If a person has two
 * births with contradicting dates, both are kept as disputed. The sources of an event become its articles; sources of a
 * whole person are ignored. Never throws. O(size).
 */
export function* gedcomSteps(text: string, { order }: ReadOptions = {}): Steps<Reading> {
  const ansel = isNamedAnsel(text) && NOT_ASCII.test(text) ? asAnsel(text) : undefined;
  const lines = yield* withinShares(linesOf(ansel ?? text), 0, 0.3);
  const records = new Records(lines.records);
  const head = lines.records.find(({ tag }) => tag === 'HEAD');
  const version = head ? under(head, 'GEDC').map((one) => valueUnder(one, 'VERS'))[0] : '';
  const rules: DateRules = { isVersion7: version?.startsWith('7') ?? false, order };
  const makeId = idMaker(() => false);
  const articles = new ArticleRecords(makeId);
  const sources = new Sources(records, articles);
  const events: ListedEvent[] = [];
  const leftOut: LeftOut[] = [];
  const remarks = new Map<string, number>();
  let count = 0;
  const holders = lines.records.filter(({ tag }) => tag === 'INDI' || tag === 'FAM');
  for (const [i, holder] of holders.entries()) {
    if (i % STEP === STEP - 1) yield 0.3 + (0.7 * i) / holders.length;
    const owner = ownerOf(holder, records);
    const found = eventsOf(owner);
    count += found.length;
    const isHidden = [holder, ...owner.persons].some(isRestricted);
    const kept: KeptEvent[] = [];
    for (const [j, record] of found.entries()) {
      if (j % STEP === STEP - 1) yield 0.3 + (0.7 * i) / holders.length;
      const where = `line ${record.event.line}`;
      const isAsked = isHidden || isRestricted(record.event);
      const date = dateOf(record, rules, isAsked);
      if ('why' in date) {
        leftOut.push({ where, why: date.why, raw: isAsked ? record.event.tag : clip(rawOf(record)) });
        continue;
      }
      for (const remark of date.remarks) remarks.set(remark, (remarks.get(remark) ?? 0) + 1);
      const { title, ...rest } = describe(record, records);
      const event: ListedEvent = Object.assign(
        { id: makeId(title), title, date: date.edtf },
        date.words !== undefined && { dateText: date.words },
        rest,
        { citations: sources.citationsOf(record.event) },
      );
      kept.push({ tag: record.event.tag, event });
    }
    for (const event of withDisputes(kept)) events.push(event);
  }
  return {
    file: { ...titleIn(head), articles: articles.articles(), events },
    records: count,
    kept: events.length,
    leftOut,
    notes: notesOf(lines, remarks, head ? valueUnder(head, 'CHAR') : '', text).map(noteOf),
  };
}

function dateOf({ event, kind, owner }: EventRecord, rules: DateRules, isHidden: boolean): GedcomDate {
  if (isHidden) return { why: 'This file asks that this event is not shown (RESN).' };
  if (event.tag === 'NO') return { why: 'This says that something did not happen, so it is not an event.' };
  const [date] = under(event, 'DATE');
  const name = kind.name
    ? `This ${kind.name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
    : 'This event';
  if (!date)
    return { why: `${name} of a ${owner.record.tag === 'FAM' ? 'family' : 'person'} has no date: write one as DATE.` };
  const [time = ''] = under(date, 'TIME').map(({ value }) => value);
  return gedcomDate({ value: date.value, phrase: valueUnder(date, 'PHRASE', '_PHRASE'), time }, rules);
}

/** The record for the report: the date as written, and the title of the event. */
function rawOf(record: EventRecord): string {
  const [date] = under(record.event, 'DATE');
  const title = titleOf(record);
  return date?.value.trim() ? `${date.value.trim()}: ${title}` : title;
}

function titleIn(head: Structure | undefined): { title?: string } {
  const title = head ? oneLine(valueUnder(head, '_TITL', 'TITL')) : '';
  return title ? { title } : {};
}
