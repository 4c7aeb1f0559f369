import { isUnspaced, queryWords } from '../../search/words.ts';
import type { LaneKey, TileFilter } from '../../tiles/contract.ts';
import type { PostgresValue } from './connect.ts';

/** The values of the parameters of a statement, which stand in it by their numbers. */
export class Parameters {
  readonly values: PostgresValue[] = [];

  /** Adds a value and gives what stands for it. */
  add(value: PostgresValue): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What a filter and a lane ask, as conditions over `spine`. */
export interface Conditions {
  /** By category; 'true' where all are shown. */
  readonly shown: string;
  /** By all else; undefined where nothing else is asked. */
  readonly found: string | undefined;
  /** Both. */
  readonly all: string;
}

/** The conditions of a filter and a lane; their values go to the parameters. */
export function conditionsOf(filter: TileFilter, lane: LaneKey | undefined, parameters: Parameters): Conditions {
  const { hidden = [], query = '', place, person, publisher } = filter;
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
  ];
  return {
    shown: shown.join(' AND ') || 'true',
    found: found.length > 0 ? found.join(' AND ') : undefined,
    all: [...shown, ...found].join(' AND ') || 'true',
  };
}

/** That a list holds a value, or nothing where that is ''. */
const listed = (list: string, value: string | undefined, add: (value: PostgresValue) => string): readonly string[] =>
  value === undefined ? [] : [value === '' ? `cardinality(${list}) = 0` : `${add(value)} = ANY (${list})`];

const begins = (word: string): string => (isUnspaced(word) ? word : ` ${word}`);

/** Whether a word in its parts is in the column `search`: see `hasWord`. */
function wordCondition(parts: readonly string[], add: (value: string) => string): string {
  const has = (word: string): string => `search LIKE ${add(`%${begins(word).replace(/[\\%_]/g, '\\$&')}%`)}`;
  if (parts.length === 1) return has(parts[0]!);
  return `(${has(parts.join(''))} OR (${parts.map(has).join(' AND ')}))`;
}
