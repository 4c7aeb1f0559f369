import type { Snak } from './snak.ts';
import { bestOf, type Entity, type Statement } from './statement.ts';
import { PAIRS } from './property-names.ts';
import { mainDate, qualifierDate, spanOf } from './statement-dates.ts';
import type { ReadTime } from './time.ts';

/** A record: a statement with a time, or two statements with the start and the end of one thing. */
export interface TimedStatement {
  readonly entity: Entity;
  readonly property: string;
  readonly statement: Statement;
  /** The statement with the end, if `statement` gives the start. */
  readonly end: Statement | undefined;
  /** Whether the time is the value of the statement; otherwise it is in its qualifiers. */
  readonly isMain: boolean;
  readonly date: ReadTime;
}

const isTime = ({ datatype }: Snak): boolean => datatype === 'time';
const POINTS = ['P585', 'P580', 'P582'];

/**
 * The records of an entity: statements whose value is a time, and statements with a point in time (P585), a start
 * (P580) or an end (P582) in their qualifiers. If the entity itself has exactly one start and one end, these are one
 * record.
 */
export function timedStatementsOf(entity: Entity): TimedStatement[] {
  const ends = new Map<Statement, Statement>();
  for (const [startProperty, endProperty] of PAIRS) {
    const [starts, stops] = [startProperty, endProperty].map((id) => bestOf(entity.statements.get(id) ?? []));
    if (starts?.length === 1 && stops?.length === 1) ends.set(starts[0]!, stops[0]!);
  }
  const paired = new Set(ends.values());
  return [...entity.statements].flatMap(([property, statements]) =>
    statements.flatMap((statement): TimedStatement | readonly TimedStatement[] => {
      if (paired.has(statement)) return [];
      const isMain = isTime(statement.main);
      const isQualified = POINTS.some((id) => statement.qualifiers.get(id)?.some(isTime));
      if (!isMain && !isQualified) return [];
      const end = ends.get(statement);
      return { entity, property, statement, end, isMain, date: dateOf(property, statement, end, isMain) };
    }),
  );
}

function dateOf(property: string, statement: Statement, end: Statement | undefined, isMain: boolean): ReadTime {
  if (end) return spanOf(statement.main, end.main);
  if (!isMain) return qualifierDate(statement);
  if (statement.main.kind === 'value' && PAIRS.some(([start]) => start === property))
    return spanOf(statement.main, undefined);
  if (statement.main.kind === 'value' && PAIRS.some(([, stop]) => stop === property))
    return spanOf(undefined, statement.main);
  return mainDate(statement);
}
