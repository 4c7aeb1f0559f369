/** An answer of a server, before its body is read. */
export interface Answer {
  readonly status: number;
  /** The value of a header; null where it is not there. */
  readonly header: (name: string) => string | null;
  /**
   * The body. Rejects where it is longer than so many bytes, and where it ends too early or too late.
   */
  readonly bytes: (atMost: number) => Promise<Uint8Array>;
  /** Ends the connection without reading the body. */
  readonly close: () => Promise<void>;
}

/** The web as the command sees it. */
export interface Web {
  /** Asks a server once, and follows no redirect. Rejects where it does not answer, with an error that says why. */
  ask(address: string, method: 'HEAD' | 'GET', headers: Readonly<Record<string, string>>): Promise<Answer>;
  /** Whether a host is this machine, or in a network that only it and its neighbours reach. Rejects where there is no such host. */
  isLocal(host: string): Promise<boolean>;
  wait(ms: number): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
