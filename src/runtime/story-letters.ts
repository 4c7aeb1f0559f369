import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from './window-of.ts';

/** Maximum number of letters that are watched. */
const MAX_LETTERS = 40;

/** Number of a block of 256 neighbours in Unicode; the letters of one script are in few blocks. */
const blockOf = (letter: string): number => letter.codePointAt(0)! >> 8;

/**
 * Notices when letters of the story's titles become wider or narrower. The ruler only has Latin letters and those of
 * the page's language. If a font was loaded before the page adds it, and has none of these letters, nothing changes in
 * the ruler and no event is sent.
 */
export class StoryLetters implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: () => void;
  #observer: ResizeObserver | undefined;
  /** One letter of each block that occurred, in the ruler. */
  #line: HTMLElement | undefined;
  readonly #letters = new Map<number, string>();
  /** The letters when their width was last read, and that width. */
  #read: readonly [letters: string, width: string] = ['', ''];

  /** @param changed called in the frame after the letters became wider or narrower. */
  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  hostConnected(): void {
    const { ResizeObserver, requestAnimationFrame } = windowOf(this.#host);
    this.#observer = ResizeObserver && new ResizeObserver(() => void requestAnimationFrame(() => this.#look()));
    if (this.#line) this.#observer?.observe(this.#line);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** O(labels), until there are letters of `MAX_LETTERS` blocks. */
  hostUpdated(): void {
    const before = this.#letters.size;
    if (before >= MAX_LETTERS) return;
    for (const { textContent } of this.#host.shadowRoot?.querySelectorAll('.label > .title') ?? [])
      for (const letter of textContent.match(/[^\0-\u02ff\p{M}\p{P}]/gu) ?? [])
        if (this.#letters.size < MAX_LETTERS && !this.#letters.has(blockOf(letter)))
          this.#letters.set(blockOf(letter), letter);
    if (this.#letters.size > before) this.#show();
  }

  /** Puts the letters into the ruler, in the style of a title. */
  #show(): void {
    if (!this.#line?.isConnected) {
      this.#line = this.#host.ownerDocument.createElement('span');
      this.#line.className = 'ruled-title';
      this.#host.shadowRoot?.querySelector('.ruler')?.append(this.#line);
      this.#observer?.observe(this.#line);
    }
    this.#line.dataset['sample'] = [...this.#letters.values()].join('');
  }

  #look(): void {
    if (!this.#line?.isConnected) return;
    const [letters, width] = this.#read;
    const now = [this.#line.dataset['sample'] ?? '', getComputedStyle(this.#line).width] as const;
    this.#read = now;
    if (now[0] === letters && now[1] !== width) this.#changed();
  }
}
