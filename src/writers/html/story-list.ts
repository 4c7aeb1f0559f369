import { fill } from '../../dates/format/fill.ts';
import { groupList, type ListRun, listUnit } from '../../layout/list.ts';
import { numberArticles } from '../../layout/paper.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { TimelineArticle } from '../../model/types.ts';
import type { AccountContext } from '../../views/evidence/account-context.ts';
import { groupHeading } from '../../views/words.ts';
import { articleNotes } from './article-notes.ts';
import { dateElement } from './date-element.ts';
import { type Child, dotted, h, lines } from './element.ts';
import { eventItem } from './event-item.ts';
import { heading } from './heading.ts';
import type { HtmlContext } from './html-context.ts';

/** Options for writing a story as a list. */
export interface ListOptions extends AccountContext {
  /** Level of the heading with the title, from 1; the others are below it. */
  readonly headingLevel: number;
  /** Leaves title and description to the page around it. */
  readonly hideTitle: boolean;
}

function numbersOf({ events, articles }: Timeline): ReadonlyMap<TimelineArticle, number> {
  const numbers = new Map(numberArticles(events));
  for (const article of articles) if (!numbers.has(article)) numbers.set(article, numbers.size + 1);
  return numbers;
}

/** Title, description, and the numbers of events and articles. */
function storyHead({ title, description, lang, events, articles, revised }: Timeline, options: ListOptions): Child {
  const { words, phrases, headingLevel, hideTitle } = options;
  const { eventCount, articleCount } = words.t;
  const revision = revised && fill(phrases.revised, { date: words.date(revised, 'short') });
  return h(
    'header',
    {},
    lines(
      title && !hideTitle ? heading(headingLevel, {}, h('bdi', { lang }, title)) : undefined,
      description && !hideTitle ? h('p', { class: 'description' }, h('bdi', { lang }, description)) : undefined,
      h(
        'p',
        { class: 'source' },
        dotted(
          events.length === 0 ? words.t.empty : words.count(eventCount, events.length),
          articles.length > 0 ? words.count(articleCount, articles.length) : undefined,
          revised && revision && dateElement(revised, revision),
        ),
      ),
    ),
    '\n',
  );
}

/** The events of a run. If their order is unknown, they are a separate list under a note that says so. */
function runItems(context: HtmlContext, { events, orderKnown }: ListRun): Child {
  const items = lines(...events.map((event) => eventItem(context, event)));
  if (orderKnown) return items;
  const order = h('p', { class: 'order' }, context.words.t.orderUnknown);
  return lines(h('li', { class: 'run' }, lines(order, h('ul', {}, items, '\n')), '\n'));
}

/**
 * A story as a list that needs neither script nor style: every event under its month, or a longer unit in longer stories, with everything
 * that the file says about it, and every article as a numbered note. O(size).
 */
export function storyList(timeline: Timeline, options: ListOptions): Child {
  const { words, phrases, assess, asOf, headingLevel, hideTitle } = options;
  const context: HtmlContext = {
    words,
    phrases,
    assess,
    asOf,
    timeline,
    numbers: numbersOf(timeline),
    headingLevel: headingLevel + (timeline.title && !hideTitle ? 1 : 0),
  };
  const groups = groupList(timeline.events, listUnit(timeline.extent)).map(({ edtf, runs }) =>
    h(
      'section',
      {},
      lines(
        heading(context.headingLevel, {}, groupHeading(words, edtf)),
        h('ul', { class: 'events' }, ...runs.map((run) => runItems(context, run)), '\n'),
      ),
      '\n',
    ),
  );
  return h(
    'div',
    { class: 'cited-timeline-story' },
    lines(storyHead(timeline, options), ...groups, articleNotes(context)),
    '\n',
  );
}
