import { isUnspaced, queryWords } from '../../search/words.ts';
import type { LaneKey, TileFilter } from '../../tiles/contract.ts';

/** A condition over `spine`, and the values of its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

const begins = (word: string): string => (isUnspaced(word) ? word : ` ${word}`);

/** That a column or list has a value, where one is asked for. */
const equal = (sql: string, value: string | undefined): Condition[] =>
  value === undefined ? [] : [{ sql, values: [value] }];

/** Whether a word in its parts is in the column `search`: see `hasWord`. */
function wordCondition(parts: readonly string[]): Condition {
  const joined = begins(parts.join(''));
  if (parts.length === 1) return { sql: 'contains(search, ?)', values: [joined] };
  const each = parts.map(() => 'contains(search, ?)').join(' AND ');
  return { sql: `(contains(search, ?) OR (${each}))`, values: [joined, ...parts.map(begins)] };
}

const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
});

/** That the texts of an event meet conditions. They are looked through alone: a join with all events would take longer than that. */
function withTexts(words: readonly Condition[]): Condition {
  const { sql, values } = allOf(words);
  return { sql: `seq IN (SELECT seq FROM records WHERE ${sql})`, values };
}

/** That a list holds a value, or nothing where that is ''. */
const listed = (list: string, value: string | undefined): Condition[] =>
  value === '' ? [{ sql: `len(${list}) = 0`, values: [] }] : equal(`list_contains(${list}, ?)`, value);

/** What a filter and a lane ask besides categories; undefined where they ask nothing else. */
export function subsetCondition(
  { query = '', place, person, publisher }: TileFilter,
  lane: LaneKey | undefined,
): Condition | undefined {
  const words = queryWords(query).map(wordCondition);
  const conditions = [
    ...(words.length === 0 ? [] : [withTexts(words)]),
    ...equal('place = ?', place),
    ...equal('place = ?', lane?.field === 'place' ? lane.value : undefined),
    ...listed('people', person),
    ...listed('publishers', publisher),
  ];
  if (conditions.length === 0) return undefined;
  return allOf(conditions);
}

/** The categories that are shown: all but some, or those alone that are not hidden of one lane. Values are texts. */
export function categoryCondition({ hidden = [] }: TileFilter, lane: LaneKey | undefined): Condition {
  const parts = hidden.map(() => '?');
  const conditions: Condition[] = [];
  if (hidden.length > 0) conditions.push({ sql: `category NOT IN (${parts.join(', ')})`, values: hidden });
  if (lane?.field === 'category') conditions.push({ sql: 'category = ?', values: [lane.value] });
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || 'true',
    values: conditions.flatMap(({ values }) => values),
  };
}
