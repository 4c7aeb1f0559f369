import { clip, type Problem } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent, ListedFile } from '../../file/types.ts';
import { withAbsoluteLinks } from '../html/page-parts.ts';
import { problemsOfPage } from '../html/page-problems.ts';
import { type PageReading, pageSteps } from '../html/read-page.ts';
import { elementsIn, type HtmlElement } from '../html/tree.ts';
import { LinkedArticles } from '../linked-articles.ts';
import type { Reader, ReadOptions, ReadResult } from '../reader.ts';
import { type LeftOut, noStory, type Reading, resultOf, withSeenTitles } from '../reading.ts';
import { treeOfMarkdown } from './blocks.ts';
import { frontMatterOf } from './front-matter.ts';
import { eventOfNote, isDated, titleOfNote } from './note-event.ts';
import { firstText, KEYS, type NoteFields } from './note-fields.ts';
import { eventsOfElements, timelineElements } from './timeline-elements.ts';

/**
 * A text with its own date is a note about one event, unless it has this many dated entries: at least three that are
 * half of its parts, or at least ten.
 */
const STORY = { entries: 3, share: 0.5, surely: 10 };
const NO_EVENTS =
  'No events were found in this text. Looked for: a date in its front matter, and headings, items of lists, rows of tables and paragraphs that begin with a date.';

/**
 * Reads Markdown: dated headings, lists, tables and paragraphs, by the same rules as pages. A note with a date in its
 * front matter that is not mainly a list of dated entries is a single event.
 */
export const markdownReader: Reader = {
  *read(text, options) {
    const { fields, why, body } = frontMatterOf(text);
    const fault = why === undefined ? [] : [note('front matter', why)];
    const tree = yield* withinShares(treeOf(body, options.base ?? ''), 0, 0.1);
    if ('why' in tree) return failed(tree.why, fault);
    yield 0.1;
    const elements = timelineElements(body);
    if (elements.length > 0) return withProblems(resultOfElements(elements, fields, tree.body, options), fault);
    const onPage = yield* withinShares(pageSteps(tree.body, firstText(fields, KEYS.lang)), 0.1, 1);
    if (isDated(fields) && !isStory(onPage.kept, tree.body))
      return withProblems(resultOfNote(fields, tree.body, options), fault);
    return withProblems(resultOfText(onPage, fields), fault);
  },
};

const isPart = ({ tag }: HtmlElement): boolean => tag === 'li' || tag === 'p' || tag === 'tr';

function isStory(entries: number, body: HtmlElement): boolean {
  const parts = elementsIn(body, isPart).filter(isPart).length;
  return entries >= STORY.surely || (entries >= STORY.entries && entries >= STORY.share * parts);
}

function* treeOf(text: string, base: string): Steps<{ readonly body: HtmlElement } | { readonly why: string }> {
  try {
    const tree = yield* treeOfMarkdown(text);
    yield 1;
    return { body: withAbsoluteLinks(tree, base) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { why: `The text could not be divided into its parts, perhaps as it is nested too deep: ${clip(message)}` };
  }
}

/** The result of a note that is one event. */
function resultOfNote(fields: NoteFields, body: HtmlElement, { base = '', order }: ReadOptions): ReadResult {
  const library = new LinkedArticles(base);
  const event = eventOfNote(fields, body, library, order);
  if (!('why' in event)) return resultOfEvents({ events: [event], leftOut: [] }, fields, library);
  const raw = clip(firstText(fields, KEYS.title) || firstText(fields, KEYS.date));
  const leftOut = [{ where: 'front matter', why: event.why, raw }];
  return resultOfEvents({ events: [], leftOut }, fields, new LinkedArticles(base));
}

/** The result of a note whose events are elements for an Obsidian plug-in. */
function resultOfElements(
  elements: ReturnType<typeof timelineElements>,
  fields: NoteFields,
  body: HtmlElement,
  { base = '' }: ReadOptions,
): ReadResult {
  const library = new LinkedArticles(base);
  const title = elements.length === 1 ? titleOfNote(fields, body) : '';
  return resultOfEvents(eventsOfElements(elements, fields, title, library), fields, library);
}

function resultOfEvents(
  { events, leftOut }: { readonly events: readonly ListedEvent[]; readonly leftOut: readonly LeftOut[] },
  fields: NoteFields,
  { articles }: LinkedArticles,
): ReadResult {
  const lang = firstText(fields, KEYS.lang);
  const file: ListedFile = { ...(lang && { lang }), articles, events };
  const records = events.length + leftOut.length;
  return resultOf({ file, records, kept: events.length, leftOut }, '', NO_EVENTS);
}

/** The result of a text whose entries are the events. */
function resultOfText(read: PageReading, fields: NoteFields): ReadResult {
  const titled = withSeenTitles(read);
  const [title, description] = [firstText(fields, KEYS.title), firstText(fields, KEYS.summary)];
  const file: ListedFile = { ...titled.file, ...(title && { title }), ...(description && { description }) };
  const leftOut = titled.leftOut.map((one) => ({ ...one, raw: clip(one.raw) }));
  const reading: Reading = { file, records: titled.records, kept: titled.kept, leftOut };
  const problems = problemsOfPage(titled);
  if (titled.kept === 0)
    return { file: undefined, problems: [noStory(NO_EVENTS, entriesOf(titled)), ...problems], reading };
  const dated = isDated(fields) ? [note('front matter', OF_TEXT)] : [];
  return { file, problems: [...problems, ...dated], reading };
}

const OF_TEXT = 'Its date is taken for that of the text, since the text tells of several events: it is no event.';

const entriesOf = ({ leftOut, around }: PageReading): LeftOut[] => leftOut.filter((one) => !around.includes(one));

const note = (path: string, message: string): Problem => ({ code: 'not-read', severity: 'warning', path, message });

/** Appends problems to a result. The first problem of the result stays first, because it says why there is no story. */
const withProblems = (result: ReadResult, further: readonly Problem[]): ReadResult => ({
  ...result,
  problems: [...result.problems, ...further],
});

const failed = (why: string, further: readonly Problem[]): ReadResult =>
  withProblems(resultOf({ file: { articles: [], events: [] }, records: 0, kept: 0, leftOut: [] }, '', why), further);
