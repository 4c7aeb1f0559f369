import type { Answer, Web } from './web.ts';

/** An address with the answer that it led to, by all redirects on the way. */
export interface Visit {
  readonly answer: Answer;
  /** Where the answer comes from. */
  readonly address: string;
  /** Whether every redirect on the way says that it is for good. */
  readonly isForGood: boolean;
  readonly redirects: number;
}

export interface PoliteOptions {
  /** Time between two requests to one host, ms. */
  readonly pause: number;
  /** Whether hosts of this machine and its network may be asked, too. */
  readonly local: boolean;
  /** Called before each request. */
  readonly onAsk?: (address: string) => void;
}

const REDIRECTS = 10;
/** Longest pause that a host may ask for, ms. */
const PATIENCE = 60_000;

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** When a host that has had too much asks to come again: seconds, or a date. ms from `now`; undefined where it does not say it. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** Asks servers as a guest does: one request at a time to a host, with a pause before the next, and waits where it is asked to. */
export class PoliteWeb {
  readonly #web: Web;
  readonly #options: PoliteOptions;
  /** For each host what ends when it may be asked again. */
  readonly #hosts = new Map<string, Promise<void>>();

  constructor(web: Web, options: PoliteOptions) {
    this.#web = web;
    this.#options = options;
  }

  /**
   * Asks for an address and follows redirects. The caller reads the body or closes it.
   * @throws where there is no answer, or none that may be asked for, with a clause that says why
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
      if (!URL.canParse(to, at)) throw new Error('it leads to what is no address');
      at = new URL(to, at).href;
    }
    throw new Error(`it leads on more than ${REDIRECTS} times`);
  }

  /** Asks for an address once its host has its turn, and once more where the host asks to come again within a minute. */
  async ask(address: string, method: 'HEAD' | 'GET', headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { protocol, hostname, host } = new URL(address);
    if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`it leads to an address of ${protocol}`);
    if (!this.#options.local && (await this.#web.isLocal(hostname)))
      throw new Error('it is an address of this machine or its network, which is asked with --local alone');
    const first = await this.#inTurn(host, () => this.#send(address, method, headers));
    if (first.status !== 429 && first.status !== 503) return first;
    const pause = retryAfter(first.header('retry-after'), this.#web.now());
    if (pause === undefined || pause > PATIENCE) return first;
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
    // The next one has its turn after the pause, however this one ends
    const pause = (): Promise<void> => this.#web.wait(this.#options.pause);
    this.#hosts.set(host, done.then(pause, pause));
    return done;
  }
}
