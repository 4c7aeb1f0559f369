/**
 * `npm run bench [-- WORD …] [--OPTION …]`: runs the measurements `tests/bench/*.bench.{js,ts}` whose names contain one of the words, or
 * all. Options are those of `element.bench.js`; with options but no words, only that file runs. Measurements only print; nothing fails.
 */
import { readdirSync } from 'node:fs';
import { runnerImport } from 'vite';
import { runNode } from './run.js';

const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith('--'));
const options = firstOption < 0 ? [] : args.slice(firstOption);
const named = args.slice(0, args.length - options.length);
const words = named.length === 0 && options.length > 0 ? ['element'] : named;
const benches = readdirSync('tests/bench')
  .filter((file) => /\.bench\.(js|ts)$/.test(file))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));

if (benches.length === 0) console.log(`No measurement in tests/bench is named like ${words.join(' or ')}.`);
for (const file of benches) {
  console.log(`\n== ${file}`);
  if (file.endsWith('.js')) runNode(`tests/bench/${file}`, options);
  else await runnerImport(`./tests/bench/${file}`);
}
