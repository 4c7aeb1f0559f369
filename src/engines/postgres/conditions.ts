import { bitsOfKinds } from '../../evidence/kind-bits.ts';
import { isUnspaced, queryWords } from '../../search/words.ts';
import type { GroupField, LaneKey, TileFilter } from '../../tiles/contract.ts';
import type { PostgresValue } from './connect.ts';

/** Values of the numbered parameters of a statement. */
export class Parameters {
  readonly values: PostgresValue[] = [];

  /** Adds a value and returns its placeholder. */
  add(value: PostgresValue): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** SQL conditions over `spine` for a filter and a lane. */
export interface Conditions {
  /** By category; 'true' if all are shown. */
  readonly shown: string;
  /** All other conditions; undefined if there are none. */
  readonly found: string | undefined;
  /** Both. */
  readonly all: string;
}

/**
 * Returns the conditions for a filter and a lane; adds their values to `parameters`.
 * @param kept values that `filter.others` leaves out, see `KeptValues`
 */
export function conditionsOf(
  filter: TileFilter,
  lane: LaneKey | undefined,
  parameters: Parameters,
  kept: readonly string[] = [],
): Conditions {
  const { hidden = [], query = '', place, person, publisher, evidence = [], reportedBy, others } = filter;
  const add = (value: PostgresValue): string => parameters.add(value);
  const shown = [
    ...(hidden.length > 0 ? [`category <> ALL (${add(hidden)}::text[])`] : []),
    ...(lane?.field === 'category' ? [`category = ${add(lane.value)}`] : []),
  ];
  const found = [
    ...queryWords(query).map((parts) => wordCondition(parts, add)),
    ...[place, lane?.field === 'place' ? lane.value : undefined].flatMap((value) =>
      value === undefined ? [] : [`place = ${add(value)}`],
    ),
    ...listed('people', person, add),
    ...listed('publishers', publisher, add),
    ...(evidence.length > 0 ? [`(evidence & ${bitsOfKinds(evidence)}) <> 0`] : []),
    ...(reportedBy === undefined ? [] : [`known_from <= ${Number(reportedBy)}`]),
    ...(others ? [otherwise(others.field, `${add(kept)}::text[]`)] : []),
  ];
  return {
    shown: shown.join(' AND ') || 'true',
    found: found.length > 0 ? found.join(' AND ') : undefined,
    all: [...shown, ...found].join(' AND ') || 'true',
  };
}

/** The condition that an event has a value that is not among the kept ones, or none. */
function otherwise(field: GroupField, kept: string): string {
  if (field === 'category' || field === 'place') return `${field} <> ALL (${kept})`;
  const names = field === 'person' ? 'people' : 'publishers';
  return `(cardinality(${names}) = 0 OR NOT ${names} <@ ${kept})`;
}

/** The condition that a list holds a value, or is empty if the value is ''. */
const listed = (list: string, value: string | undefined, add: (value: PostgresValue) => string): readonly string[] =>
  value === undefined ? [] : [value === '' ? `cardinality(${list}) = 0` : `${add(value)} = ANY (${list})`];

const begins = (word: string): string => (isUnspaced(word) ? word : ` ${word}`);

/** The condition that the column `search` holds a word, given in parts: see `hasWord`. */
function wordCondition(parts: readonly string[], add: (value: string) => string): string {
  const has = (word: string): string => `search LIKE ${add(`%${begins(word).replace(/[\\%_]/g, '\\$&')}%`)}`;
  if (parts.length === 1) return has(parts[0]!);
  return `(${has(parts.join(''))} OR (${parts.map(has).join(' AND ')}))`;
}
