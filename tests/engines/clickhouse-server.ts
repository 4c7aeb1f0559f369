import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/**
 * Where ClickHouse is: installed (Debian's clickhouse-server), or in the folder that CLICKHOUSE_ROOT names, into which this package and
 * those that it needs were unpacked with `dpkg -x`.
 */
export function clickHouseProgram(): string | undefined {
  const root = process.env['CLICKHOUSE_ROOT'] ?? '/';
  return ['usr/sbin/clickhouse-server', 'usr/bin/clickhouse-server'].map((path) => join(root, path)).find(existsSync);
}

/** A server of ClickHouse that nobody else uses. */
export interface ClickHouseServer {
  readonly http: number;
  readonly tcp: number;
  /** Ends it at once, as a failing machine does. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const CONFIG = (folder: string, http: number, tcp: number, nodes: readonly number[]): string => `<?xml version="1.0"?>
<yandex>
  <logger><level>error</level><console>1</console></logger>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><listen_host>127.0.0.1</listen_host>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>100000000</mark_cache_size>
  <remote_servers><nodes>${nodes
    .map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`)
    .join('')}</nodes></remote_servers>
</yandex>`;

const USERS = `<?xml version="1.0"?>
<yandex>
  <profiles><default></default></profiles>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
  <quotas><default></default></quotas>
</yandex>`;

/** Starts two servers that know each other as the cluster `nodes`. */
export async function startClickHouse(program: string): Promise<readonly [ClickHouseServer, ClickHouseServer]> {
  const [tcpA, tcpB] = [await freePort(), await freePort()];
  const start = async (tcp: number): Promise<ClickHouseServer> => {
    const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-clickhouse-'));
    const http = await freePort();
    writeFileSync(join(folder, 'config.xml'), CONFIG(folder, http, tcp, [tcpA, tcpB]));
    writeFileSync(join(folder, 'users.xml'), USERS);
    const root = process.env['CLICKHOUSE_ROOT'];
    const libraries = root && ['usr/lib', 'lib'].map((path) => join(root, path, 'x86_64-linux-gnu')).join(':');
    const run = async (): Promise<ChildProcess> => {
      const child = spawn(program, [`--config-file=${join(folder, 'config.xml')}`], {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) },
      });
      await untilItAnswers(http);
      return child;
    };
    let child = await run();
    const kill = async (): Promise<void> => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => void child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    };
    const restart = async (): Promise<void> => void (child = await run());
    const stop = async (): Promise<void> => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    };
    return { http, tcp, kill, restart, stop };
  };
  return [await start(tcpA), await start(tcpB)];
}

/** @throws where it does not within a minute */
async function untilItAnswers(port: number): Promise<void> {
  for (let i = 0; i < 240; i++) {
    // oxlint-disable-next-line no-await-in-loop -- asked again and again
    if (await fetch(`http://127.0.0.1:${port}/ping`).catch(() => undefined)) return;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => void setTimeout(resolve, 250));
  }
  throw new Error('ClickHouse did not start');
}
