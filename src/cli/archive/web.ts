/** An answer from a server, before its body is read. */
export interface Answer {
  readonly status: number;
  /** The value of a header; null if it is missing. */
  readonly header: (name: string) => string | null;
  /** The body. Rejects if it is longer than `atMost` bytes, ends too early, or takes too long. */
  readonly bytes: (atMost: number) => Promise<Uint8Array>;
  /** Closes the connection without reading the body. */
  readonly close: () => Promise<void>;
}

/** The web as the command sees it. */
export interface Web {
  /** Sends one request and follows no redirect. Rejects if the server does not answer, with an error that says why. */
  ask(address: string, method: 'HEAD' | 'GET', headers: Readonly<Record<string, string>>): Promise<Answer>;
  /** Whether a host is this machine, or is in a local network. Rejects if there is no such host. */
  isLocal(host: string): Promise<boolean>;
  wait(ms: number): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
