import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { TimelineSource } from '../tiles/contract.ts';
import { SourceAwayError } from '../tiles/source-away.ts';
import { answer } from './answer.ts';
import { CallError } from './call-error.ts';
import { OPEN_API } from './open-api.ts';
import { parseCall } from './parse-call.ts';
import { type TurnLimits, Turns } from './turns.ts';

const compress = promisify(gzip);

/** Minimum size of an answer that is compressed, bytes. */
const LEAST_COMPRESSED = 1000;

/** Interval of keep-alive comments on a stream of changes, ms. */
const STILL_THERE_EVERY = 20_000;

/** Time after which a refused client may try again, seconds. */
const RETRY_AFTER = 2;

/** One line of the log. It has no queries: they would show what somebody searches for. */
export interface LogLine {
  readonly time: string;
  readonly method: string;
  /** Kind of call; '' if unknown. */
  readonly call: string;
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
}

export interface ServeOptions {
  /** Origins whose pages may call the server, or `*`; none if empty. */
  readonly allowedOrigins: readonly string[];
  /** Maximum time for one answer, including the time in the queue, ms. */
  readonly timeLimit: number;
  /** Limits of concurrent and waiting answers; by default 8 and 200. */
  readonly turns?: TurnLimits;
  readonly log: (line: LogLine) => void;
}

/**
 * Creates a read-only HTTP server over a source: `/v1/…` (see `addressOf`), `/health` and `/openapi.json`. Work on an answer is aborted
 * when its client disconnects or its time is over.
 * @param current returns the current source, which may be replaced when the data change
 */
export function createTimelineServer(current: () => TimelineSource, options: ServeOptions): Server {
  const turns = new Turns(options.turns ?? { atOnce: 8, waiting: 200 });
  return createServer((request, response) => {
    const begun = performance.now();
    const entry = { call: '', bytes: 0 };
    response.once('close', () => {
      const { method = '' } = request;
      const ms = Math.round(performance.now() - begun);
      options.log({
        time: new Date().toISOString(),
        method,
        call: entry.call,
        status: response.statusCode,
        bytes: entry.bytes,
        ms,
      });
    });
    void respond(request, response, { source: current(), turns }, options, entry);
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { source, turns }: { readonly source: TimelineSource; readonly turns: Turns },
  options: ServeOptions,
  entry: { call: string; bytes: number },
): Promise<void> {
  const stop = new AbortController();
  // An answer runs several queries at the same time, each of which listens
  setMaxListeners(0, stop.signal);
  response.once('close', () => stop.abort());
  const clock = setTimeout(() => stop.abort(new CallError(503, 'The answer took too long.')), options.timeLimit);
  const send = async (status: number, body: unknown, headers: Readonly<Record<string, string>>): Promise<void> => {
    const text = Buffer.from(JSON.stringify(body));
    const isCompressed = text.length >= LEAST_COMPRESSED && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const bytes = isCompressed ? await compress(text) : text;
    entry.bytes = bytes.length;
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': bytes.length,
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding, Origin',
      ...(isCompressed && { 'Content-Encoding': 'gzip' }),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  const cors = corsHeaders(request, options);
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new CallError(405, 'Only GET and HEAD are answered.');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/health') {
      // Query the database itself, not facts that are in memory
      await source.page({ limit: 1 }, {}, stop.signal);
      const { version } = await source.about(stop.signal);
      return await send(200, { ok: true, version }, { 'Cache-Control': 'no-store' });
    }
    if (pathname === '/openapi.json') return await send(200, OPEN_API, cors);
    if (!pathname.startsWith('/v1/')) throw new CallError(404, 'There is nothing at this address.');
    const { call, version } = parseCall(pathname.slice('/v1/'.length), searchParams);
    entry.call = call.kind;
    if (call.kind === 'changes') {
      clearTimeout(clock);
      return streamChanges(response, source, cors);
    }
    const about = await source.about(stop.signal);
    if (version !== '' && version !== about.version)
      throw new CallError(410, `The data have changed: the version is ${about.version}.`);
    const etag = `"${about.version}"`;
    const caching: Record<string, string> =
      call.kind === 'about'
        ? { 'Cache-Control': 'no-cache', ETag: etag }
        : { 'Cache-Control': 'public, max-age=31536000, immutable' };
    if (call.kind === 'about' && request.headers['if-none-match'] === etag) {
      response.writeHead(304, { ...caching, ...cors });
      response.end();
      return;
    }
    const answered = await turns.take(() => answer(source, call, stop.signal), stop.signal);
    await send(200, answered, { ...caching, ...cors });
  } catch (error) {
    if (response.destroyed || response.headersSent) return;
    const reason = stop.signal.reason instanceof CallError ? stop.signal.reason : error;
    const known = callErrorOf(reason);
    const later: Record<string, string> = known.status === 503 ? { 'Retry-After': String(RETRY_AFTER) } : {};
    await send(known.status, { error: known.message }, { 'Cache-Control': 'no-store', ...later, ...cors });
  } finally {
    clearTimeout(clock);
  }
}

function callErrorOf(reason: unknown): CallError {
  if (reason instanceof CallError) return reason;
  return reason instanceof SourceAwayError
    ? new CallError(503, 'The database does not answer at the moment: ask again.')
    : new CallError(500, 'The data could not be read.');
}

function corsHeaders(request: IncomingMessage, { allowedOrigins }: ServeOptions): Record<string, string> {
  const { origin } = request.headers;
  if (allowedOrigins.includes('*')) return { 'Access-Control-Allow-Origin': '*' };
  return origin !== undefined && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {};
}

/** Sends each new version as an event of a stream until the client disconnects. */
function streamChanges(
  response: ServerResponse,
  source: TimelineSource,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', ...headers });
  response.write(': listening\n\n');
  const end = source.changes?.((version) => response.write(`event: change\ndata: ${JSON.stringify({ version })}\n\n`));
  const timer = setInterval(() => response.write(': still here\n\n'), STILL_THERE_EVERY);
  response.once('close', () => {
    clearInterval(timer);
    end?.();
  });
}
