import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folder of the apps. Packages installed there are reused by later runs. */
export const APPS = join(tmpdir(), 'cited-timeline-hosts');

/**
 * Runs a program to its end.
 * @param {string} cwd
 * @param {readonly string[]} command
 * @returns {{ isGood: boolean, output: string }}
 */
export function runIn(cwd, [program = '', ...args]) {
  const local = join(cwd, 'node_modules/.bin', program);
  const { status, stdout, stderr, error } = spawnSync(existsSync(local) ? local : program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CI: '1', NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1e8,
  });
  return { isGood: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}

/**
 * Starts a server, which must listen on the port in `PORT`.
 * @param {string} cwd
 * @param {readonly string[]} command
 * @param {number} port
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function startIn(cwd, [program = '', ...args], port) {
  const local = join(cwd, 'node_modules/.bin', program);
  const origin = `http://localhost:${port}`;
  const server = spawn(existsSync(local) ? local : program, args, {
    cwd,
    env: { ...process.env, PORT: String(port), ORIGIN: origin, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
    detached: true,
  });
  // Kills the whole process group, because some programs start others
  const close = () => void (server.pid && process.kill(-server.pid));
  for (let tries = 0; tries < 240; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (server.exitCode !== null) throw new Error(`${program} ended with ${server.exitCode}`);
    const response = await fetch(origin).catch(() => undefined);
    if (response?.ok) return { origin, close };
  }
  close();
  throw new Error(`${program} did not listen on port ${port} within a minute`);
}

/** `name@range` without the range. @param {string} wanted */
export const nameOf = (wanted) => wanted.replace(/(?<=.)@.*$/, '');

/**
 * Writes an app into its folder, and installs its packages and the packed package.
 * @param {import('./host.js').Host} host
 * @param {string} tarball
 * @param {string} story the events file, as JSON
 * @returns {string} the folder
 */
export function layApp({ name, packages, files }, tarball, story) {
  const folder = join(APPS, name);
  mkdirSync(folder, { recursive: true });
  for (const made of [
    'dist',
    'src',
    'app',
    'build',
    '.next',
    '.nuxt',
    '.output',
    '.svelte-kit',
    '.parcel-cache',
    '.angular',
  ])
    rmSync(join(folder, made), { recursive: true, force: true });
  // Otherwise npm would not reinstall a package with the same version
  rmSync(join(folder, 'node_modules/cited-timeline'), { recursive: true, force: true });
  const wanted = packages.map((one) => [nameOf(one), one.slice(nameOf(one).length + 1) || '*']);
  const dependencies = Object.fromEntries([...wanted, ['cited-timeline', `file:${tarball}`]]);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  rmSync(join(folder, 'package-lock.json'), { force: true });
  const { isGood, output } = runIn(folder, [
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--no-package-lock',
  ]);
  if (!isGood) throw new Error(output);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path === 'story.js' ? `const story = ${story};\n` : text);
    if (text.includes('./story.json')) writeFileSync(join(dirname(file), 'story.json'), story);
  }
  return folder;
}

/** The version of an installed package. @param {string} folder @param {string} name */
export const versionIn = (folder, name) =>
  /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
  ).version;
