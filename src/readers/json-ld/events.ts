import { isAbsolute } from '../../file/address.ts';
import type { EventRecord, ListedEvent } from '../../file/types.ts';
import { endAfter, interval, type ReadDate, readDate } from './dates.ts';
import { anyOf, type Fields, filled } from './fields.ts';
import { changesUnder } from './provenance.ts';
import { type Graph, idOf, isNode, list, type Node } from './graph.ts';
import { type StatusWords, statusWords } from './status-words.ts';

/** An event as found; `why` says what must be corrected before it can be drawn. */
export interface FoundEvent {
  readonly record: Omit<ListedEvent, 'id' | 'citations'>;
  /** Its name, without words for its status. */
  readonly name: string;
  readonly why?: string;
  /** The faulty text. */
  readonly raw?: string;
}

/** schema.org properties for people who take part in an event. */
const PEOPLE =
  'attendee attendees performer performers organizer instructor actor director competitor homeTeam awayTeam'.split(' ');

/**
 * Reads the event that a node describes. `holder` is the course or event that contains it; its name is used for a
 * nameless node.
 */
export function eventOf(node: Node, holder: Node | undefined, lang: string, graph: Graph, fields: Fields): FoundEvent {
  const { text, names, place, image } = fields;
  const words = statusWords(lang);
  const teams = ['homeTeam', 'awayTeam'].flatMap((key) => text(node[key]) ?? []);
  const title =
    text(anyOf(node, 'name', 'headline', 'alternateName')) ??
    text(anyOf(node, 'workPresented', 'workPerformed', 'workFeatured', 'broadcastOfEvent')) ??
    (teams.length === 2 ? teams.join(' – ') : undefined) ??
    text(anyOf(node, 'superEvent')) ??
    (holder && text(holder['name'])) ??
    text(node['performer']);
  const when = dateOf(node, lang, graph, fields);
  const status = statusOf(node, 'edtf' in when ? when.edtf : '', words, fields);
  const importance = node['timeline:importance'];
  const [term] = list(node['keywords']);
  const people = [...new Set(PEOPLE.flatMap((key) => names(node[key])))];
  const summary = [status.summary, text(anyOf(node, 'description', 'abstract'))].filter(Boolean).join('\n');
  const sameAs = hasPage(node)
    ? list(node['sameAs'])
        .flatMap((value) => fields.address(value) ?? [])
        .filter(isAbsolute)
    : [];
  const others = (key: string): string[] | undefined => {
    const found = list(node[key]).flatMap((other) => idOf(other) ?? []);
    return found.length ? found : undefined;
  };
  const record = {
    title: title === undefined ? '' : status.titled(title),
    date: 'edtf' in when ? when.edtf : when.raw,
    ...filled({
      dateText: text(node['timeline:dateText']) ?? ('edtf' in when ? when.words : undefined),
      summary: summary || undefined,
      category: isNode(term) ? (text(term['termCode']) ?? text(term['name'])) : undefined,
      place: place(node['location'], words.online),
      people: people.length ? people : undefined,
      importance: typeof importance === 'number' ? importance : undefined,
      image: image(node['image']),
      before: others('timeline:before'),
      after: others('timeline:after'),
      dateFrom: idOf(node['timeline:dateFrom']),
      dateReason: text(node['timeline:dateReason']),
      status: text(node['timeline:status']) as EventRecord['status'],
      statusNote: text(node['timeline:statusNote']),
      changes: changesUnder(node, 'timeline:changes', lang, graph, fields),
      sameAs: sameAs.length ? sameAs : undefined,
    }),
  };
  const name = title ?? '';
  if (title === undefined) return { record, name, why: 'This event has no name: write one into `name`.', raw: '' };
  return 'why' in when ? { record, name, ...when } : { record, name };
}

/**
 * Whether an event has a page, or was written by `toJSONLD` and needs none. For any other event `sameAs` counts as the
 * page that attests it.
 */
export const hasPage = (node: Node): boolean =>
  node['timeline:date'] !== undefined || anyOf(node, 'url', 'mainEntityOfPage') !== undefined;

