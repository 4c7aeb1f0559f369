import { Part, warnOfMissing } from '../source/part.ts';
import type { Story } from '../writers/json-ld/to-json-ld.ts';

/**
 * Puts stories into the children of an element as schema.org JSON-LD. The text is a text node of a data block, which no
 * content security policy forbids.
 */
export class JsonLdPublisher {
  readonly #element: Element;
  readonly #part = new Part(
    () => import('./json-ld-part.ts'),
    () => warnOfMissing('the writer of JSON-LD', 'the page has none of this story'),
  );
  #story: Story | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  /**
   * Publishes a story in place of the previous one; undefined removes it. Does nothing if that story is already
   * published.
   */
  publish(story: Story | undefined): void {
    if (story === this.#story) return;
    this.#story = story;
    void this.#write(story);
  }

  async #write(story: Story | undefined): Promise<void> {
    const part = story ? await this.#part.load() : this.#part.now;
    // Another one may have been published meanwhile
    if (story === this.#story) part?.putJsonLd(this.#element, story);
  }
}
