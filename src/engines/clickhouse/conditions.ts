import { bitsOfKinds } from '../../evidence/kind-bits.ts';
import { isUnspaced, queryWords } from '../../search/words.ts';
import type { GroupField, LaneKey, TileFilter } from '../../tiles/contract.ts';
import { textOf } from './connect.ts';

/** SQL conditions over `spine` for a filter and a lane. */
export interface Conditions {
  /** By version and category. */
  readonly shown: string;
  /** Whether there are other conditions. */
  readonly isSearch: boolean;
  /** All conditions. */
  readonly all: string;
}

/** Adds a text to a statement and returns what stands for it there. */
type Add = (text: string) => string;

/**
 * Returns the conditions for a filter and a lane in one version of the data.
 * @param add see `Texts`
 * @param kept values that `filter.others` leaves out, see `KeptValues`
 */
export function conditionsOf(
  version: string,
  filter: TileFilter,
  lane: LaneKey | undefined,
  add: Add,
  kept: readonly string[] = [],
): Conditions {
  const { hidden = [], query = '', place, person, publisher, evidence = [], reportedBy, others } = filter;
  const shown = [
    `version = ${textOf(version)}`,
    ...(hidden.length > 0 ? [`category NOT IN (${hidden.map(add).join(', ')})`] : []),
    ...(lane?.field === 'category' ? [`category = ${add(lane.value)}`] : []),
  ];
  const places = [place, lane?.field === 'place' ? lane.value : undefined];
  const found = [
    ...queryWords(query).map((parts) => wordCondition(parts, add)),
    ...places.flatMap((value) => (value === undefined ? [] : [`place = ${add(value)}`])),
    ...listed('people', person, add),
    ...listed('publishers', publisher, add),
    ...(evidence.length > 0 ? [`bitAnd(evidence, ${bitsOfKinds(evidence)}) != 0`] : []),
    ...(reportedBy === undefined ? [] : [`known_from <= ${Number(reportedBy)}`]),
    ...(others ? [otherwise(others.field, kept.map(add))] : []),
  ];
  return { shown: shown.join(' AND '), isSearch: found.length > 0, all: [...shown, ...found].join(' AND ') };
}

/** The condition that an event has a value that is not among the kept ones, or none. */
function otherwise(field: GroupField, kept: readonly string[]): string {
  if (kept.length === 0) return '1';
  const list = `[${kept.join(', ')}]`;
  if (field === 'category' || field === 'place') return `NOT has(${list}, ${field})`;
  const names = field === 'person' ? 'people' : 'publishers';
  return `(empty(${names}) OR arrayExists(name -> NOT has(${list}, name), ${names}))`;
}

/** The condition that a list holds a value, or is empty if the value is ''. */
const listed = (list: string, value: string | undefined, add: Add): readonly string[] =>
  value === undefined ? [] : [value === '' ? `empty(${list})` : `has(${list}, ${add(value)})`];

const begins = (word: string): string => (isUnspaced(word) ? word : ` ${word}`);

/** The condition that the column `search` holds a word, given in parts: see `hasWord`. */
function wordCondition(parts: readonly string[], add: Add): string {
  const has = (word: string): string => `position(search, ${add(begins(word))}) > 0`;
  if (parts.length === 1) return has(parts[0]!);
  return `(${has(parts.join(''))} OR (${parts.map(has).join(' AND ')}))`;
}