/** The time of an event. `words` are the author's words if the end cannot be read. */
function dateOf(
  node: Node,
  lang: string,
  graph: Graph,
  { text, order }: Fields,
): { readonly edtf: string; readonly words?: string } | Extract<ReadDate, { readonly why: string }> {
  const own = text(node['timeline:date']);
  if (own !== undefined) return { edtf: own };
  const clock = (key: string): string => (/^\d\d:\d\d/.test(text(node[key]) ?? '') ? text(node[key])! : '');
  const [written, until] = [
    ['startDate', 'startTime'],
    ['endDate', 'endTime'],
  ].map((keys) => keys.flatMap((key, i) => dayIn(text(node[key]), i > 0) ?? [])[0]);
  if (written === undefined && until === undefined) return noDate(node, graph, text);
  const several = until === undefined ? severalDays(node, lang, text, order) : undefined;
  if (several) return several;
  const start = written === undefined ? { edtf: '' } : readDate(written, lang, clock('startTime'), order);
  const end = until === undefined ? { edtf: '' } : readDate(until, lang, clock('endTime'), order);
  if ('why' in start) return { raw: start.raw, why: `This startDate cannot be read: ${start.why}.` };
  if ('why' in end) {
    if (!start.edtf) return { raw: end.raw, why: `This endDate cannot be read: ${end.why}.` };
    return { edtf: start.edtf, words: `${written} – ${until}` };
  }
  const duration = text(node['duration']);
  const lasting = end.edtf || (duration === undefined ? undefined : endAfter(start.edtf, duration));
  const both = start.edtf ? interval(start.edtf, lasting ?? '') : { edtf: `/${end.edtf}` };
  return 'why' in both ? { raw: both.raw, why: `These dates do not fit together: ${both.why}.` } : both;
}

/**
 * A text that may be a day; databases write zeros if there is none. With `full`, only a text that begins with a full
 * day counts.
 */
const dayIn = (written: string | undefined, full: boolean): string | undefined =>
  written === undefined || written.startsWith('0000-00-00') || (full && !/^\d{4}-\d\d-\d\d/.test(written))
    ? undefined
    : written;

/**
 * An event on several days with other days between them: all of its days, or the first day with the author's words for
 * the others.
 */
function severalDays(
  node: Node,
  lang: string,
  text: Fields['text'],
  order: Fields['order'],
): { readonly edtf: string; readonly words?: string } | undefined {
  const written = [...new Set(list(node['startDate']).flatMap((date) => text(date) ?? []))];
  if (written.length < 2) return undefined;
  const days = written.flatMap((date) => {
    const read = readDate(date, lang, '', order);
    return 'edtf' in read ? read.edtf : [];
  });
  const words = written.join(', ');
  if (days.length === written.length && days.every((day) => /^\d{4}(?:-\d\d){0,2}$/.test(day)))
    return { edtf: `{${days.toSorted().join(',')}}` };
  return days[0] === undefined ? undefined : { edtf: days[0], words };
}

function noDate(node: Node, graph: Graph, text: Fields['text']): Extract<ReadDate, { readonly why: string }> {
  const schedule = graph.node(anyOf(node, 'eventSchedule', 'courseSchedule'));
  if (!schedule) return { raw: '', why: 'This event has no date: write its day, month or year into `startDate`.' };
  const raw = [schedule['repeatFrequency'], schedule['startDate'], schedule['endDate']].flatMap(
    (value) => text(value) ?? [],
  );
  return {
    raw: raw.join(' '),
    why: 'This event repeats, and has no date of its own: write one event for each time, with its `startDate`.',
  };
}

/** How to describe an event that does not take place as announced. */
function statusOf(node: Node, edtf: string, words: StatusWords, { text }: Fields) {
  const written = list(node['eventStatus']).map((status) => {
    const word = isNode(status) ? (status['@id'] ?? status['@value'] ?? status['name']) : status;
    return typeof word === 'string' ? word.replace(/[/\s]+$|^.*[/:#](?=.)/g, '').replace(/[^a-z]|^event/gi, '') : '';
  });
  const is = (status: RegExp): boolean => written.some((word) => status.test(word));
  const [cancelled, postponed] = [is(/^(?:event)?cancel+ed$/i), is(/^(?:event)?postponed$/i)];
  const off = cancelled ? words.cancelled : postponed ? words.postponed : '';
  const before = list(node['previousStartDate']).flatMap((date) => text(date) ?? []);
  const moved = is(/^(?:event)?rescheduled$/i) || (before.length > 0 && !off);
  const sentences = [
    moved ? words.rescheduled + (before.length ? `: ${before.join(', ')} → ${edtf.split('/')[0]}` : '') : '',
    is(/^(?:event)?movedonline$/i) ? words.movedOnline : '',
  ].filter(Boolean);
  return {
    /** Words placed before the summary. */
    summary: sentences.length ? `${sentences.join('. ')}.` : '',
    titled: (title: string): string =>
      off && !saysOff(title, [off, cancelled ? 'cancel+ed' : 'postponed']) ? `${off}: ${title}` : title,
  };
}

/**
 * Whether a title already says that the event is off: at its end, or set apart at its beginning ("CANCELLED Fair", not
 * "Cancelled stamps").
 */
function saysOff(title: string, words: readonly string[]): boolean {
  const word = `(?:${words.join('|')})`;
  const [before, after] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const [first = ''] = /[\p{L}\p{M}]+/u.exec(title) ?? [];
  const isLoud = first.length > 1 && first === first.toUpperCase() && first !== first.toLowerCase();
  return new RegExp(
    `^[^\\p{L}\\p{N}]*${word}(?:${isLoud ? after : '\\s*[^\\p{L}\\p{N}\\s]'})|${before}${word}[^\\p{L}\\p{N}]*$`,
    'iu',
  ).test(title);
}
