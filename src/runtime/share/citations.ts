import { fill } from '../../dates/format/fill.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { TimelineDate } from '../../dates/types.ts';
import type { TimelineArticle, TimelineEvent } from '../../model/types.ts';
import { eventsInView } from '../../state/link-digest.ts';
import type { ViewContext } from '../../views/context.ts';
import { evidenceWords } from '../../views/evidence/messages.ts';
import type { ShareMessages } from '../../views/share/messages.ts';
import { bibtex } from '../../writers/citations/bibtex.ts';
import { cslJson } from '../../writers/citations/csl-json.ts';
import type { CslItem } from '../../writers/citations/csl-types.ts';
import { articleItem, articleItems, type CitedPage, eventItem, viewItem } from '../../writers/citations/items.ts';
import { articleText, type CitationWords, eventText, viewText } from '../../writers/citations/plain-text.ts';
import { ris } from '../../writers/citations/ris.ts';

/** What is cited: an event, an article, or everything shown. */
export type Cited =
  | { readonly event: TimelineEvent }
  | { readonly article: TimelineArticle }
  | { readonly view: ViewContext['state'] };

/** Formats of citations: text to read, and formats for other programs, which are made from the same items. */
export const FORMATS: readonly {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  readonly write?: (items: readonly CslItem[]) => string;
}[] = [
  { id: 'text', label: '', extension: 'txt', type: 'text/plain' },
  { id: 'bibtex', label: 'BibTeX', extension: 'bib', type: 'application/x-bibtex', write: bibtex },
  { id: 'ris', label: 'RIS', extension: 'ris', type: 'application/x-research-info-systems', write: ris },
  {
    id: 'csl',
    label: 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
  },
];

/** The words of citations in the language of an element. */
const citationWords = ({ words }: ViewContext, messages: ShareMessages): CitationWords => ({
  date: (date) => words.date(date, 'long'),
  quote: (text) => fill(evidenceWords(words).quote, { text }),
  accessed: (date) => fill(messages.accessed, { date }),
  sources: (list) => fill(messages.sources, { list }),
  stance: ({ stance, date, note, locator }) =>
    [
      stance === 'reports' ? '' : words.t[stance],
      date && fill(words.t.datesIt, { date: words.date(date, 'short') }),
      note,
      locator,
    ]
      .filter(Boolean)
      .join('; '),
});

/** The events that were reported by the day as of which the story is shown, as they were known then. */
const asKnown = ({ day }: ViewContext, events: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  day ? events.filter((event) => day.isReported(event)).map((event) => day.event(event)) : events;

/** Writes what is cited in each format. */
export interface Citations {
  /** The items: first what is cited, then the articles behind it. */
  readonly items: readonly CslItem[];
  /** The citation in a format of `FORMATS`. */
  readonly in: (format: string) => string;
}

const citations = (items: readonly CslItem[], text: () => string): Citations => ({
  items,
  in: (format) => FORMATS.find(({ id }) => id === format)?.write?.(items) ?? text(),
});

/**
 * Citations of an event, an article or a view.
 * @param url address at which it can be seen
 * @param today the day on which it is cited
 */
export function citationsOf(
  cited: Cited,
  context: ViewContext,
  messages: ShareMessages,
  url: string,
  today: TimelineDate,
): Citations {
  const { store } = context.state;
  const { title = '', lang = '' } = store ?? {};
  const page: CitedPage = { title, lang, url, accessed: today };
  const phrases = citationWords(context, messages);
  if ('article' in cited)
    return citations([articleItem(cited.article)], () => `${articleText(cited.article, phrases)}\n`);
  if ('event' in cited) {
    const [event = cited.event] = asKnown(context, [cited.event]);
    return citations([eventItem(event, page), ...articleItems([event])], () => eventText(event, page, phrases));
  }
  const events = asKnown(context, eventsInView(cited.view));
  return citations([viewItem(VIEW_ID, page), ...articleItems(events)], () => viewText(events, page, phrases));
}

/** Id of the item for a view of a story. */
const VIEW_ID = 'timeline';

/** The current day in the reader's own zone, as a date. */
export function dayOf(now: Date): TimelineDate {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return parseValidDate(`${now.getFullYear()}-${month}-${day}`)!;
}
