import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { firstLine, Processes } from './processes.ts';

/** Size of the screen, px. */
const SIZE = '1280x900';

/** A desktop that nobody sees: a screen, a window manager and the bus of accessibility, with a home of its own. */
export interface Screen {
  readonly folder: string;
  readonly processes: Processes;
  readonly close: () => Promise<void>;
}

/** Starts it. Everything that it starts is ended by `close`, which also removes its folder. */
export async function startScreen(): Promise<Screen> {
  const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-speech-'));
  for (const name of ['home', 'runtime']) mkdirSync(join(folder, name), { mode: 0o700 });
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    TZ: 'America/St_Johns',
    HOME: join(folder, 'home'),
    XDG_RUNTIME_DIR: join(folder, 'runtime'),
    XDG_SESSION_TYPE: 'x11',
    LANG: 'C.UTF-8',
    LANGUAGE: 'en_GB',
    GDK_BACKEND: 'x11',
    MOZ_ENABLE_WAYLAND: '0',
    GSETTINGS_BACKEND: 'memory',
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
    NO_AT_BRIDGE: '0',
    GTK_MODULES: 'gail:atk-bridge',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const processes = new Processes(folder, env);
  const close = async (): Promise<void> => {
    await processes.endAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  };
  try {
    // Xvfb takes a number that is free and writes it to the descriptor 3
    const server = processes.start('xvfb', 'Xvfb', ['-displayfd', '3', '-screen', '0', `${SIZE}x24`, '-noreset'], 3);
    env['DISPLAY'] = `:${await firstLine(server.stdio[3] as Readable, 'Xvfb')}`;
    const bus = processes.start('dbus', 'dbus-daemon', ['--session', '--nofork', '--print-address=1'], 1);
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus.stdout, 'dbus-daemon');
    processes.start('at-spi', '/usr/libexec/at-spi-bus-launcher', [
      '--launch-immediately',
      '--a11y=1',
      '--screen-reader=1',
    ]);
    processes.start('openbox', 'openbox', ['--sm-disable']);
  } catch (error) {
    await close();
    throw error;
  }
  return { folder, processes, close };
}
