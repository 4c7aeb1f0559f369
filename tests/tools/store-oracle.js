/**
 * `npm run test:store [-- --seed N] [--events N] [--views N]`: draws random views of a story (range, size, hidden categories, words, lanes)
 * with a store of tiles over DuckDB and with the store in memory; the pictures must be equal. Default: 500 views of 100,000 events, which
 * takes 200 s; `npm test` draws 40 views of 4,000 events. Another seed makes another story and other views.
 */
import { parseArgs } from 'node:util';
import { run } from './run.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '3' },
    events: { type: 'string', default: '100000' },
    views: { type: 'string', default: '500' },
  },
});
process.env['SEED'] = values.seed;
process.env['EVENTS'] = values.events;
process.env['VIEWS'] = values.views;
run('vitest', ['run', '--project', 'unit', 'tests/unit/tile-store/oracle', '--reporter=verbose']);
