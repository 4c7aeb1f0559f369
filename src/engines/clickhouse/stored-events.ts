/* oxlint-disable no-await-in-loop -- all events in order, some at a time */
import type { About, TimelineSource } from '../../tiles/contract.ts';
import { ARTICLE_BYTES, readTable, ROW_BYTES, type TableRow } from '../folder/read-table.ts';
import type { StoredEvents, StoredRecord } from '../folder/stored-events.ts';
import { type ClickHouseDatabase, type ClickHouseRow, textOf } from './connect.ts';

/** Number of events per query. */
const BATCH = 200_000;
/** Maximum number of ids in one statement. */
const NAMED = 2000;

/** The events of a version that `writeClickHouse` wrote. */
export function clickHouseEvents(
  database: ClickHouseDatabase,
  source: TimelineSource,
  { version, total }: About,
): StoredEvents {
  const where = `version = ${textOf(version)}`;
  /** Rows of all events, in batches ordered by place. */
  async function* batches(columns: string, table: string): AsyncGenerator<readonly ClickHouseRow[]> {
    for (let from = 0; from < total; from += BATCH)
      yield await database.all(
        `SELECT ${columns} FROM ${table} WHERE seq >= ${from} AND seq < ${from + BATCH} AND ${where} ORDER BY seq`,
      );
  }
  return {
    source,
    async table() {
      const names = await database.all(`SELECT DISTINCT category FROM spine WHERE ${where}`);
      const categories = names.map(({ category }) => String(category)).sort();
      const size = `length(record) + ${ROW_BYTES} + ${ARTICLE_BYTES} * length(articles) AS size`;
      async function* rows(): AsyncIterable<Iterable<TableRow>> {
        const kinds = batches('category', 'spine');
        for await (const batch of batches(`t0, t1, priority, ${size}`, 'records')) {
          const { value = [] } = (await kinds.next()) as { readonly value?: readonly ClickHouseRow[] };
          yield batch.map((row, i) => tableRowOf(row, value[i]!));
        }
      }
      return readTable(total, categories, rows());
    },
    async datedArticles() {
      const rows = await database.all(`SELECT id, time FROM rail WHERE ${where} ORDER BY seq`);
      return rows.map(({ id, time }) => ({ id: String(id), time: Number(time) }));
    },
    async ids() {
      const ids: string[] = [];
      for await (const batch of batches('id', 'ids')) for (const { id } of batch) ids.push(String(id));
      return ids;
    },
    async records(places) {
      if (places.length === 0) return new Map();
      const rows = await database.all(
        `SELECT seq, record, articles FROM records WHERE seq IN (${places.join(', ')}) AND ${where}`,
      );
      return new Map(
        rows.map((row): [number, StoredRecord] => [
          Number(row['seq']),
          { record: String(row['record']), articles: (row['articles'] as readonly unknown[]).map(String) },
        ]),
      );
    },
    async articles(ids) {
      const found = new Map<string, string>();
      for (let from = 0; from < ids.length; from += NAMED) {
        const named = ids.slice(from, from + NAMED).map(textOf);
        const rows = await database.all(
          `SELECT id, record FROM articles WHERE id IN (${named.join(', ')}) AND ${where}`,
        );
        for (const { id, record } of rows) found.set(String(id), String(record));
      }
      return found;
    },
  };
}

const tableRowOf = (row: ClickHouseRow, { category }: ClickHouseRow): TableRow => ({
  from: Number(row['t0']),
  to: Number(row['t1']),
  priority: Math.fround(Number(row['priority'])),
  size: Number(row['size']),
  category: String(category),
});
