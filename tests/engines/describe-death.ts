import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { nodeIo } from '../../src/cli/node-io.ts';
import { ingestServer } from '../../src/cli/ingest/ingest-server.ts';
import { watchServer } from '../../src/cli/serve/watch-server.ts';
import { createTimelineServer, type LogLine } from '../../src/server/serve.ts';
import { addressOf } from '../../src/tiles/address.ts';
import type { About } from '../../src/tiles/contract.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomStory } from '../unit/engines/random-story.ts';

/** A database server that can be killed. */
export interface Mortal {
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/**
 * The test that `serve` lives on when the server of its database dies while it is asked: it says so at once, asks nothing in a loop, and
 * answers again when the server is back.
 */
export function describeDeath(name: string, open: () => { readonly address: string; readonly server: Mortal }): void {
  test(`${name}: serve outlives a server that is killed while it answers, and asks it again when it is back`, async () => {
    const { address, server: mortal } = open();
    const folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
    const file = join(folder, 'story.json');
    await writeFile(file, JSON.stringify(randomStory(4, 2000)));
    expect(await ingestServer([file], address, {}, { ...nodeIo, err: () => {} })).toBe(0);
    await rm(folder, { recursive: true });

    const failures: unknown[] = [];
    const log: LogLine[] = [];
    const watched = await watchServer(address, (error) => failures.push(error));
    const server = createTimelineServer(() => watched.source, {
      allowedOrigins: [],
      timeLimit: 10_000,
      log: (line) => log.push(line),
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const about = (await (await fetch(`${base}/v1/about.json`)).json()) as About;
    const tile = {
      level: about.levels.coarsest,
      index: Math.floor(about.extent!.start / 2 ** (about.levels.coarsest + 4)),
    };
    const ask = async (
      query: string,
    ): Promise<{ readonly status: number; readonly body: string; readonly later: string | null }> => {
      const response = await fetch(`${base}/v1/${addressOf({ kind: 'tile', tile, filter: { query } }, about.version)}`);
      return { status: response.status, body: await response.text(), later: response.headers.get('retry-after') };
    };
    const whole = await ask('');
    expect(whole.status).toBe(200);

    // Under way when the server dies, and some after that
    const asked = Array.from({ length: 20 }, (_, i) => ask(i % 2 ? 'fire' : ''));
    await mortal.kill();
    const late = await ask('');
    const answers = [...(await Promise.all(asked)), late];
    for (const { status, body, later } of answers) {
      if (status === 200) continue;
      expect([status, JSON.parse(body), later]).toEqual([
        503,
        { error: 'The database does not answer at the moment: ask again.' },
        '2',
      ]);
    }
    expect(late.status).toBe(503);
    const health = await fetch(`${base}/health`);
    expect(health.status).toBe(503);
    // It looks for a new version every two seconds, and says once that it cannot
    await new Promise((resolve) => void setTimeout(resolve, 4500));
    expect(failures).toHaveLength(1);

    await mortal.restart();
    await expect.poll(async () => (await ask('')).status, { timeout: 30_000 }).toBe(200);
    expect(await ask('')).toEqual(whole);
    expect(failures).toHaveLength(1);
    watched.close();
    server.close();
    server.closeAllConnections();
  });
}
