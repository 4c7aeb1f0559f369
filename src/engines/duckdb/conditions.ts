import { isUnspaced, queryWords } from '../../search/words.ts';
import type { LaneKey, TileFilter } from '../../tiles/contract.ts';

/** An SQL condition over `spine`, and the values of its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

/** That a column or list has a value, where one is asked for. */
const equal = (sql: string, value: string | undefined): Condition[] =>
  value === undefined ? [] : [{ sql, values: [value] }];

const begins = (word: string): string => (isUnspaced(word) ? word : ` ${word}`);

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

/** The condition that a list holds a value, or is empty if the value is ''. */
const listed = (list: string, value: string | undefined): Condition[] =>
  value === '' ? [{ sql: `len(${list}) = 0`, values: [] }] : equal(`list_contains(${list}, ?)`, value);

/** A condition, and words that the events must have besides: they are looked up in the index. */
export interface SubsetCondition extends Condition {
  readonly words: readonly (readonly string[])[];
}

/** Whether the index knows a word: it knows how words begin. In scripts without blanks, a word may be anywhere in a text. */
const isInIndex = (parts: readonly string[]): boolean => !parts.some(isUnspaced);

/** Conditions of a filter and a lane other than categories; undefined if there are none. */
export function subsetCondition(
  { query = '', place, person, publisher }: TileFilter,
  lane: LaneKey | undefined,
): SubsetCondition | undefined {
  const asked = queryWords(query);
  const texts = asked.filter((parts) => !isInIndex(parts)).map(wordCondition);
  const conditions = [
    ...(texts.length === 0 ? [] : [withTexts(texts)]),
    ...equal('place = ?', place),
    ...equal('place = ?', lane?.field === 'place' ? lane.value : undefined),
    ...listed('people', person),
    ...listed('publishers', publisher),
  ];
  const words = asked.filter(isInIndex);
  if (conditions.length === 0 && words.length === 0) return undefined;
  return { ...allOf(conditions), words };
}

/** The condition for the shown categories: all but the hidden ones, within the lane if it is a category. Values are texts. */
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
