import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STRICT_POLICY } from './serve.js';

/** The built files. */
export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
/** The built command. */
export const CLI = join(DIST, 'npm/cli.js');

/** What is done to answers of the database on their way to the page. */
export type Fault = 'none' | 'killed half-way';

/** Reads an events file into a database with the built command. */
export function ingest(file: string, database: string): void {
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'ingest', file, '--into', database], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** The built command that serves a database, as a separate process. */
export class ServeProcess {
  readonly #database: string;
  #child: ChildProcess | undefined;
  port = 0;

  constructor(database: string) {
    this.#database = database;
  }

  /** Starts it, on its previous port. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [CLI, 'serve', this.#database, '--port', String(this.port), '--quiet'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    let text = '';
    for await (const chunk of child.stderr) {
      text += String(chunk);
      const port = /127\.0\.0\.1:(\d+)\/v1/.exec(text)?.[1];
      if (!port) continue;
      this.port = Number(port);
      break;
    }
    if (this.port === 0) throw new Error(text);
  }

  /** Stops it where it is, as where a machine has no time for it, until `goOn`. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child?.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

/** A site with a page that has a timeline over a database; it forwards the page's requests to the database. */
export class FaultySite {
  fault: Fault = 'none';
  /** Paths that were requested from the database. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => this.#answer(request, response));
  readonly #database: ServeProcess;

  constructor(database: ServeProcess) {
    this.#database = database;
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (pathname.startsWith('/v1/')) {
      this.asked.push(pathname);
      this.#handOn(request, response);
      return;
    }
    response.setHeader('Content-Security-Policy', STRICT_POLICY);
    const isPage = pathname === '/';
    response.setHeader(
      'Content-Type',
      isPage ? 'text/html' : extname(pathname) === '.js' ? 'text/javascript' : 'text/plain',
    );
    try {
      response.end(isPage ? PAGE : readFileSync(join(DIST, pathname)));
    } catch {
      response.writeHead(404).end();
    }
  }

  #handOn({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const onward = ask({ port: this.#database.port, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      if (this.fault === 'none' || url.endsWith('/changes')) {
        answer.pipe(response);
        return;
      }
      answer.once('data', (chunk: Buffer) => {
        response.write(chunk.subarray(0, chunk.length / 2));
        void this.#database.kill().then(() => response.destroy());
      });
    });
    onward.on('error', () => response.destroy());
    response.once('close', () => onward.destroy());
    onward.end();
  }
}

/** A page over the source `v1`. */
export const PAGE =
  '<!doctype html><html lang="en"><title>Database</title><script type="module" src="/cited-timeline.js"></script><cited-timeline source="v1"></cited-timeline></html>';
