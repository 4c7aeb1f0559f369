import type { DatedArticle } from '../../tiles/folder/plan-articles.ts';
import type { EventTable } from '../../tiles/folder/tree-events.ts';
import { ARTICLE_BYTES, readTable, ROW_BYTES, type TableRow } from '../folder/read-table.ts';
import type { StoredEvents, StoredRecord } from '../folder/stored-events.ts';
import type { DuckDb } from './connect.ts';
import type { DuckDbSource } from './source.ts';

/** The events of a database that `build` made. */
export function storedEvents(database: DuckDb, source: DuckDbSource): StoredEvents {
  return {
    source,
    table: () => tableOf(database),
    async datedArticles(): Promise<DatedArticle[]> {
      const rows = await database.all('SELECT id, time FROM rail ORDER BY seq');
      return rows.map(({ id, time }) => ({ id: String(id), time: Number(time) }));
    },
    async ids(): Promise<string[]> {
      return (await database.all("SELECT record ->> 'id' AS id FROM records ORDER BY seq")).map(({ id }) => String(id));
    },
    async records(places) {
      if (places.length === 0) return new Map();
      const rows = await database.all(`SELECT seq, record, articles FROM records WHERE seq IN (${places.join(', ')})`);
      return new Map(
        rows.map((row): [number, StoredRecord] => {
          const { items } = row['articles'] as { readonly items: readonly unknown[] };
          return [Number(row['seq']), { record: String(row['record']), articles: items.map(String) }];
        }),
      );
    },
    async articles(ids) {
      if (ids.length === 0) return new Map();
      const { listValue } = await import('@duckdb/node-api');
      const rows = await database.all(
        'SELECT id, record FROM articles WHERE id IN (SELECT unnest(CAST(? AS VARCHAR[]))) ORDER BY id',
        [listValue(ids)],
      );
      return new Map(rows.map(({ id, record }) => [String(id), String(record)]));
    },
  };
}

async function tableOf(database: DuckDb): Promise<EventTable> {
  const [{ n } = {}] = await database.all('SELECT count(*) AS n FROM spine');
  const names = await database.all('SELECT DISTINCT category FROM spine ORDER BY category');
  const categories = names.map(({ category }) => String(category));
  return database.using((connection) => {
    async function* batches(): AsyncIterable<Iterable<TableRow>> {
      const result = await connection.stream(`
        SELECT s.t0::DOUBLE, s.t1::DOUBLE, s.priority, strlen(record) + ${ROW_BYTES} + ${ARTICLE_BYTES} * len(articles), category
        FROM spine s JOIN records USING (seq) ORDER BY s.seq`);
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) break;
        const [from, to, priority, size, category] = [0, 1, 2, 3, 4].map((column) => chunk.getColumnValues(column));
        yield from!.map((_, i) => ({
          from: Number(from![i]),
          to: Number(to![i]),
          priority: Number(priority![i]),
          size: Number(size![i]),
          category: String(category![i]),
        }));
      }
    }
    return readTable(Number(n), categories, batches());
  });
}
