import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { conditionsOf } from '../../../src/engines/clickhouse/conditions.ts';
import { ClickHouse } from '../../../src/engines/clickhouse/connect.ts';
import { Texts } from '../../../src/engines/clickhouse/texts.ts';

const filter = {
  query: "o'brien",
  hidden: ['a\\b'],
  place: 'two\nlines',
  person: 'Ada',
  publisher: '',
  evidence: ['x'],
};

test('what a reader looks for is in no statement, but in the parameters of its request', async () => {
  const texts = new Texts(true);
  const { all } = conditionsOf('v1', filter, { field: 'place', value: 'lane\t1' }, texts.add);
  const others = { others: { field: 'person', except: 2 } } as const;
  const rest = conditionsOf('v1', others, undefined, texts.add, ['Bo', 'Cy']).all;
  for (const text of ['brien', 'a\\b', 'lines', 'Ada', 'lane', 'Bo', 'Cy']) expect(all + rest).not.toContain(text);
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url!, 'http://localhost').searchParams);
    response.end('{"data":[]}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const database = new ClickHouse(`clickhouse://127.0.0.1:${(server.address() as AddressInfo).port}/x`);
  await database.all(`SELECT 1 WHERE ${all}`, undefined, texts.values);
  server.close();
  const sent = [...asked[0]!].filter(([name]) => name.startsWith('param_')).map(([, value]) => value);
  // Escaped as in a table separated by tabs
  expect(sent.toSorted()).toEqual(
    [' brien', ' o', 'Ada', 'Bo', 'Cy', 'a\\\\b', 'lane\\t1', 'two\\nlines', ' obrien'].toSorted(),
  );
});

test('a server without parameters gets literals', () => {
  const texts = new Texts(false);
  const { all } = conditionsOf('v1', { place: "it's" }, undefined, texts.add);
  expect([all, texts.values]).toEqual(["version = 'v1' AND place = 'it\\'s'", {}]);
});
