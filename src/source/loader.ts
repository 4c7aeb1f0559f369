import { loadSource } from './fetch.ts';
import { inlineScript } from './inline-script.ts';
import { lightDomList } from './light-dom.ts';

/** Where events may come from, in the order of their precedence; what stands inside the tag comes last. */
export interface Sources {
  readonly data: unknown;
  readonly src: string;
  readonly element: HTMLElement;
}

/** Takes the events from where they are. One load at a time: a new one cancels the one before. */
export class Loader {
  #loading: AbortController | undefined;

  /** Whether a fetch is under way. */
  get loading(): boolean {
    return this.#loading !== undefined;
  }

  /**
   * Calls `take` with the file (an object or JSON text; undefined where there is none), at once unless it must be fetched,
   * or `fail` with a reason. Neither is called after `cancel` or a further load.
   */
  load({ data, src, element }: Sources, take: (input: unknown) => void, fail: (error: Error) => void): void {
    this.cancel();
    if (data !== undefined && data !== null) take(data);
    else if (src) void this.#fetch(src, take, fail);
    else take(inlineScript(element) ?? lightDomList(element));
  }

  /** Ends the load under way, if any. */
  cancel(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  async #fetch(src: string, take: (input: unknown) => void, fail: (error: Error) => void): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    const end = (then: () => void): void => {
      if (loading.signal.aborted) return;
      this.#loading = undefined;
      then();
    };
    try {
      const text = await loadSource(src, loading.signal);
      end(() => take(text));
    } catch (error) {
      end(() => fail(error instanceof Error ? error : new Error(String(error))));
    }
  }
}
