import { parseDate } from '../../dates/parse-date.ts';
import { aboutDate, checkedDate } from '../date-parts.ts';
import { entityOf, type Snak, timeOf } from './snak.ts';
import type { Statement } from './statement.ts';
import { type ReadTime, readTime } from './time.ts';

/** Sourcing circumstances (P1480), and the EDTF qualifier for each. */
const CIRCUMSTANCES: Readonly<Record<string, '~' | '?'>> = {
  Q5727902: '~', // circa
  Q21818619: '~', // near
  Q18122778: '?', // presumably
  Q30230067: '?', // possibly
  Q56644435: '?', // probably
};

const UNKNOWN: ReadTime = { why: 'This time is said to be unknown: give a value, or the earliest and latest time.' };
const NONE: ReadTime = { why: 'This says that there is no such time.' };
/** Dates that can be part of a set. */
const PLAIN = /^-?\d{4}(?:-\d\d){0,2}$/;

function readSnak(snak: Snak): ReadTime {
  if (snak.kind !== 'value') return snak.kind === 'novalue' ? NONE : UNKNOWN;
  const time = timeOf(snak);
  return time ? readTime(time) : { why: 'This is not a time: a time has `time` and `precision`.' };
}

/**
 * The date that is the value of a statement, refined by the earliest and latest time and the circumstances in its
 * qualifiers.
 */
export function mainDate({ main, qualifiers }: Statement): ReadTime {
  const read = readSnak(main);
  if (main.kind === 'novalue') return read;
  const bound = (property: string): string => {
    const snak = qualifiers.get(property)?.[0];
    const time = snak ? readSnak(snak) : UNKNOWN;
    return 'edtf' in time && PLAIN.test(time.edtf) ? time.edtf : '';
  };
  const [earliest, latest] = [bound('P1319'), bound('P1326')];
  const isBounded = (earliest && latest) || ('why' in read && (earliest || latest));
  const set = isBounded ? checkedDate(`[${earliest}..${latest}]`) : { why: '' };
  const notes = 'notes' in read ? read.notes : [];
  const date = 'edtf' in set ? { ...set, notes } : read;
  return 'why' in date ? date : { ...date, edtf: qualified(date.edtf, qualifiers) };
}

function qualified(edtf: string, qualifiers: Statement['qualifiers']): string {
  const marks = (qualifiers.get('P1480') ?? []).map((snak) => CIRCUMSTANCES[entityOf(snak)]);
  if (marks.some((mark) => mark === '~')) return aboutDate(edtf);
  const doubted = `${edtf}?`;
  return marks.some((mark) => mark === '?') && 'date' in parseDate(doubted) ? doubted : edtf;
}

/**
 * The date in the qualifiers of a statement: its point in time, else its start and end. An end that is missing or
 * unknown is an unknown end; an end that is known not to exist makes the interval open.
 */
export function qualifierDate({ qualifiers }: Statement): ReadTime {
  const points = (qualifiers.get('P585') ?? []).map(readSnak);
  const [point] = points;
  if (point) {
    const faulty = points.find((one) => 'why' in one);
    if (faulty) return faulty;
    if (points.length === 1) return point;
    const all = checkedDate(`{${points.map((one) => ('edtf' in one ? one.edtf : '')).join(',')}}`);
    return 'why' in all ? all : { ...all, notes: [] };
  }
  return spanOf(qualifiers.get('P580')?.[0], qualifiers.get('P582')?.[0]);
}

/** The time from one snak to another. At least one of them must exist and have a value. */
export function spanOf(start: Snak | undefined, end: Snak | undefined): ReadTime {
  const [from, to] = [start, end].map((snak) => (snak?.kind === 'value' ? readSnak(snak) : undefined));
  const faulty = [from, to].find((one) => one !== undefined && 'why' in one);
  if (faulty) return faulty;
  const [first, last] = [from, to].map((one) => (one && 'edtf' in one ? one : undefined));
  if (!first && !last) return UNKNOWN;
  if (first?.edtf === last?.edtf && first) return first;
  const open = end?.kind === 'novalue' ? '..' : '';
  const span = checkedDate(
    `${first ? boundText(first.edtf, 'start') : ''}/${last ? boundText(last.edtf, 'end') : open}`,
  );
  if ('why' in span) return span;
  const words = [first?.words, last?.words].filter(Boolean).join(' – ');
  return { ...span, ...(words && { words }), notes: [...(first?.notes ?? []), ...(last?.notes ?? [])] };
}

/**
 * The end of an EDTF interval cannot be a set: the first or last year of a century is used and marked as approximate.
 */
function boundText(edtf: string, side: 'start' | 'end'): string {
  const [all, first, last] = /^\[(.+)\.\.(.+)\]$/.exec(edtf) ?? [];
  return all === undefined ? edtf : `${side === 'start' ? first : last}~`;
}
