import { bitsOfKinds } from '../../evidence/kind-bits.ts';
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

/** The condition that an event has a value that is not among the kept ones, or none. */
function otherwise({ others }: TileFilter, kept: readonly string[]): Condition[] {
  if (!others) return [];
  const values = [...kept];
  const list = `[${values.map(() => '?').join(', ')}]::VARCHAR[]`;
  if (others.field === 'category' || others.field === 'place')
    return [{ sql: `NOT list_contains(${list}, ${others.field})`, values }];
  const names = others.field === 'person' ? 'people' : 'publishers';
  return [{ sql: `(len(${names}) = 0 OR NOT list_has_all(${list}, ${names}))`, values }];
}

/** That an event is of one of the given kinds of evidence, and that it was reported by a moment. */
function byEvidence({ evidence = [], reportedBy }: TileFilter): Condition[] {
  return [
    ...(evidence.length > 0 ? [{ sql: `(evidence & ${bitsOfKinds(evidence)}) <> 0`, values: [] }] : []),
    ...(reportedBy === undefined ? [] : [{ sql: `known_from <= ${Number(reportedBy)}`, values: [] }]),
  ];
}

const placeOf = (lane: LaneKey | undefined): Condition[] =>
  equal('place = ?', lane?.field === 'place' ? lane.value : undefined);

/**
 * Conditions of a filter and a lane other than categories; undefined if there are none.
 * @param kept values that `filter.others` leaves out, see `KeptValues`
 */
export function subsetCondition(
  filter: TileFilter,
  lane: LaneKey | undefined,
  kept: readonly string[] = [],
): SubsetCondition | undefined {
  const { query = '', place, person, publisher } = filter;
  const asked = queryWords(query);
  const texts = asked.filter((parts) => !isInIndex(parts)).map(wordCondition);
  const conditions = [
    ...(texts.length === 0 ? [] : [withTexts(texts)]),
    ...equal('place = ?', place),
    ...listed('people', person),
    ...listed('publishers', publisher),
    ...byEvidence(filter),
    ...otherwise(filter, kept),
  ];
  const words = asked.filter(isInIndex);
  // The lanes by place of a narrower filter share its table, which has their column
  if (conditions.length === 0 && words.length === 0) conditions.push(...placeOf(lane));
  if (conditions.length === 0 && words.length === 0) return undefined;
  return { ...allOf(conditions), words };
}

/**
 * The condition for the shown events of the table of `subsetCondition`: all categories but the hidden ones, within the lane if it is a
 * category or a place. Values are texts.
 */
export function shownCondition({ hidden = [] }: TileFilter, lane: LaneKey | undefined): Condition {
  const parts = hidden.map(() => '?');
  const conditions: Condition[] = [];
  if (hidden.length > 0) conditions.push({ sql: `category NOT IN (${parts.join(', ')})`, values: hidden });
  if (lane?.field === 'category') conditions.push({ sql: 'category = ?', values: [lane.value] });
  conditions.push(...placeOf(lane));
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || 'true',
    values: conditions.flatMap(({ values }) => values),
  };
}
