import type { Steps } from '../../file/steps.ts';
import { clip, type Problem } from '../../file/problem.ts';
import { problemsOfReading } from '../../readers/reading.ts';
import { flatChildren } from '../flat-children.ts';
import { type FoundStory, NOTHING_FOUND, unreadFound } from '../found-story.ts';
import { childrenOf, isNode, isSeen, isText } from '../visible-children.ts';
import { runInSlices } from '../slices.ts';
import { type HtmlReading, htmlSteps } from './read-html.ts';

/**
 * Reads HTML inside the tag: a small amount before it returns, a large amount in slices between which the page can respond. If the
 * reader fails, all children stay visible. Never throws or rejects.
 * @param signal cancels the reading; the promise then never settles.
 */
export function findStory(element: Element, signal: AbortSignal): FoundStory | Promise<FoundStory> {
  let found: FoundStory | undefined;
  const later = new Promise<FoundStory>((resolve) => {
    runInSlices(
      findSteps(element),
      signal,
      (story) => resolve((found = story)),
      () => {},
    );
  });
  return found ?? later;
}

function* findSteps(element: Element): Steps<FoundStory> {
  try {
    const reading = yield* htmlSteps(element);
    yield 1;
    return readingFound(element, reading);
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
  // Text between the elements also stays visible if the reader left it out
  const isLeft = (words: string): boolean => words !== '' && reading.leftOut.some(({ raw }) => raw.includes(words));
  const stays = (node: Element | Text): boolean => elements.has(node) || (isText(node) && isLeft(oneLine(node.data)));
  return {
    ...NOTHING_FOUND,
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
