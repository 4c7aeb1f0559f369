import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Time that a process has to end by itself before it is killed, ms. */
const PATIENCE_MS = 4000;

/** Programs that were started here, each in a process group of its own. */
export class Processes {
  readonly #started: ChildProcess[] = [];
  readonly #folder: string;
  readonly env: Record<string, string>;

  /** @param folder where they run and their output goes, one file each */
  constructor(folder: string, env: Record<string, string>) {
    this.#folder = folder;
    this.env = env;
  }

  /**
   * Starts a program.
   * @param pipe number of a file descriptor that is read here: 1 for its output, 3 for one that it is told of
   */
  start(name: string, command: string, args: readonly string[], pipe?: 1 | 3): ChildProcess {
    const log = openSync(join(this.#folder, `${name}.log`), 'a');
    const stdio: StdioOptions = ['ignore', pipe === 1 ? 'pipe' : log, log, ...(pipe === 3 ? ['pipe' as const] : [])];
    const started = spawn(command, args, { cwd: this.#folder, env: this.env, detached: true, stdio });
    closeSync(log);
    started.on('error', () => undefined); // that it is not there shows by what it does not say
    this.#started.push(started);
    return started;
  }

  /** Ends a program and all that it has started. */
  async end(started: ChildProcess): Promise<void> {
    const index = this.#started.indexOf(started);
    if (index >= 0) this.#started.splice(index, 1);
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      if (!started.pid || !send(started.pid, signal)) return;
      const end = Date.now() + PATIENCE_MS;
      while (Date.now() < end && send(started.pid, 0)) await wait(50);
    }
  }

  /** Ends all, the last first. */
  async endAll(): Promise<void> {
    for (const started of this.#started.toReversed()) await this.end(started);
  }
}

/** Sends a signal to a group of processes; 0 asks only whether it is there. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** The first line that a stream gives; rejects where it ends without one. */
export async function firstLine(stream: NodeJS.ReadableStream | null, what: string): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) {
    text += String(chunk);
    const end = text.indexOf('\n');
    if (end >= 0) return text.slice(0, end).trim();
  }
  throw new Error(`${what} said nothing, and has ended.`);
}
