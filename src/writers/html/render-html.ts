import { Assessor } from '../../evidence/assessor.ts';
import { checkInFull } from '../../file/check-in-full.ts';
import type { CheckedFile } from '../../file/checked-types.ts';
import type { Problem } from '../../file/problem.ts';
import type { TimelineFile } from '../../file/types.ts';
import { buildTimeline } from '../../model/build-timeline.ts';
import type { Timeline } from '../../model/timeline.ts';
import { evidenceWords } from '../../views/evidence/messages.ts';
import type { Words } from '../../views/words.ts';
import { toEventsFile } from '../events-file/to-events-file.ts';
import { toJSONLD } from '../json-ld/to-json-ld.ts';
import { directionOf } from './direction.ts';
import { type Child, htmlText } from './element.ts';
import { checkedAttributes, fragment } from './fragment.ts';
import { page } from './page.ts';
import type { PageHead } from './page-head.ts';
import { storyList } from './story-list.ts';
import { wordsFor } from './words-for.ts';

/** Options for writing a story as HTML. All are optional. */
export interface RenderOptions {
  /** BCP 47 tag of the language of the words. Default: that of the file, else English. */
  readonly lang?: string;
  /** IANA zone in which moments with a clock time are shown. Default: that of the file, else UTC. */
  readonly timeZone?: string;
  /** Level of the heading with the title, 1 to 6. Default: 1 in a whole page, else 2. */
  readonly headingLevel?: number;
  /** Leaves title and description to the page around it. */
  readonly hideTitle?: boolean;
  /** Additional attributes of the tag, such as `{ 'group-by': 'category' }`; '' for one without a value. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Address from which the element loads the story. Without it the story is in the HTML. */
  readonly src?: string;
  /** Whether to put JSON-LD beside the list. A whole page always has it in its head. */
  readonly jsonLd?: boolean;
  /** Makes a whole page. */
  readonly page?: PageOptions | true;
}

/** Options for a whole page. All are optional. */
export interface PageOptions {
  /** Title and description of the page. Default: those of the story. */
  readonly title?: string;
  readonly description?: string;
  /** The absolute address of the page itself, for search engines and link previews. */
  readonly url?: string;
  /** Absolute address of a picture for link previews. */
  readonly image?: string;
  /** Addresses of scripts: that of the element, and that of `cited-timeline.embed.js` for a page in an iframe. Default: none. */
  readonly scripts?: readonly string[];
  /** `inline` (default) puts the style sheet into the page, `none` leaves it out; anything else is its address. */
  readonly style?: string;
  /** Whether the page is for an iframe, which means that it has no margin. */
  readonly isFrame?: boolean;
}

/**
 * Maximum total number of events, articles and citations of a story that is written as HTML. Each takes 10 kB of memory; a page with this
 * many is over 100 MB, and a JavaScript string cannot be longer than 500 MB.
 */
const MAX_RECORDS = 200_000;

/** A story as HTML, and the problems of its file. */
export interface RenderedHtml {
  readonly html: string;
  /** What was left out, and why. At most 1,000. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

/**
 * Writes a story as HTML that needs no script: every event with its date in words, and every article as a numbered note, in the language
 * of the story. The list is inside a `<cited-timeline>` tag: if the element's script runs, it reads the story from there, without any
 * request. Runs in Node and in workers. O(n log n).
 * @param file an events file as an object or as JSON text; a bad record is left out and reported.
 * @throws {RangeError} if an option is invalid, or the story has more than 200,000 events, articles and citations
 */
export async function renderHTML(file: TimelineFile | string, options: RenderOptions = {}): Promise<RenderedHtml> {
  const { file: checked, problems, problemCount } = checkInFull(file);
  return { html: await htmlOf(checked, options), problems, problemCount };
}

/** `renderHTML` for a file that is already checked. */
export async function htmlOf(checked: CheckedFile, options: RenderOptions): Promise<string> {
  refuseTooLong(checked);
  const timeline = buildTimeline(checked);
  const lang = options.lang || timeline.lang || 'en';
  const words = await wordsFor(lang, options.timeZone || timeline.timeZone);
  const isPage = options.page !== undefined;
  const { headingLevel = isPage ? 1 : 2, hideTitle = false, attributes = {}, src = '' } = options;
  if (!Number.isInteger(headingLevel) || headingLevel < 1 || headingLevel > 6)
    throw new RangeError(`headingLevel must be 1 to 6, and not ${headingLevel}`);
  const assessor = new Assessor();
  const list = storyList(timeline, {
    words,
    phrases: evidenceWords(words),
    assess: (event) => assessor.assess(event),
    asOf: Infinity,
    headingLevel,
    hideTitle,
  });
  const jsonLd = isPage || options.jsonLd ? toJSONLD(checked) : undefined;
  const story = fragment({
    attributes: {
      src,
      lang: isPage ? undefined : words.locale,
      dir: isPage ? undefined : directionOf(words.locale),
      'heading-level': headingLevel === 2 ? undefined : headingLevel,
      'hide-title': hideTitle || undefined,
      ...checkedAttributes(attributes),
    },
    list,
    file: src ? undefined : toEventsFile(checked),
    jsonLd: isPage ? undefined : jsonLd,
  });
  return options.page
    ? wholePage(options.page === true ? {} : options.page, { timeline, words, jsonLd, story })
    : `${htmlText(story)}\n`;
}

/** @throws {RangeError} if the story is too long to be written within the available memory */
function refuseTooLong({ events, articles }: CheckedFile): void {
  const count = events.reduce((sum, { citations }) => sum + 1 + citations.length, articles.length);
  if (count > MAX_RECORDS)
    throw new RangeError(
      `HTML is written of at most ${MAX_RECORDS} events, articles and citations, and these are ${count}: write a part of them, or let the element load them (“A million events and more” in the README)`,
    );
}

interface PageStory {
  readonly timeline: Timeline;
  readonly words: Words;
  readonly jsonLd: unknown;
  readonly story: Child;
}

function wholePage(options: PageOptions, { timeline, words, jsonLd, story }: PageStory): string {
  const { t, count, locale } = words;
  const title = options.title || timeline.title || t.timeline;
  const counted = `${count(t.eventCount, timeline.events.length)} · ${count(t.articleCount, timeline.articles.length)}`;
  const { revised } = timeline;
  const head: PageHead = {
    title,
    description: options.description || timeline.description || counted,
    lang: locale,
    url: options.url,
    image: options.image,
    imageAlt: title,
    modified: revised?.precision === 'day' && revised.kind === 'instant' ? revised.edtf : undefined,
    style: options.style || 'inline',
    scripts: options.scripts ?? [],
    jsonLd,
  };
  return page(head, directionOf(locale), options.isFrame ?? false, story);
}
