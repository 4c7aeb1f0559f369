import type { Answer, Web } from './web.ts';

/** The answer for an address, after all redirects. */
export interface Visit {
  readonly answer: Answer;
  /** The address that gave the answer. */
  readonly address: string;
  /** Whether every redirect on the way was permanent. */
  readonly isForGood: boolean;
  readonly redirects: number;
}

export interface PoliteOptions {
  /** Time between two requests to the same host, ms. */
  readonly pause: number;
  /** Whether hosts on this machine and its network are allowed as well. */
  readonly local: boolean;
  /** Called before each request. */
  readonly onAsk?: (address: string) => void;
}

const REDIRECTS = 10;
/** Maximum pause that a host may request, ms. */
const MAX_PAUSE = 60_000;

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** How long an overloaded host asks to wait, as seconds or a date. In ms from `now`; undefined if it does not say. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/**
 * Contacts servers politely: one request at a time per host, a pause before the next, and a longer wait if the host
 * asks for it.
 */
export class PoliteWeb {
  readonly #web: Web;
  readonly #options: PoliteOptions;
  /** For each host, a promise that ends when it may be contacted again. */
  readonly #hosts = new Map<string, Promise<void>>();

  constructor(web: Web, options: PoliteOptions) {
    this.#web = web;
    this.#options = options;
  }

  /**
   * Requests an address and follows redirects. The caller must read the body or close it.
   * @throws if there is no answer, or the address must not be requested, with a clause that says why
   */
  async visit(address: string, method: 'HEAD' | 'GET', headers: Readonly<Record<string, string>> = {}): Promise<Visit> {
    let at = address;
    let isForGood = true;
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await this.ask(at, method, headers);
      const to = isRedirect(answer.status) ? answer.header('location') : null;
      if (to === null) return { answer, address: at, isForGood, redirects };
      // oxlint-disable-next-line no-await-in-loop
      await answer.close();
      isForGood &&= answer.status === 301 || answer.status === 308;
      if (!URL.canParse(to, at)) throw new Error('it redirects to something that is not an address');
      at = new URL(to, at).href;
    }
    throw new Error(`it redirects more than ${REDIRECTS} times`);
  }

  /**
   * Requests an address when its host has its turn, and once more if the host asks for another attempt within a minute.
   */
  async ask(address: string, method: 'HEAD' | 'GET', headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { protocol, hostname, host } = new URL(address);
    if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`it leads to an address of ${protocol}`);
    if (!this.#options.local && (await this.#web.isLocal(hostname)))
      throw new Error('it is an address of this machine or its network, which is only allowed with --local');
    const first = await this.#inTurn(host, () => this.#send(address, method, headers));
    if (first.status !== 429 && first.status !== 503) return first;
    const pause = retryAfter(first.header('retry-after'), this.#web.now());
    if (pause === undefined || pause > MAX_PAUSE) return first;
    await first.close();
    return this.#inTurn(host, async () => {
      await this.#web.wait(pause);
      return this.#send(address, method, headers);
    });
  }

  #send(address: string, method: 'HEAD' | 'GET', headers: Readonly<Record<string, string>>): Promise<Answer> {
    this.#options.onAsk?.(address);
    return this.#web.ask(address, method, headers);
  }

  async #inTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#hosts.get(host) ?? Promise.resolve();
    const done = before.then(work);
    // The next request has its turn after the pause, whether or not this one fails
    const pause = (): Promise<void> => this.#web.wait(this.#options.pause);
    this.#hosts.set(host, done.then(pause, pause));
    return done;
  }
}
