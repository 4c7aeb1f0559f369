import type { Story } from '../readers/json-ld.ts';
import { Part, warnOfMissing } from './part.ts';

const TYPE = 'application/ld+json';

/** Whether a node is what a publisher puts into an element. */
export const isJsonLd = (node: Node): boolean => node.nodeName === 'SCRIPT' && 'type' in node && node.type === TYPE;

/**
 * Puts stories into the children of an element as schema.org JSON-LD. The text goes in as a text node of a data block, against
 * which a page's policies have nothing.
 */
export class JsonLdPublisher {
  readonly #element: Element;
  readonly #writer = new Part(
    () => import('../readers/json-ld.ts'),
    () => warnOfMissing('the writer of JSON-LD', 'the page has none of this story'),
  );
  #story: Story | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  /** Publishes a story in place of the one before; undefined takes it away. Does nothing where that is the one there. */
  publish(story: Story | undefined): void {
    if (story === this.#story) return;
    this.#story = story;
    void this.#write(story);
  }

  async #write(story: Story | undefined): Promise<void> {
    const writer = story && (await this.#writer.load());
    // Another may have been published meanwhile
    if (story !== this.#story) return;
    this.#element.querySelector(`:scope > script[type="${TYPE}"]`)?.remove();
    if (!story || !writer) return;
    const script = document.createElement('script');
    script.type = TYPE;
    script.append(document.createTextNode(writer.scriptText(writer.toJSONLD(story))));
    this.#element.append(script);
  }
}
