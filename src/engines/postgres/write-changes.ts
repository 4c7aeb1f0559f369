import type { DuckDb } from '../duckdb/connect.ts';
import { type Copied, copyRows, type Run } from './copy-rows.ts';

/** A table of which unchanged rows stay. Its rows have an `id` and the `hash` of all columns but the `moving` ones. */
export interface Kept extends Copied {
  /** Columns that change without the record, such as its place among the others. */
  readonly moving: readonly string[];
}

/** Above this share of new and changed rows, all of them are written: that takes less time. */
const MAX_CHANGED = 0.5;

/**
 * Makes a table have the rows of the query by writing only what differs: removes the rows that are gone or changed, moves those whose place
 * changed, and adds the missing ones. Of unchanged rows only `id`, `hash` and the moving columns are sent.
 * @returns whether that was done; false, with nothing changed, if so much differs that all rows should be written
 */
export async function writeChanges(from: DuckDb, { table, columns, query, moving }: Kept, run: Run): Promise<boolean> {
  const arrived = `arrived_${table}`;
  const names = ['id', 'hash', ...moving];
  const types = Object.fromEntries(names.map((name) => [name, columns[name]!]));
  const definitions = Object.entries(types).map(([name, type]) => `${name} ${type}`);
  await run(`CREATE TEMPORARY TABLE ${arrived} (${definitions.join(', ')}) ON COMMIT DROP`);
  const all = `SELECT ${names.join(', ')} FROM (${query})`;
  await copyRows(from, { table: arrived, columns: types, query: all }, run);
  await run(`ANALYZE ${arrived}`);
  const missing = await run(
    `SELECT a.id FROM ${arrived} a LEFT JOIN ${table} t ON t.id = a.id AND t.hash = a.hash WHERE t.id IS NULL`,
  );
  const [{ n } = {}] = await run(`SELECT count(*) AS n FROM ${arrived}`);
  if (missing.length > MAX_CHANGED * Number(n)) return false;
  await run(
    `DELETE FROM ${table} t WHERE NOT EXISTS (SELECT FROM ${arrived} a WHERE a.id = t.id AND a.hash IS NOT DISTINCT FROM t.hash)`,
  );
  if (moving.length > 0) {
    const [set, old, now] = [
      moving.map((name) => `${name} = a.${name}`),
      moving.map((name) => `t.${name}`),
      moving.map((name) => `a.${name}`),
    ].map((parts) => parts.join(', '));
    await run(
      `UPDATE ${table} t SET ${set} FROM ${arrived} a WHERE a.id = t.id AND (${old}) IS DISTINCT FROM (${now})`,
    );
  }
  await from.all('CREATE OR REPLACE TABLE memory.missing (id VARCHAR)');
  const { listValue } = await import('@duckdb/node-api');
  if (missing.length > 0)
    await from.all('INSERT INTO memory.missing SELECT unnest(CAST(? AS VARCHAR[]))', [
      listValue(missing.map(({ id }) => String(id))),
    ]);
  const added = `SELECT * FROM (${query}) WHERE id IN (SELECT id FROM memory.missing)`;
  await copyRows(from, { table, columns, query: added }, run);
  return true;
}
