/** `npm run bench [WORD …]`: runs the measurements `tests/bench/*.bench.{js,ts}` whose names hold one of the words, or all. They print; nothing fails. */
import { readdirSync } from 'node:fs';
import { runnerImport } from 'vite';
import { runNode } from './run.js';

const words = process.argv.slice(2);
const benches = readdirSync('tests/bench')
  .filter((file) => /\.bench\.(js|ts)$/.test(file))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));

if (benches.length === 0) console.log(`No measurement in tests/bench is named like ${words.join(' or ')}.`);
for (const file of benches) {
  console.log(`\n== ${file}`);
  if (file.endsWith('.js')) runNode(`tests/bench/${file}`);
  else await runnerImport(`./tests/bench/${file}`);
}
