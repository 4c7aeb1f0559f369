import { html, render } from 'lit';
import { JSON_LD_TYPE } from '../source/json-ld-script.ts';
import { Part, warnOfMissing } from '../source/part.ts';
import type { Story } from '../writers/json-ld/to-json-ld.ts';

/** Tells what the element has published from what the page's author wrote, also in a page that was saved with it. */
const OURS = 'data-cited-timeline';

/** An empty data block. Browsers take a script from a template for one that has run: its text needs no leave of Trusted Types. */
function emptyBlock(): Element {
  const room = document.createElement('div');
  render(html`<script type=${JSON_LD_TYPE} data-cited-timeline></script>`, room);
  return room.firstElementChild!;
}

/**
 * Puts stories into the children of an element as schema.org JSON-LD. The text goes in as a text node of a data block, which no
 * content security policy forbids.
 */
export class JsonLdPublisher {
  readonly #element: Element;
  readonly #writer = new Part(
    () => import('../writers/json-ld/to-json-ld.ts'),
    () => warnOfMissing('the writer of JSON-LD', 'the page has none of this story'),
  );
  #story: Story | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  /** Publishes a story in place of the one before; undefined removes it. Does nothing where that story is published already. */
  publish(story: Story | undefined): void {
    if (story === this.#story) return;
    this.#story = story;
    void this.#write(story);
  }

  async #write(story: Story | undefined): Promise<void> {
    const writer = story && (await this.#writer.load());
    // Another may have been published meanwhile
    if (story !== this.#story) return;
    this.#element.querySelector(`:scope > script[${OURS}]`)?.remove();
    if (!story || !writer) return;
    const script = emptyBlock();
    script.append(document.createTextNode(writer.scriptText(writer.toJSONLD(story))));
    this.#element.append(script);
  }
}
