import { clip, type Problem } from '../file/problem.ts';
import { problemsOfReading } from '../readers/reading.ts';
import { assignedTo, flatChildren } from './flat-children.ts';
import type { HtmlReading } from './html/read-html.ts';
import { inlineScript } from './inline-script.ts';
import { Part, warnOfMissing } from './part.ts';

/** What was found inside the tag or at an address, read. */
export interface Found {
  /** The story: JSON text or an object; undefined where there is none. */
  readonly file: unknown;
  /** What the reader left out. */
  readonly problems: readonly Problem[];
  /** How many of them are records that a reader of the page sees nowhere: what is left out inside the tag stays visible there. */
  readonly errorCount: number;
  /** Children that are to stay visible, as nothing was read from them. */
  readonly unread: readonly (Element | Text)[];
  /** All that the story depends on, as text. */
  readonly key: string;
}

/** Where there is no story inside. */
const NOTHING: Found = { file: undefined, problems: [], errorCount: 0, unread: [], key: '' };

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

// By their kind, as a node of another window is of another class
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isNode = (node: Node): node is Element | Text => isText(node) || node.nodeType === Node.ELEMENT_NODE;

/** The children of an element that a slot can show. */
export const childrenOf = (element: Element): (Element | Text)[] => [...element.childNodes].filter(isNode);

const UNSEEN = 'script, style, template, link, meta, noscript, [hidden]';
const SEEN_WITHOUT_TEXT = 'img, svg, picture, video, audio, canvas, iframe, object, input, button, hr';

/** Whether a reader of the page sees something of a child. */
export function isSeen(node: Element | Text): boolean {
  if (isText(node)) return node.data.trim() !== '';
  if (node.matches(UNSEEN)) return false;
  if (node.textContent.trim() !== '' || node.matches(SEEN_WITHOUT_TEXT)) return true;
  return node.querySelector(SEEN_WITHOUT_TEXT) !== null || assignedTo(node).filter(isNode).some(isSeen);
}

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
    return reader ? found(element, reader) : this.#load(element);
  }

  async #load(element: Element): Promise<Found> {
    const reader = await this.#reader.load();
    if (reader) return found(element, reader);
    const message = 'What is inside the tag was not read: the folder parts/ is missing beside the script.';
    return unreadFound(element, [{ code: 'not-read', severity: 'warning', path: 'content', message }]);
  }
}

/** All children stay visible: nothing could be read. */
function unreadFound(element: Element, problems: readonly Problem[]): Found {
  return { ...NOTHING, problems, unread: childrenOf(element), key: JSON.stringify(problems) };
}

/** What a reader finds; a page on which it fails stays as it is. */
function found(element: Element, { readHtml }: { readonly readHtml: (root: Element) => HtmlReading }): Found {
  try {
    return readingFound(element, readHtml(element));
  } catch (error) {
    const message = `What is inside the tag could not be read, which is a fault of the reader: ${String(error)}`;
    return unreadFound(element, [{ code: 'not-read', severity: 'warning', path: 'content', message }]);
  }
}

function readingFound(element: Element, reading: HtmlReading): Found {
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

/** Why there is no story, where the reader met nothing that looks like one. */
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
