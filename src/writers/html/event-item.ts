import { fill } from '../../dates/format/fill.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { datedAs, voicesSummary } from '../../views/evidence/summary.ts';
import { withCapital } from '../../views/words.ts';
import { changesLine } from './changes.ts';
import { dateElement } from './date-element.ts';
import { type Child, dotted, h, lines } from './element.ts';
import { heading } from './heading.ts';
import { eventAnchor, type HtmlContext } from './html-context.ts';
import { link } from './link.ts';
import { voiceList } from './voice-items.ts';

/** A line for an event that is retracted, disputed, unconfirmed, expected or uncited, with the reason given in the file. */
function statusLine({ words, phrases, assess }: HtmlContext, event: TimelineEvent): Child {
  const { status, datesConflict } = assess(event);
  // For these, the numbers of articles and voices say everything
  const isPlain = status === 'attested' || status === 'single';
  const name = isPlain ? '' : withCapital({ locale: words.locale }, phrases[status]);
  const note = event.statusNote;
  if (!name && !note) return undefined;
  const said = name && note ? fill(phrases.withNote, { text: name, note }) : name || note;
  return h('p', { class: `status ${status}` }, dotted(said, datesConflict ? phrases.datesDiffer : undefined));
}

/** A picture from the page's own site. Any other picture is a link, so that opening the page sends no request to third parties. */
function picture({ words }: HtmlContext, { image }: TimelineEvent): Child {
  if (!image) return undefined;
  const { url, alt, credit } = image;
  if (/^([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url))
    return h('p', { class: 'facts' }, link(url, undefined, `${words.t.picture}: ${alt}`), credit && ` (${credit})`);
  const shown = h('img', { src: url, loading: 'lazy', decoding: 'async' });
  // Set directly, because `h` leaves out an empty `alt`, which marks a decorative picture
  shown.attrs.push({ name: 'alt', value: alt });
  return h('figure', {}, shown, credit && h('figcaption', {}, h('bdi', {}, credit)));
}

/** Date in words, number of articles and, if smaller, of independent ones, category, place and people. */
function factsLine({ words, assess, timeline }: HtmlContext, event: TimelineEvent): Child {
  const { date, dateText, category, place, people } = event;
  const { attesting, articles } = words.summary(event);
  const long = words.date(date, 'long');
  const first = dateText ?? long;
  const isFewer = attesting > 0 && attesting < articles;
  return h(
    'p',
    { class: 'when' },
    dotted(
      dateText === undefined ? dateElement(date, withCapital(words, long)) : withCapital(words, first),
      dateText === undefined || dateText === long ? undefined : dateElement(date, long),
      [
        articles > 0 ? words.count(words.t.articleCount, articles) : '',
        isFewer ? words.count(words.t.independentCount, assess(event).attesting) : '',
      ]
        .filter(Boolean)
        .join(', '),
      timeline.categories.find(({ id }) => id === category)?.label,
      place,
      people.join(', '),
    ),
  );
}

/** An event as an item of the list, with everything that the file says about it. */
export function eventItem(context: HtmlContext, event: TimelineEvent): Child {
  const lang = context.timeline.lang || undefined;
  const dated = datedAs(context, event);
  const said = voicesSummary(context, event);
  const isRetracted = context.assess(event).status === 'retracted';
  return h(
    'li',
    { id: eventAnchor(event), class: isRetracted ? 'event is-retracted' : 'event', 'data-date': event.date.edtf },
    lines(
      heading(context.headingLevel + 1, {}, h('bdi', { lang }, event.title)),
      factsLine(context, event),
      statusLine(context, event),
      event.summary && h('p', { class: 'summary' }, h('bdi', { lang }, event.summary)),
      picture(context, event),
      dated && h('p', { class: 'source' }, h('bdi', {}, dated)),
      said.length > 0 ? h('p', { class: 'source' }, dotted(...said)) : undefined,
      changesLine(context, event.changes),
      voiceList(context, event),
    ),
    '\n',
  );
}
