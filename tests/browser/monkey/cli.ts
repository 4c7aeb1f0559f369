/**
 * `npm run monkey -- --steps 50000 --seed N [--browser firefox]`: runs a random user. Prints the seed, and each fault
 * with the fewest steps that lead to it.
 */
import { openSession } from './session.ts';
import { foundText, runSeed, seedsOf } from './runs.ts';

const argument = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

const steps = argument('steps', 2000);
const seed = argument('seed', Math.floor(Math.random() * 1e6));
console.log(`${steps} steps, --seed ${seed}`);
const session = await openSession(process.argv.includes('firefox') ? 'firefox' : 'chromium');
const begun = performance.now();
let found = 0;
for (const each of seedsOf(seed, steps)) {
  const fault = await runSeed(session, each, ({ invariant, message, step }) =>
    console.log(`\nseed ${each}, step ${step}: ${invariant}: ${message}\nlooking for fewer steps that lead to it`),
  );
  if (!fault) {
    console.log(`seed ${each}: all holds`);
    continue;
  }
  found++;
  console.log(`\n${foundText(fault)}`);
}
await session.close();
console.log(`\n${found} found in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
if (found > 0) process.exitCode = 1;
