import { clip, type Problem } from '../file/problem.ts';
import { problemsOfReading } from '../readers/reading.ts';
import { assignedTo, flatChildren } from './flat-children.ts';
import type { FoundStory } from './found-story.ts';
import type { HtmlReading } from './html/read-html.ts';
import { inlineScript } from './inline-script.ts';
import { Part, warnOfMissing } from './part.ts';

/** No story. */
const NOTHING: FoundStory = { file: undefined, problems: [], errorCount: 0, unread: [], key: '' };

/** JSON-LD and nothing else, which is not read inside the tag. */
const JSON_LD_ALONE: FoundStory = {
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

/** Whether there is JSON-LD inside that the author wrote: the element's own is not the story. */
const hasJsonLd = (element: Element): boolean =>
  !element.matches('[json-ld]') && element.querySelector(':scope > script[type="application/ld+json" i]') !== null;

// By their kind, as a node of another window is of another class
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isNode = (node: Node): node is Element | Text => isText(node) || node.nodeType === Node.ELEMENT_NODE;

/** The children of an element that a slot can show: elements and text. */
export const childrenOf = (element: Element): (Element | Text)[] => [...element.childNodes].filter(isNode);

const UNSEEN = 'script, style, template, link, meta, noscript, [hidden]';
const SEEN_WITHOUT_TEXT = 'img, svg, picture, video, audio, canvas, iframe, object, input, button, hr';

/** Whether a child shows anything to a reader of the page. */
export function isSeen(node: Element | Text): boolean {
  if (isText(node)) return node.data.trim() !== '';
  if (node.matches(UNSEEN)) return false;
  if (node.textContent.trim() !== '' || node.matches(SEEN_WITHOUT_TEXT)) return true;
  return node.querySelector(SEEN_WITHOUT_TEXT) !== null || assignedTo(node).filter(isNode).some(isSeen);
}

/** Reads the story inside an element: a JSON script, else HTML. The reader of HTML is loaded when it is first needed. */
export class Inside {
  readonly #reader = new Part(
    () => import('./html/html-source.ts'),
    () => warnOfMissing('the reader of HTML', 'what is inside the tag stays as it is'),
  );

  /** The story as it is now; a promise where the reader of HTML must be loaded first. Never throws or rejects. O(content). */
  read(element: Element): FoundStory | Promise<FoundStory> {
    const script = inlineScript(element);
    if (script !== undefined) return { ...NOTHING, file: script, key: script };
    if (!childrenOf(element).some(isSeen)) return hasJsonLd(element) ? JSON_LD_ALONE : NOTHING;
    const reader = this.#reader.now;
    return reader ? found(element, reader) : this.#load(element);
  }

  async #load(element: Element): Promise<FoundStory> {
    const reader = await this.#reader.load();
    if (reader) return found(element, reader);
    const message = 'What is inside the tag was not read: the folder parts/ is missing beside the script.';
    return unreadFound(element, [{ code: 'not-read', severity: 'warning', path: 'content', message }]);
  }
}

/** Where nothing could be read: all children stay visible. */
function unreadFound(element: Element, problems: readonly Problem[]): FoundStory {
  return { ...NOTHING, problems, unread: childrenOf(element), key: JSON.stringify(problems) };
}

/** Reads HTML inside the tag. Where the reader fails, all children stay visible. */
function found(element: Element, { readHtml }: { readonly readHtml: (root: Element) => HtmlReading }): FoundStory {
  try {
    return readingFound(element, readHtml(element));
  } catch (error) {
    const message = `What is inside the tag could not be read, which is a fault of the reader: ${String(error)}`;
    return unreadFound(element, [{ code: 'not-read', severity: 'warning', path: 'content', message }]);
  }
}

function readingFound(element: Element, reading: HtmlReading): FoundStory {
  const { file, kept, unread } = reading;
  const problems = problemsOfReading(reading);
  if (kept === 0) return unreadFound(element, problems.length > 0 ? problems : [nothingDated(element)]);
  const elements = new Set<Node>(unread);
  // Words between the elements stay too, where the reader left them out
  const isLeft = (words: string): boolean => words !== '' && reading.leftOut.some(({ raw }) => raw.includes(words));
  const stays = (node: Element | Text): boolean => elements.has(node) || (isText(node) && isLeft(oneLine(node.data)));
  return {
    ...NOTHING,
    file,
    problems,
    unread: childrenOf(element).filter(stays),
    key: JSON.stringify([file, problems]),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A warning that nothing inside the tag has a date. */
const nothingDated = (element: Element): Problem => ({
  code: 'not-read',
  severity: 'warning',
  path: 'content',
  text: clip(
    oneLine(
      flatChildren(element)
        .filter(isNode)
        .filter(isSeen)
        .map((node) => node.textContent)
        .join(' '),
    ),
  ),
  message: 'Nothing here has a date: a story is a list, a table or headings with dates, or JSON in a script.',
});
