import { type FoundStory, NOTHING_FOUND, unreadFound } from './found-story.ts';
import { inlineScript } from './inline-script.ts';
import { Part, warnOfMissing } from './part.ts';
import { childrenOf, isSeen } from './visible-children.ts';

/** The result for JSON-LD without other content; JSON-LD is not read inside the tag. */
const JSON_LD_ALONE: FoundStory = {
  ...NOTHING_FOUND,
  problems: [
    {
      code: 'not-read',
      severity: 'warning',
      path: 'content',
      message:
        'JSON-LD inside the tag is not read: write the events as an events file in a script of type application/json, or as HTML.',
    },
  ],
};

/** Whether the element contains JSON-LD written by the author, not by the element itself. */
const hasJsonLd = (element: Element): boolean =>
  !element.matches('[json-ld]') && element.querySelector(':scope > script[type="application/ld+json" i]') !== null;

/** Reads the story inside an element: a JSON script, or else HTML. The HTML reader is loaded when it is first needed. */
export class InsideReader {
  readonly #reader = new Part(
    () => import('./html/html-source.ts'),
    () => warnOfMissing('the reader of HTML', 'what is inside the tag stays as it is'),
  );

  /**
   * The current story; a promise if the HTML reader must be loaded first, or if there is much to read. Never throws or rejects.
   * O(content).
   * @param signal cancels the reading; the promise then never settles.
   */
  read(element: Element, signal: AbortSignal): FoundStory | Promise<FoundStory> {
    const script = inlineScript(element);
    if (script !== undefined) return { ...NOTHING_FOUND, file: script, key: script };
    if (!childrenOf(element).some(isSeen)) return hasJsonLd(element) ? JSON_LD_ALONE : NOTHING_FOUND;
    const reader = this.#reader.now;
    return reader ? reader.findStory(element, signal) : this.#load(element, signal);
  }

  async #load(element: Element, signal: AbortSignal): Promise<FoundStory> {
    const reader = await this.#reader.load();
    if (reader) return reader.findStory(element, signal);
    const message = 'What is inside the tag was not read: the folder parts/ is missing beside the script.';
    return unreadFound(element, [{ code: 'not-read', severity: 'warning', path: 'content', message }]);
  }
}
