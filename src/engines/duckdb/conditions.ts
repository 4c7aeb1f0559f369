import { isUnspaced, queryWords } from '../../search/words.ts';
import type { LaneKey, TileFilter } from '../../tiles/contract.ts';

/** A condition over `spine`, joined with `texts` where it has words, and the values of its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
  readonly hasWords: boolean;
}

const begins = (word: string): string => (isUnspaced(word) ? word : ` ${word}`);

/** That a column or list has a value, where one is asked for. */
const equal = (sql: string, value: string | undefined): Pick<Condition, 'sql' | 'values'>[] =>
  value === undefined ? [] : [{ sql, values: [value] }];

/** Whether a word in its parts is in the column `search`: see `hasWord`. */
function wordCondition(parts: readonly string[]): Pick<Condition, 'sql' | 'values'> {
  const joined = begins(parts.join(''));
  if (parts.length === 1) return { sql: 'contains(search, ?)', values: [joined] };
  const each = parts.map(() => 'contains(search, ?)').join(' AND ');
  return { sql: `(contains(search, ?) OR (${each}))`, values: [joined, ...parts.map(begins)] };
}

/** What a filter and a lane ask besides categories; undefined where they ask nothing else. */
export function subsetCondition(
  { query = '', place, person, publisher }: TileFilter,
  lane: LaneKey | undefined,
): Condition | undefined {
  const words = queryWords(query).map(wordCondition);
  const conditions = [
    ...words,
    ...equal('place = ?', place),
    ...equal('place = ?', lane?.field === 'place' ? lane.value : undefined),
    ...equal('list_contains(people, ?)', person),
    ...equal('list_contains(publishers, ?)', publisher),
  ];
  if (conditions.length === 0) return undefined;
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
    hasWords: words.length > 0,
  };
}

/** The categories that are shown: all but some, or those alone that are not hidden of one lane. Values are texts. */
export function categoryCondition({ hidden = [] }: TileFilter, lane: LaneKey | undefined): Omit<Condition, 'hasWords'> {
  const parts = hidden.map(() => '?');
  const conditions: Pick<Condition, 'sql' | 'values'>[] = [];
  if (hidden.length > 0) conditions.push({ sql: `category NOT IN (${parts.join(', ')})`, values: hidden });
  if (lane?.field === 'category') conditions.push({ sql: 'category = ?', values: [lane.value] });
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || 'true',
    values: conditions.flatMap(({ values }) => values),
  };
}
