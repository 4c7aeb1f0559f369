import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Web } from './web.ts';

/** Networks that are not part of the public web: RFC 6890. */
const LOCAL = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  LOCAL.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  LOCAL.addSubnet(network, prefix, 'ipv6');

const isLocalAddress = (address: string): boolean => LOCAL.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Explanations of network errors. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the connection was closed',
  UND_ERR_SOCKET: 'the connection was closed',
  EPIPE: 'the connection was closed',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

/** Why a server did not answer, as a clause. */
function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `there was no answer in ${timeout / 1000} s`;
  const { cause } = error;
  const from = cause instanceof Error ? cause : error;
  const code = 'code' in from ? String(from.code) : '';
  return REASONS[code] ?? from.message;
}

const explained = async <T>(timeout: number, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw new Error(reasonOf(error, timeout), { cause: error });
  }
};

async function readBytes(response: Response, atMost: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > atMost) throw new Error(`it is longer than ${atMost / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The web as seen by a Node process. @param timeout maximum time for an answer with its body, ms */
export const createNodeWeb = (timeout = 30_000): Web => ({
  ask: (address, method, headers) =>
    explained(timeout, async () => {
      const response = await fetch(address, {
        method,
        redirect: 'manual',
        headers: { 'user-agent': 'cited-timeline (archive)', ...headers },
        signal: AbortSignal.timeout(timeout),
      });
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        bytes: (atMost) => explained(timeout, () => readBytes(response, atMost)),
        close: async () => response.body?.cancel().catch(() => {}),
      };
    }),
  isLocal: (host) =>
    explained(timeout, async () => {
      const bare = host.replace(/^\[|\]$/g, '');
      if (isIP(bare)) return isLocalAddress(bare);
      if (/(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(bare)) return true;
      return (await lookup(bare, { all: true })).some(({ address }) => isLocalAddress(address));
    }),
  wait: async (ms) => void (await wait(ms)),
  now: () => Date.now(),
});
