import type { Problem } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedFile } from '../../file/types.ts';
import { jsonLdSteps } from '../json-ld/read-json-ld.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { noStory, problemsOfReading, type Reading, withSeenTitles } from '../reading.ts';
import { withAbsoluteAddresses } from '../resolve-addresses.ts';
import { bodyOf, likelyParts, scriptsIn, titleOf, withAbsoluteLinks } from './page-parts.ts';
import { problemsOfPage } from './page-problems.ts';
import { type PageReading, pageSteps } from './read-page.ts';
import { attribute, type HtmlElement } from './tree.ts';

const NO_EVENTS =
  'No events were found in this page. Looked for: an events file in a script of type application/json, events in schema.org JSON-LD, and lists, tables, headings and paragraphs with dates.';

/**
 * Reads a whole HTML page. An events file in a script (as `<cited-timeline>` accepts it) is taken first. Otherwise the
 * reader takes schema.org JSON-LD in scripts or the story in the page itself, whichever has more events; JSON-LD if
 * both have the same number.
 */
export const htmlReader: Reader = {
  *read(_, { page, base = '', order }) {
    if (!page) return { file: undefined, problems: [noStory(NO_EVENTS, [])] };
    const scripts = scriptsIn(page);
    const eventsFile = scripts.find(({ isEventsFile }) => isEventsFile);
    if (eventsFile) return { file: eventsFile.text, problems: [] };
    const blocks = scripts.filter(({ isJsonLd }) => isJsonLd).map(({ text }) => text);
    const linked = withSeenTitles(yield* withinShares(jsonLdSteps(blocks, order), 0, 0.3));
    const onPage = withSeenTitles(yield* withinShares(readParts(withAbsoluteLinks(page, base), order), 0.3, 1));
    const [inJsonLd, inPage] = [linked.file.events.length, onPage.kept];
    if (inJsonLd + inPage === 0)
      return { file: undefined, problems: [noStory(NO_EVENTS, entriesLeftOut(linked, onPage))] };
    const isJsonLd = inJsonLd >= inPage;
    const file = isJsonLd ? withAbsoluteAddresses(linked.file, base) : onPage.file;
    return {
      file: ofPage(file, page),
      problems: [
        ...(inJsonLd > 0 && inPage > 0 ? [notShown(isJsonLd ? inPage : inJsonLd, isJsonLd)] : []),
        ...(isJsonLd ? problemsOfReading(linked) : problemsOfPage(onPage)),
      ],
      reading: isJsonLd ? linked : entriesOf(onPage),
    };
  },
};

/** Reads the likely parts of a page in turn until one has events, and otherwise the whole body. */
function* readParts(page: HtmlElement, order: ReadOptions['order']): Steps<PageReading> {
  const lang = attribute(page, 'lang');
  const parts = likelyParts(page);
  for (const [i, part] of parts.entries()) {
    const reading = yield* withinShares(
      pageSteps(part, lang, order),
      i / (parts.length + 1),
      (i + 1) / (parts.length + 1),
    );
    if (reading.kept > 0) return reading;
  }
  return yield* withinShares(pageSteps(bodyOf(page), lang, order), parts.length / (parts.length + 1), 1);
}

const entriesLeftOut = (linked: Reading, onPage: PageReading): Reading['leftOut'] => [
  ...linked.leftOut,
  ...entriesOf(onPage).leftOut,
];

/** The result of reading a page without the words around the story, which are not records. */
function entriesOf({ file, kept, leftOut, around }: PageReading): Reading {
  const words = new Set(around);
  const entries = leftOut.filter((one) => !words.has(one));
  return { file, records: kept + entries.length, kept, leftOut: entries };
}

/** A file with the title and language of its page, unless it has its own. */
const ofPage = (file: ListedFile, page: HtmlElement): ListedFile => {
  const [title, lang] = [file.title || titleOf(page), file.lang || attribute(page, 'lang')];
  return { ...file, ...(title && { title }), ...(lang && { lang }) };
};

const notShown = (count: number, isJsonLd: boolean): Problem => ({
  code: 'not-read',
  severity: 'warning',
  path: '',
  message: isJsonLd
    ? `The events are those of the JSON-LD in this page; ${count} in its lists, tables and texts are not shown.`
    : `The events are those that this page tells; ${count} in its JSON-LD are not shown.`,
});
