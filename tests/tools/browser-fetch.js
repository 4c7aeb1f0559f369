import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * An npm package that contains Chromium, for Linux on x64. Installing it needs no root, and no host except the package registry.
 * This version is the newest that runs on Node 20.
 */
const CARRIER = '@sparticuz/chromium';
const CARRIER_VERSION = '147.0.0';

const cache = fileURLToPath(new URL(`../../node_modules/.cache/chromium/${CARRIER_VERSION}`, import.meta.url));
const unpacked = path.join(cache, 'unpacked');

/**
 * Runs a program to its end, with its output on standard error.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it succeeded
 */
const run = (program, args, options) => spawnSync(program, args, { stdio: ['ignore', 2, 2], ...options }).status === 0;

/**
 * The Chromium installed earlier from npm, with the environment that it needs.
 * @returns {import('./browser.js').Browser | undefined}
 */
export function carriedChromium() {
  const executablePath = path.join(unpacked, 'chromium');
  const fonts = path.join(unpacked, 'fonts.conf');
  if (!existsSync(executablePath) || !existsSync(fonts)) return undefined;
  const libraries = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  const complete = libraries.status === 0 && !libraries.stdout.includes('not found');
  const folders = [path.join(unpacked, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    executablePath,
    from: `the package ${CARRIER}`,
    env: { ...process.env, FONTCONFIG_FILE: fonts, ...(!complete && { LD_LIBRARY_PATH: folders }) },
  };
}

/** Installs the npm package and unpacks its browser. If two runs do so at the same time, one of them wins. */
export function fetchCarried() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || existsSync('/etc/alpine-release')) return;
  console.error('Fetching a Chromium for the tests, about 70 MB, once …');
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, 'package.json'), '{"private":true}');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if (!run('npm', ['install', ...quiet, '--prefix', cache, `${CARRIER}@${CARRIER_VERSION}`], { cwd: cache })) return;

  // The package unpacks into the system's temporary folder, and unpacks its libraries only if it believes that it runs on Lambda.
  const part = path.join(cache, `part-${process.pid}`);
  mkdirSync(part, { recursive: true });
  const entry = pathToFileURL(path.join(cache, 'node_modules', CARRIER, 'build/esm/index.js')).href;
  const script = `import(${JSON.stringify(entry)}).then((carrier) => carrier.default.executablePath())`;
  const env = { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  if (run(process.execPath, ['-e', script], { env }) && existsSync(path.join(part, 'chromium'))) {
    const folders = `<dir>${unpacked}/fonts/fonts</dir><cachedir>${cache}/fonts-cache</cachedir>`;
    const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>\n`;
    writeFileSync(path.join(part, 'fonts.conf'), fonts);
    if (!existsSync(unpacked)) renameSync(part, unpacked);
  }
  rmSync(part, { recursive: true, force: true });
}

/** Installs Debian's package, if running as root on Debian. Ubuntu's package with the same name contains no browser. */
export function fetchFromDebian() {
  if (
    process.getuid?.() !== 0 ||
    !existsSync('/usr/bin/apt-get') ||
    !/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
    return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = ['-o', 'DPkg::Lock::Timeout=300', '-qq', '-y'];
  if (run('apt-get', [...apt, 'update'], { env }))
    run('apt-get', [...apt, 'install', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env });
}

/** Runs Playwright's own download, which supports many systems. */
export function fetchFromPlaywright() {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium']);
}
