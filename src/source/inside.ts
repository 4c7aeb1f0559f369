import { type Found, NOTHING, unreadFound } from './found.ts';
import { inlineScript } from './inline-script.ts';
import { Part, warnOfMissing } from './part.ts';
import { childrenOf, isSeen } from './visible-children.ts';

/** Where there is JSON-LD and nothing else: events that the element does not read from there. */
const JSON_LD_ALONE: Found = {
  ...NOTHING,
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

/** Whether JSON-LD stands inside that the element has not put there itself. */
const hasJsonLd = (element: Element): boolean =>
  !element.matches('[json-ld]') && element.querySelector(':scope > script[type="application/ld+json" i]') !== null;

/** Reads what stands inside an element: a JSON script, else HTML, whose reader is loaded when it is first wanted. */
export class Inside {
  readonly #reader = new Part(
    () => import('./html/html-source.ts'),
    () => warnOfMissing('the reader of HTML', 'what is inside the tag stays as it is'),
  );

  /** What is there now; a promise where the reader of HTML must be loaded first. Never throws or rejects. O(content). */
  read(element: Element): Found | Promise<Found> {
    const script = inlineScript(element);
    if (script !== undefined) return { ...NOTHING, file: script, key: script };
    if (!childrenOf(element).some(isSeen)) return hasJsonLd(element) ? JSON_LD_ALONE : NOTHING;
    const reader = this.#reader.now;
    return reader ? reader.findStory(element) : this.#load(element);
  }

  async #load(element: Element): Promise<Found> {
    const reader = await this.#reader.load();
    if (reader) return reader.findStory(element);
    const message = 'What is inside the tag was not read: the folder parts/ is missing beside the script.';
    return unreadFound(element, [{ code: 'not-read', severity: 'warning', path: 'content', message }]);
  }
}
