import type { DatedArticle } from '../../tiles/folder/plan-articles.ts';
import type { EventTable } from '../../tiles/folder/tree-events.ts';
import type { StoredEvents, StoredRecord } from '../folder/stored-events.ts';
import type { DuckDb } from './connect.ts';
import type { DuckDbSource } from './source.ts';

/** Bytes of a row besides its record, and of an article that it cites, about. */
const ROW = 80;
const ARTICLE = 150;

/** The events of a database that `build` made. */
export function storedEvents(database: DuckDb, source: DuckDbSource): StoredEvents {
  return {
    source,
    table: () => readTable(database),
    async datedArticles(): Promise<DatedArticle[]> {
      const rows = await database.all('SELECT id, time FROM rail ORDER BY seq');
      return rows.map(({ id, time }) => ({ id: String(id), time: Number(time) }));
    },
    async ids(): Promise<string[]> {
      return (await database.all('SELECT id FROM records ORDER BY seq')).map(({ id }) => String(id));
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

async function readTable(database: DuckDb): Promise<EventTable> {
  const [{ n } = {}] = await database.all('SELECT count(*) AS n FROM spine');
  const names = await database.all('SELECT DISTINCT category FROM spine ORDER BY category');
  const categories = names.map(({ category }) => String(category));
  const numbers = new Map(categories.map((id, number) => [id, number]));
  const count = Number(n);
  const table = {
    from: new Float64Array(count),
    to: new Float64Array(count),
    priority: new Float32Array(count),
    size: new Uint32Array(count),
    category: new Uint16Array(count),
    categories,
  };
  await database.using(async (connection) => {
    const result = await connection.stream(`
      SELECT s.t0, s.t1, s.priority, strlen(record) + ${ROW} + ${ARTICLE} * len(articles) AS size, category
      FROM spine s JOIN records USING (seq) ORDER BY s.seq`);
    let seq = 0;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      const [from, to, priority, size, category] = [0, 1, 2, 3, 4].map((column) => chunk.getColumnValues(column));
      for (let i = 0; i < chunk.rowCount; i++, seq++) {
        table.from[seq] = Number(from![i]);
        table.to[seq] = Number(to![i]);
        table.priority[seq] = Number(priority![i]);
        table.size[seq] = Number(size![i]);
        table.category[seq] = numbers.get(String(category![i]))!;
      }
    }
  });
  return table;
}
