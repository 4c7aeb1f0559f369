/**
 * `npm run test:engines`: runs the tests of databases that a developer must install; the tests start their own servers. Prints which
 * databases are missing, and tests the others. `npm test` tests DuckDB.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

/** @type {readonly { name: string, files: string, isThere: boolean, needs: string }[]} */
const engines = [
  {
    name: 'DuckDB, with commands that are killed',
    files: 'tests/engines/duckdb',
    isThere: existsSync('dist/npm/cli.js'),
    needs: '`npm run build`',
  },
  {
    name: 'PostgreSQL, one server and two shards',
    files: 'tests/engines/postgres',
    isThere: existsSync('/usr/lib/postgresql'),
    needs: 'the package postgresql of Debian',
  },
  {
    name: 'ClickHouse, one server and two',
    files: 'tests/engines/clickhouse',
    isThere: ['usr/sbin', 'usr/bin'].some((folder) =>
      existsSync(join(process.env['CLICKHOUSE_ROOT'] ?? '/', folder, 'clickhouse-server')),
    ),
    needs:
      'the package clickhouse-server of Debian, or CLICKHOUSE_ROOT: a folder into which it and what it needs are unpacked',
  },
  {
    name: 'chdb, ClickHouse of today in the same process',
    files: 'tests/engines/chdb',
    isThere: existsSync(join(process.env['CHDB_ROOT'] ?? '/', 'node_modules', 'chdb')),
    needs: 'CHDB_ROOT: a folder in which `npm install chdb` was run (540 MB)',
  },
];

const here = engines.filter(({ isThere }) => isThere);
for (const { name, isThere, needs } of engines)
  console.log(isThere ? `${name}: tested` : `${name}: NOT TESTED, needs ${needs}`);
if (here.length === 0) process.exitCode = 1;
else run('vitest', ['run', '--project', 'engines', ...here.map(({ files }) => files)]);
