import { LIMITS } from '../../file/limits.ts';
import type { ListedEvent } from '../../file/types.ts';
import { filled } from '../json-ld/fields.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { EVENT_NAMES, type EventName } from './event-names.ts';
import { isPointer, type Structure, under, valueUnder } from './lines.ts';
import { isRestricted, nameOf, oneLine, type Owner, type Records } from './people.ts';

/** A record: an event of a person or family. */
export interface EventRecord {
  readonly event: Structure;
  readonly owner: Owner;
  readonly kind: EventName;
}

/** Maximum length of a text that becomes part of a title, in UTF-16 code units. */
const LONGEST = 80;

/**
 * The records of a person or family: its events, even without a date; its attributes that have a date, such as an
 * occupation; events marked as not having happened (NO); and non-standard structures that have a date and a type.
 */
export function eventsOf(owner: Owner): EventRecord[] {
  return owner.record.children.flatMap((event) => {
    const kind = EVENT_NAMES.get(event.tag) ?? addedKind(event);
    if (!kind || (!kind.isEvent && under(event, 'DATE').length === 0)) return [];
    return [{ event, owner, kind }];
  });
}

function addedKind({ tag, children }: Structure): EventName | undefined {
  if (tag === 'NO') return { name: '', category: 'Life', isEvent: true };
  const hasType = children.some((one) => one.tag === 'TYPE' && one.value.trim());
  return tag.startsWith('_') && hasType ? { name: '', category: 'Life', isEvent: false } : undefined;
}

/** The title of an event: `Birth of Ada Miller`. */
export function titleOf({ event, owner: { whose }, kind }: EventRecord): string {
  const value = textOf(event);
  const type = oneLine(valueUnder(event, 'TYPE'));
  const name = kind.name || type || (value.length <= LONGEST ? value : '') || 'Event';
  // "Land purchase: Ada Miller"
  if (!kind.name || event.tag === 'CENS') return `${name}: ${whose}`;
  const what = !kind.isEvent && value && value.length <= LONGEST ? `: ${value}` : '';
  return `${name} of ${whose}${what}`;
}

/** The text of an event itself; empty for `Y`, which only says that it happened. */
const textOf = ({ value }: Structure): string => (/^Y?$/i.test(value.trim()) || isPointer(value) ? '' : oneLine(value));

/** An event without its id, date and citations. */
export function describe(record: EventRecord, records: Records): Omit<ListedEvent, 'id' | 'date' | 'citations'> {
  const { event, owner, kind } = record;
  const title = titleOf(record);
  const notes = under(event, 'NOTE', 'SNOTE').flatMap((note) => {
    const shared = records.pointedTo(note);
    return shared && isRestricted(shared)
      ? []
      : (shared?.value ?? (isPointer(note.value) ? '' : note.value)).slice(0, LIMITS.text);
  });
  const cause = oneLine(valueUnder(event, 'CAUS'));
  const texts = [kind.name ? oneLine(valueUnder(event, 'TYPE')) : '', textOf(event), cause && `Cause: ${cause}`];
  const summary = [...texts.filter((text) => text !== '' && !title.includes(text)), ...notes.map(plainText)];
  const guests = under(event, 'ASSO').flatMap((one) => records.pointedTo(one) ?? []);
  const people = [...owner.names, ...guests.filter((one) => !isRestricted(one)).map(nameOf)];
  return {
    title,
    ...filled({
      summary: summary.filter(Boolean).join('\n') || undefined,
      category: kind.category,
      place: placeOf(event) || undefined,
      people: people.some(Boolean) ? [...new Set(people.filter(Boolean))] : undefined,
    }),
  };
}

/** The place of an event without its empty levels, else its address. */
function placeOf(event: Structure): string {
  const place = oneLine(valueUnder(event, 'PLAC'))
    .split(',')
    .map((level) => level.trim())
    .filter(Boolean);
  if (place.length > 0) return place.join(', ');
  const [address] = under(event, 'ADDR');
  if (!address) return '';
  const parts = ['ADR1', 'CITY', 'STAE', 'CTRY'].map((tag) => oneLine(valueUnder(address, tag)));
  return oneLine(address.value.replace(/\s*\n\s*/g, ', ')) || parts.filter(Boolean).join(', ');
}
