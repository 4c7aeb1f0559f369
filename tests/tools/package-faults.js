/**
 * `node tests/tools/package-faults.js`: packs the build, and prints the faults that publint and attw find in the package.
 */
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import manifest from '../../package.json' with { type: 'json' };

/**
 * Packs the package as `npm publish` would.
 * @param {string} folder
 * @returns {string} the packed file
 */
export function pack(folder) {
  const output = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  return join(folder, output.trim().split('\n').at(-1) ?? '');
}

/** Entry points that have types. */
const ENTRIES = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === 'object' && 'types' in target && !name.includes('*') ? [name] : [],
);

/**
 * Whether a problem is known and accepted: the package has no CommonJS, and Node 10 resolution finds only the first entry point.
 * @param {import('@arethetypeswrong/core').Problem} problem
 */
const isKnown = (problem) =>
  problem.kind === 'CJSResolvesToESM' ||
  (problem.kind === 'NoResolution' && problem.resolutionKind === 'node10' && problem.entrypoint !== '.');

/**
 * @param {string} tarball
 * @returns {Promise<string[]>} faults as sentences; empty if there are none
 */
export async function packageFaults(tarball) {
  const bytes = readFileSync(tarball);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  const { ...checked } = await checkPackage(createPackageFromTarballData(new Uint8Array(buffer)), {
    entrypoints: ENTRIES,
  });
  const problems = checked.types ? checked.problems.filter((problem) => !isKnown(problem)) : ['there are no types'];
  return [
    ...messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`),
    ...problems.map((problem) => `attw: ${JSON.stringify(problem)}`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
  const faults = await packageFaults(pack(folder));
  rmSync(folder, { recursive: true });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) throw new Error('The package has faults.');
}
