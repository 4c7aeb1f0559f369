/**
 * `npm run hosts [-- NAME…]`: packs the built package, builds a small app with it for each framework, bundler and kind of page in a
 * temporary folder, and checks in Chromium that each draws. Without names it also checks the package itself with publint and attw. It
 * installs from the npm registry and takes long, so it is not part of `npm test`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../browser/support/serve.js';
import { launchChromium } from './browser.js';
import { APPS, layApp, nameOf, runIn, startIn, versionIn } from './hosts/folder.js';
import { PLAIN_HOSTS } from './hosts/plain-hosts.js';
import { see } from './hosts/see.js';
import { SERVER_HOSTS } from './hosts/server-hosts.js';
import { checkTypes } from './hosts/types.js';
import { VITE_HOSTS } from './hosts/vite-hosts.js';
import { packageFaults, pack } from './package-faults.js';

/** @typedef {import('./hosts/host.js').Host} Host */

const HOSTS = [...VITE_HOSTS, ...SERVER_HOSTS, ...PLAIN_HOSTS];
const PORT = Number(process.env['HOSTS_PORT'] ?? 5100);

const names = process.argv.slice(2);
const unknown = names.filter((name) => !HOSTS.some((host) => host.name === name));
if (unknown.length > 0)
  throw new Error(`No host ${unknown.join(', ')}; there are ${HOSTS.map(({ name }) => name).join(', ')}`);
if (!existsSync('dist/npm')) throw new Error('There is no dist/: run `npm run build` first.');

const tarball = pack(mkdtempSync(join(tmpdir(), 'cited-timeline-')));
const story = readFileSync('dist/demo/data/korea-russia-2024.json', 'utf8');
const pictures = join(APPS, 'pictures');
mkdirSync(pictures, { recursive: true });

/** @param {boolean | undefined} value */
const mark = (value) => (value === undefined ? '–' : value ? 'yes' : 'NO');

/**
 * @param {Host} host
 * @param {string} folder
 * @returns {Promise<{ origin: string, close: () => unknown }>}
 */
async function open({ pages }, folder) {
  if ('folder' in pages) return serve(join(folder, pages.folder));
  if ('server' in pages) return startIn(folder, pages.server, PORT);
  return { origin: pathToFileURL(join(folder, pages.file)).href, close: () => undefined };
}

/**
 * Builds one app and checks it in the browser.
 * @param {Host} host
 * @param {import('playwright').Browser} browser
 * @returns {Promise<{ row: string[], faults: string[] }>}
 */
async function tryHost(host, browser) {
  const { name, packages, builds, pages, types, note = '' } = host;
  /** @type {string[]} */
  const faults = [];
  const folder = layApp(host, tarball, story);
  const version = packages[0] ? versionIn(folder, nameOf(packages[0])) : '';
  const failed = builds.map((build) => runIn(folder, build)).find(({ isGood }) => !isGood);
  if (failed) faults.push(`${name} does not build:\n${failed.output.slice(-3000)}`);
  const isPage = !('file' in pages && pages.file === '');
  let seen;
  if (!failed && isPage) {
    const opened = await open(host, folder);
    try {
      seen = await see(browser, opened.origin, join(pictures, `${name}.png`));
    } finally {
      await opened.close();
    }
    for (const what of /** @type {const} */ (['draws', 'property', 'event']))
      if (!seen[what]) faults.push(`${name}: no ${what}`);
    faults.push(...seen.complaints.map((complaint) => `${name} complains: ${complaint}`));
  }
  const typed = types && checkTypes(folder, types);
  if (typed) faults.push(...typed.faults.map((fault) => `${name}: ${fault}`));
  const kB = seen ? `${(seen.bytes / 1000).toFixed(1)} kB` : '–';
  const row = [
    name,
    version,
    builds.length > 0 ? mark(!failed) : '–',
    mark(seen?.draws),
    mark(seen?.property),
    mark(seen?.event),
    mark(typed?.isGood),
    kB,
    note,
  ];
  return { row, faults };
}

const rows = [['host', 'version', 'builds', 'draws', 'property', 'event', 'types', 'scripts', 'note']];
const faults = names.length === 0 ? await packageFaults(tarball) : [];
const browser = await launchChromium();
for (const host of HOSTS) {
  if (names.length > 0 && !names.includes(host.name)) continue;
  const start = performance.now();
  const tried = await tryHost(host, browser).catch((error) => ({
    row: [host.name, '', 'NO'],
    faults: [String(error)],
  }));
  rows.push(tried.row);
  faults.push(...tried.faults);
  console.log(`${tried.row.join(' | ')}   (${Math.round((performance.now() - start) / 1000)} s)`);
}
await browser.close();

const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
console.log(
  `\n${rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}`,
);
console.log(`\nPictures: ${pictures}`);
for (const fault of faults) console.error(`\n${fault}`);
if (faults.length > 0) process.exitCode = 1;
