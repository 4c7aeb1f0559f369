/** All that went wrong in the page, as it comes. */
export class Complaints {
  #found: string[] = [];

  constructor() {
    addEventListener('error', ({ message, error }) => this.#found.push(`error: ${message} ${stackOf(error)}`));
    addEventListener('unhandledrejection', ({ reason }) =>
      this.#found.push(`rejection: ${String(reason)} ${stackOf(reason)}`),
    );
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      this.#found.push(`policy: ${violatedDirective}: ${blockedURI} ${sample}`),
    );
    const { error } = console;
    console.error = (...words: unknown[]) => {
      this.#found.push(`console: ${words.map(String).join(' ')}`);
      error.apply(console, words);
    };
  }

  /** What came since it was last asked for. */
  take(): string[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join(' ').replace(/\s+/g, ' ') : '';
