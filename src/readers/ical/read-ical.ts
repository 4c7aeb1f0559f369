import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { freeId, idMaker } from '../../file/unique-ids.ts';
import { ArticleShelf } from '../article-shelf.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { type Component, componentsNamed, componentsOf } from './components.ts';
import { textOf } from './event.ts';
import { firstValue, propertiesOf } from './properties.ts';
import { type CalendarRecord, outdated, uidOf } from './revisions.ts';
import { timeOf } from './times.ts';
import { ianaName, Zones } from './zones.ts';

/** Records read in one step. */
const STEP = 50;

/** Why records that are not events are left out, by component name. */
const NO_EVENT: Readonly<Record<string, string>> = {
  VTODO: 'This is a task (VTODO) and not an event.',
  VJOURNAL: 'This is an entry of a journal (VJOURNAL) and not an event.',
  VFREEBUSY: 'This says when somebody is busy (VFREEBUSY) and is not an event.',
};

/**
 * Reads an iCalendar file. Its records are its events, tasks, journal entries and busy times; only events are kept. If
 * an event repeats, the first occurrence is kept, with a note. Times keep their zone as an offset; floating times get
 * none. Never throws. O(size).
 */
export function* icalSteps(text: string): Steps<Reading> {
  const root = yield* withinShares(componentsOf(text), 0, 0.2);
  const components = componentsNamed(/^(?:VEVENT|VTODO|VJOURNAL|VFREEBUSY)$/, root);
  const records: CalendarRecord[] = [];
  for (const [i, component] of components.entries()) {
    if (i % STEP === STEP - 1) yield 0.2 + (0.3 * i) / components.length;
    records.push({ component, properties: propertiesOf(component) });
  }
  const zones = new Zones(root);
  const replaced = outdated(records.filter(({ component }) => component.name === 'VEVENT'));
  const sourceIds = new Set(records.map(uidOf));
  const usedIds = new Set<string>();
  const makeId = idMaker((id) => sourceIds.has(id) || usedIds.has(id));
  const shelf = new ArticleShelf(makeId);
  const events: ListedEvent[] = [];
  const [leftOut, notes]: [LeftOut[], LeftOut[]] = [[], []];
  const unknownZones = new Set<string>();

  for (const [i, record] of records.entries()) {
    if (i % STEP === STEP - 1) yield 0.5 + (0.5 * i) / records.length;
    const { component, properties } = record;
    const where = `line ${component.line}`;
    const leaveOut = (why: string, raw: string): void => {
      leftOut.push({ where, why, raw: clip(raw || firstValue(properties, 'SUMMARY') || component.name) });
    };
    const reason = NO_EVENT[component.name] ?? replaced.get(record);
    if (reason !== undefined) {
      leaveOut(reason, '');
      continue;
    }
    const time = timeOf(properties, zones);
    if ('why' in time) {
      leaveOut(time.why, time.raw);
      continue;
    }
    const eventText = textOf(properties, shelf);
    if (!eventText) {
      leaveOut('This event has no title: write one as SUMMARY.', '');
      continue;
    }
    const uid = uidOf(record);
    const id = uid
      ? freeId(uid, (candidate) => !usedIds.has(candidate) && (candidate === uid || !sourceIds.has(candidate)))
      : makeId(eventText.event.title);
    usedIds.add(id);
    events.push({ id, date: time.edtf, ...eventText.event });
    const note = (why: string, raw: string): void => {
      notes.push({ where, why, raw: clip(raw) });
    };
    for (const address of eventText.notAddresses)
      note('This URL is no address of the web, and is not linked.', address);
    const rule = ['RRULE', 'RDATE'].flatMap((name) => properties.get(name) ?? []).find(({ written }) => written !== '');
    if (rule) note('This event repeats: only the time of its DTSTART is shown.', rule.written);
    for (const zone of time.unknownZones) {
      if (!unknownZones.has(zone))
        note('This time zone is not known: its times are shown as they are written, without a zone.', zone);
      unknownZones.add(zone);
    }
  }
  return {
    file: { ...aboutOf(root), articles: shelf.articles(), events },
    records: records.length,
    kept: events.length,
    leftOut,
    notes: notes.map(noteOf),
  };
}

/** The title, description and time zone of the calendar. */
function aboutOf(root: Component): { title?: string; description?: string; timeZone?: string } {
  const [calendar = root] = componentsNamed(/^VCALENDAR$/, root);
  const properties = propertiesOf(calendar);
  const title = plainText(firstValue(properties, 'X-WR-CALNAME') || firstValue(properties, 'NAME'));
  const description = plainText(firstValue(properties, 'X-WR-CALDESC'));
  const timeZone = ianaName(firstValue(properties, 'X-WR-TIMEZONE'));
  return { ...(title && { title }), ...(description && { description }), ...(timeZone !== undefined && { timeZone }) };
}
