import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Runs a script with this Node to its end, and shows its output as it comes.
 * @param {string} script
 * @param {readonly string[]} [args]
 * @throws {Error} if it fails
 */
export function runNode(script, args = []) {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${[path.basename(script), ...args].join(' ')} failed`);
}

/**
 * Path of the script of a program from an installed package.
 * @param {string} name name of the package and of its program: `oxlint`, `vitest`; for typescript the program is `tsc`
 */
function scriptOf(name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (require(manifest));
  const program = typeof bin === 'string' ? bin : (bin[name] ?? bin['tsc'] ?? '');
  return path.join(path.dirname(manifest), program);
}

/**
 * Runs a program from an installed package to its end, and shows its output as it comes.
 * @param {string} name as for `scriptOf`
 * @param {string[]} args
 * @throws {Error} if it fails
 */
export function run(name, args) {
  runNode(scriptOf(name), args);
}

/**
 * Runs a program several times at once, and shows the output of all as it comes.
 * @param {string} name as for `scriptOf`
 * @param {readonly string[][]} runs arguments of each run
 * @throws {Error} after all have ended, if one failed
 */
export async function runTogether(name, runs) {
  const script = scriptOf(name);
  const ends = runs.map((args) => once(spawn(process.execPath, [script, ...args], { stdio: 'inherit' }), 'close'));
  const failed = (await Promise.all(ends)).flatMap(([status], i) => (status === 0 ? [] : [runs[i] ?? []]));
  if (failed.length > 0) throw new Error(failed.map((args) => `${[name, ...args].join(' ')} failed`).join('\n'));
}

/** @typedef {readonly [name: string, work: () => unknown]} Step */

/**
 * Runs steps one after the other, prints each step and its time, and stops at the first that fails.
 * @param {readonly Step[]} steps
 * @returns {Promise<boolean>} whether all succeeded; if not, the exit code of the process is set to 1
 */
export async function takeSteps(steps) {
  for (const [i, [name, work]] of steps.entries()) {
    const start = performance.now();
    console.log(`\n[${i + 1}/${steps.length}] ${name}`);
    try {
      await work();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error(`\nFAILED at step ${i + 1} of ${steps.length}: ${name}`);
      process.exitCode = 1;
      return false;
    }
    console.log(`      ${seconds(performance.now() - start)}`);
  }
  return true;
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
