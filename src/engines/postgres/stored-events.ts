/* oxlint-disable no-await-in-loop -- all events in order, some at a time */
import type { TimelineSource } from '../../tiles/contract.ts';
import { ARTICLE_BYTES, readTable, ROW_BYTES, type TableRow } from '../folder/read-table.ts';
import type { StoredEvents, StoredRecord } from '../folder/stored-events.ts';
import type { Postgres, PostgresRow } from './connect.ts';

/** Number of events per query. */
const BATCH = 50_000;

/** The events of a database that `writePostgres` filled. */
export function postgresEvents(database: Postgres, source: TimelineSource): StoredEvents {
  const total = async (): Promise<number> => (await source.about()).total;
  /** Rows of all events, in batches ordered by place. */
  async function* batches(columns: string): AsyncGenerator<readonly PostgresRow[]> {
    const count = await total();
    for (let from = 0; from < count; from += BATCH)
      yield await database.all(
        `SELECT ${columns} FROM spine WHERE seq >= ${from} AND seq < ${from + BATCH} ORDER BY seq`,
      );
  }
  return {
    source,
    async table() {
      const names = await database.all('SELECT DISTINCT category FROM spine');
      const categories = names.map(({ category }) => String(category)).sort();
      const size = `octet_length(record) + ${ROW_BYTES} + ${ARTICLE_BYTES} * cardinality(articles) AS size`;
      async function* rows(): AsyncIterable<Iterable<TableRow>> {
        for await (const batch of batches(`t0, t1, priority, ${size}, category`)) yield batch.map(tableRowOf);
      }
      return readTable(await total(), categories, rows());
    },
    async datedArticles() {
      const rows = await database.all('SELECT id, time FROM rail ORDER BY seq');
      return rows.map(({ id, time }) => ({ id: String(id), time: Number(time) }));
    },
    async ids() {
      const ids: string[] = [];
      for await (const batch of batches('id')) ids.push(...batch.map(({ id }) => String(id)));
      return ids;
    },
    async records(places) {
      const rows = await database.all('SELECT seq, record, articles FROM spine WHERE seq = ANY ($1::integer[])', [
        places,
      ]);
      return new Map(
        rows.map((row): [number, StoredRecord] => [
          Number(row['seq']),
          { record: String(row['record']), articles: (row['articles'] as readonly unknown[]).map(String) },
        ]),
      );
    },
    async articles(ids) {
      const rows = await database.all('SELECT id, record FROM articles WHERE id = ANY ($1::text[])', [ids]);
      return new Map(rows.map(({ id, record }) => [String(id), String(record)]));
    },
  };
}

const tableRowOf = (row: PostgresRow): TableRow => ({
  from: Number(row['t0']),
  to: Number(row['t1']),
  priority: Math.fround(Number(row['priority'])),
  size: Number(row['size']),
  category: String(row['category']),
});
