import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** Folder of the programs of PostgreSQL, as Debian installs them; undefined where there is none. */
export function postgresPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).toSorted((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** A server of PostgreSQL that nobody else uses. */
export interface PostgresServer {
  readonly address: string;
  readonly port: number;
  /** Ends all of its processes at once, as a failing machine does. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  restart(): Promise<void>;
  stop(): void;
}

/** Starts a server with an empty database in a folder of its own. It does not run as root, so root starts it as `postgres`. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-postgres-'));
  const isRoot = userInfo().uid === 0;
  if (isRoot) {
    const [uid, gid] = ['-u', '-g'].map((option) =>
      Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' })),
    );
    chownSync(folder, uid!, gid!);
  }
  const asUser = (program: string, args: readonly string[]): [string, string[]] =>
    isRoot
      ? ['runuser', ['-u', 'postgres', '--', join(programs, program), ...args]]
      : [join(programs, program), [...args]];
  const data = join(folder, 'data');
  const [initdb, initArgs] = asUser('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  execFileSync(initdb, initArgs, { stdio: 'ignore', cwd: folder });
  const port = await freePort();
  const [postgres, args] = asUser('postgres', [
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    folder,
    '-c',
    'fsync=off',
  ]);
  const start = async (): Promise<ChildProcess> => {
    const server = spawn(postgres, args, { stdio: 'ignore', cwd: folder });
    await untilItAnswers(join(programs, 'pg_isready'), port);
    return server;
  };
  let server = await start();
  const [control, stopArgs] = asUser('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
  return {
    address: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    async kill() {
      const ended = new Promise((resolve) => void server.once('exit', resolve));
      const [main] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(main), 'SIGKILL');
      await ended;
    },
    async restart() {
      server = await start();
    },
    stop: () => {
      execFileSync(control, stopArgs, { stdio: 'ignore', cwd: folder });
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @throws where it does not within a minute */
async function untilItAnswers(program: string, port: number): Promise<void> {
  for (let i = 0; i < 240; i++) {
    try {
      execFileSync(program, ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
      return;
    } catch {
      // oxlint-disable-next-line no-await-in-loop -- asked again and again
      await new Promise((resolve) => void setTimeout(resolve, 250));
    }
  }
  throw new Error('PostgreSQL did not start');
}
