import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from './browsers.ts';

/** Programs that the harness starts, and the packages of Debian that bring them. */
const PROGRAMS: Readonly<Record<string, string>> = {
  '/usr/bin/orca': 'orca',
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus-daemon',
  openbox: 'openbox',
  xdotool: 'xdotool',
  pgrep: 'procps',
};

/** What Orca imports, and the packages that bring it. */
const PYTHON_MODULES: Readonly<Record<string, string>> = { pyatspi: 'python3-pyatspi', speechd: 'python3-speechd' };

const isProgram = (name: string): boolean =>
  name.startsWith('/')
    ? existsSync(name)
    : (process.env['PATH'] ?? '').split(':').some((folder) => folder && existsSync(`${folder}/${name}`));

/** Packages of Debian that are missing here for the browsers; empty where all is there. */
export function missingPackages(browsers: readonly Browser[]): string[] {
  const programs = Object.entries(PROGRAMS).filter(([name]) => !isProgram(name));
  const modules = Object.entries(PYTHON_MODULES).filter(
    ([name]) => spawnSync('/usr/bin/python3', ['-c', `import ${name}`]).status !== 0,
  );
  return [
    ...[...programs, ...modules].map(([, name]) => name),
    ...browsers.filter(({ locate }) => !locate()).map(({ debianPackage }) => debianPackage),
  ];
}
