/** Collects everything that goes wrong in the page. */
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

  /** What was collected since the last call. */
  take(): string[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join(' ').replace(/\s+/g, ' ') : '';
