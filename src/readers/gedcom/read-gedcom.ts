import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { idMaker } from '../../file/unique-ids.ts';
import { ArticleRecords } from '../article-records.ts';
import { areApart } from '../compare-dates.ts';
import type { ReadOptions } from '../reader.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { asAnsel } from './ansel.ts';
import { type DateRules, type GedcomDate, gedcomDate } from './dates.ts';
import { describe, type EventRecord, eventsOf, titleOf } from './event.ts';
import { type Lines, linesOf, type Structure, under, valueUnder } from './lines.ts';
import { isRestricted, ownerOf, Records } from './people.ts';
import { Sources } from './sources.ts';

/** Persons and families read in one step. */
const STEP = 50;

const NOT_ASCII = /[^\0-\x7f]/;
const isNamedAnsel = (text: string): boolean => /^[ \t]*1[ \t]+CHAR[ \t]+ANSEL\b/im.test(text.slice(0, 10_000));

/** Events that happen once: where a person has two, they contradict each other. */
const ONCE: ReadonlySet<string> = new Set(['BIRT', 'DEAT']);
/** How many of these are compared with each other at most. */
const COMPARED = 50;

/**
 * Reads a GEDCOM file of version 5 or 7. Each event of a person or family is a record (`eventsOf`). Left out are those without a date
 * that can be read, and those that the file, or a person who takes part, asks not to show. Of two births of a person whose dates
 * contradict each other both are kept, as disputed. The sources of an event are its articles; those of a whole person are not. Never
 * throws. O(size).
 */
export function* gedcomSteps(text: string, { order }: ReadOptions = {}): Steps<Reading> {
  const ansel = isNamedAnsel(text) && NOT_ASCII.test(text) ? asAnsel(text) : undefined;
  const lines = yield* withinShares(linesOf(ansel ?? text), 0, 0.3);
  const records = new Records(lines.records);
  const head = lines.records.find(({ tag }) => tag === 'HEAD');
  const version = head ? under(head, 'GEDC').map((one) => valueUnder(one, 'VERS'))[0] : '';
  const rules: DateRules = { isVersion7: version?.startsWith('7') ?? false, order };
  const ids = new Set<string>();
  const makeId = idMaker((id) => ids.has(id));
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
    const kept: { readonly tag: string; readonly event: ListedEvent }[] = [];
    for (const record of found) {
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
    const once = new Map([...ONCE].map((tag) => [tag, kept.filter((one) => one.tag === tag).slice(0, COMPARED)]));
    for (const { tag, event } of kept)
      events.push(
        ONCE.has(tag)
          ? withDispute(
              event,
              (once.get(tag) ?? []).map((one) => one.event),
            )
          : event,
      );
  }
  return {
    file: { ...titleIn(head), articles: articles.articles(), events },
    records: count,
    kept: events.length,
    leftOut,
    notes: notesOf(lines, remarks, encodingIn(head, text)).map(noteOf),
  };
}

function dateOf({ event, kind, owner }: EventRecord, rules: DateRules, isHidden: boolean): GedcomDate {
  if (isHidden) return { why: 'This file asks that this event is not shown (RESN).' };
  if (event.tag === 'NO') return { why: 'This says that something did not happen, and is no event.' };
  const [date] = under(event, 'DATE');
  const name = kind.name ? `This ${kind.name.replace(/^[A-Z](?=[a-z])/, (sign) => sign.toLowerCase())}` : 'This event';
  if (!date)
    return { why: `${name} of a ${owner.record.tag === 'FAM' ? 'family' : 'person'} has no date: write one as DATE.` };
  const [time = ''] = under(date, 'TIME').map(({ value }) => value);
  return gedcomDate({ value: date.value, phrase: valueUnder(date, 'PHRASE', '_PHRASE'), time }, rules);
}

/** What stands there: the date as it is written, and what it is of. */
function rawOf(record: EventRecord): string {
  const [date] = under(record.event, 'DATE');
  const title = titleOf(record);
  return date?.value.trim() ? `${date.value.trim()}: ${title}` : title;
}

/** An event, marked where another one of the same person contradicts it. @param same events of one kind, in the order of the file */
function withDispute(event: ListedEvent, same: readonly ListedEvent[]): ListedEvent {
  const others = same.filter(({ date }) => areApart(date, event.date)).map(({ date }) => date);
  if (others.length === 0) return event;
  // The file writes first what it holds to be right
  const first = same[0] === event ? 'The file prefers this one' : 'The file prefers another one';
  return { ...event, status: 'disputed', statusNote: `${first}; it also gives ${others.slice(0, 5).join(', ')}` };
}

function titleIn(head: Structure | undefined): { title?: string } {
  const title = head ? valueUnder(head, '_TITL', 'TITL') : '';
  return title ? { title } : {};
}

/** The encoding that a file names, where it is an old one that nothing here decodes, and matters; else empty. */
function encodingIn(head: Structure | undefined, text: string): string {
  const named = head ? valueUnder(head, 'CHAR') : '';
  return /^(?:IBM|MS-?DOS|MAC)/i.test(named) && NOT_ASCII.test(text) ? named : '';
}

/** What holds for many records, once. */
function notesOf({ stray }: Lines, remarks: ReadonlyMap<string, number>, encoding: string): LeftOut[] {
  const whole = 'the whole file';
  return [
    ...[...remarks].map(([remark, count]) => ({ where: whole, why: remarkText(remark, count), raw: '' })),
    ...(encoding
      ? [{ where: whole, why: 'Letters with accents may be wrong: save the file as UTF-8.', raw: clip(encoding) }]
      : []),
    ...(stray
      ? [
          {
            where: `line ${stray.line}`,
            why: `This line has no level, and was read as more of the text before it; lines like it: ${stray.count}.`,
            raw: clip(stray.text),
          },
        ]
      : []),
  ];
}

function remarkText(remark: string, count: number): string {
  if (remark === 'two years')
    return `Dates with two years, such as 11 FEB 1731/32, were read in the second one, in which the year began in January; dates: ${count}.`;
  return remark === 'Julian calendar'
    ? `Days of the Julian calendar were converted to the Gregorian one, its months and years kept; dates: ${count}.`
    : `Dates of the ${remark} were converted to the Gregorian one; dates: ${count}.`;
}
