import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { one } from './helpers/files.ts';
import { all, articleOf, button, eventIds, eventOf, find, part, parts, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { record } from './helpers/record.ts';
import { IN_ORDER, story } from './helpers/story.ts';

const URLS = {
  'business-times':
    'https://www.btimesonline.com/articles/171251/20241129/russia-north-korea-alliance-expanding-in-all-areas-as-thousands-of-troops-reportedly-join-ukraine-war-effort.htm',
  'the-star':
    'https://www.thestar.com.my/aseanplus/aseanplus-news/2024/11/30/russian-defence-minister-in-pyongyang-to-hold-talks-with-leaders',
  'korea-herald': 'https://www.koreaherald.com/view.php?ud=20241129050083',
} as const;

const heading = (timeline: CitedTimelineElement): string => textOf(find(timeline, '.panel .chosen'));
const citations = (timeline: CitedTimelineElement): string[] => all(timeline, '.panel [part~="citation"]').map(textOf);

/** The five main events of the story: the date in the panel, and the articles in file order. */
test.each<[string, string, RegExp, (keyof typeof URLS)[]]>([
  ['treaty', 'Putin and Kim sign partnership treaty', /June 2024/, ['korea-herald', 'business-times']],
  ['no-appointed', 'No Kwang-chol named defence minister', /October 2024/, ['korea-herald']],
  ['choe-moscow', 'Choe Son-hui meets Putin in Moscow', /1.*28 November 2024/, ['korea-herald']],
  ['seoul-meeting', 'Yoon receives Umerov in Seoul', /22.*28 November 2024/, ['the-star', 'business-times']],
  [
    'belousov-pyongyang',
    'Belousov arrives in Pyongyang',
    /29 November 2024/,
    ['korea-herald', 'business-times', 'the-star'],
  ],
])('%s: title, date in words, and a link to each of its articles', async (id, title, date, articles) => {
  const timeline = await mount({ data: story });
  await userEvent.click(eventOf(timeline, id));
  await settle(timeline);
  expect(heading(timeline)).toBe(title);
  const when = textOf(find(timeline, '.panel .when'));
  expect(when).toMatch(date);
  expect(when).toContain(articles.length === 1 ? '1 article' : `${articles.length} articles`);
  const links = all(timeline, '.panel a') as HTMLAnchorElement[];
  expect(links.map(({ href }) => href)).toEqual(articles.map((article) => URLS[article]));
  for (const [i, link] of links.entries()) {
    const { headline, publisher } = story.articles.find((article) => article.id === articles[i])!;
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(textOf(link)).toBe(headline);
    expect(link.ariaLabel).toBe(`${headline} (opens in a new tab)`);
    expect(citations(timeline)[i]).toContain(publisher);
  }
});

test('it shows summary, place, people, category and position', async () => {
  const timeline = await mount({ data: story, selected: 'seoul-meeting' });
  const said = textOf(part(timeline, 'panel'));
  expect(said).toContain('South Korea’s president tells Ukraine’s defence minister');
  expect(said).toContain('Place Seoul');
  expect(said).toContain('People Yoon Suk-yeol (Yoon Suk Yeol) · Rustem Umerov');
  expect(said).toContain('Response');
  expect(said).toContain('8 of 10');
});

test('each article shows its publisher, its date, and the date that it gives the event', async () => {
  const timeline = await mount({ data: story, selected: 'seoul-meeting', timeZone: 'UTC' });
  expect(citations(timeline)[0]).toMatch(
    /The Star \(AP\) · 30 November 2024 · dates it between 22 and 28 November 2024 · puts it “days” before the visit$/,
  );
});

test('without a note it shows the date that the article gives, and without a date nothing', async () => {
  const { articles, events } = one();
  const timeline = await mount({
    data: {
      articles: [...(articles ?? []), { id: 'herald', headline: 'In the Herald' }],
      events: [{ ...events[0]!, citations: [{ article: 'gazette', date: '2020-06' }, 'herald'] }],
    },
    selected: 'one',
  });
  expect(citations(timeline)[0]).toMatch(/dates it June 2020$/);
  expect(citations(timeline)[1]).toBe('In the Herald no date given');
});

test.each(['confirms', 'disputes', 'corrects', 'retracts'] as const)(
  'an article that %s it says so',
  async (stance) => {
    const timeline = await mount({
      data: one({ citations: [{ article: 'gazette', stance, note: 'on page 3', locator: 'p. 3' }] }),
      selected: 'one',
    });
    expect(citations(timeline)[0]).toMatch(new RegExp(`· ${stance} · on page 3 · p\\. 3$`));
    expect(find(timeline, '.panel [part~="citation"]').classList).toContain(stance);
  },
);

test('articles written in citations are shown like those of the list; one that does not mention the event says so', async () => {
  const { events } = one();
  const copy = 'https://web.archive.org/web/20241129180600/https://gazette.example/year';
  const cited = [
    { url: copy, headline: 'In the Gazette', publisher: 'Gazette', published: '2021' },
    { article: { url: 'https://herald.example/', headline: 'In the Herald' }, stance: 'silent' as const },
  ];
  const timeline = await mount({ data: { events: [{ ...events[0]!, citations: cited }] }, selected: 'one' });
  expect(citations(timeline)).toEqual([
    'In the Gazette Gazette · 2021 · stored copy',
    'In the Herald no date given · does not mention it',
  ]);
  expect((all(timeline, '.panel a') as HTMLAnchorElement[]).map(({ href }) => href)).toEqual([
    'https://gazette.example/year',
    copy,
    'https://herald.example/',
  ]);
  expect(textOf(find(timeline, '.panel .when'))).toContain('1 article');
});

test('a stored copy is a second link, and an article without an address has none', async () => {
  const archived = 'https://archive.example/2021/gazette';
  const timeline = await mount({ data: one({}, { archived }), selected: 'one' });
  expect((all(timeline, '.panel a') as HTMLAnchorElement[]).map(({ href, rel }) => [href, rel])).toEqual([
    ['https://gazette.example/year', 'noopener noreferrer'],
    [archived, 'noopener noreferrer'],
  ]);
  const { events } = one();
  timeline.data = { articles: [{ id: 'gazette', headline: 'On paper only' }], events };
  await timeline.ready;
  expect(all(timeline, '.panel a')).toEqual([]);
  expect(citations(timeline)[0]).toContain('On paper only');
});

test('articles from one agency count as one source', async () => {
  const articles = ['a', 'b', 'c'].map((id) => ({ id, headline: `Headline ${id}`, agency: id === 'c' ? 'DPA' : 'AP' }));
  const [event] = one().events;
  const timeline = await mount({
    data: { articles, events: [{ ...event!, citations: ['a', 'b', 'c'] }] },
    selected: 'one',
  });
  expect(textOf(find(timeline, '.panel .when'))).toBe('15 June 2020 · 3 articles, at most 2 independent');
});

test('Next and Previous step through the events in order and bring each into view', async () => {
  const timeline = await mount({ data: story, selected: 'belousov-appointed', range: '2024-05' });
  expect(button(timeline, 'Previous').ariaDisabled).toBe('true');
  const selects = record(timeline, 'cited-timeline-select');
  for (const id of IN_ORDER.slice(1)) {
    button(timeline, 'Next').click();
    await settle(timeline);
    expect(timeline.selected).toBe(id);
    expect(eventIds(timeline)).toContain(id);
  }
  expect(button(timeline, 'Next').ariaDisabled).toBe('true');
  button(timeline, 'Next').click();
  button(timeline, 'Previous').click();
  await settle(timeline);
  expect(timeline.selected).toBe(IN_ORDER[8]);
  expect(selects.map(({ id }) => id)).toEqual([...IN_ORDER.slice(1), IN_ORDER[8]]);
});

test('Next and Previous stay among the events that match a search', async () => {
  const timeline = await mount({ data: story, selected: 'no-appointed', query: 'pyongyang' });
  const shown = eventIds(timeline);
  const at = shown.indexOf('no-appointed');
  button(timeline, 'Next').click();
  await settle(timeline);
  expect(timeline.selected).toBe(shown[at + 1]);
});

test('Close closes it', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  await userEvent.click(button(timeline, 'Close'));
  await settle(timeline);
  expect(timeline.selected).toBe('');
  expect(textOf(part(timeline, 'panel'))).toBe('Choose an event to read the articles behind it.');
});

test('an article’s panel has its link, and lists its events, which can be opened there', async () => {
  const timeline = await mount({ data: story });
  await userEvent.click(articleOf(timeline, 'the-star'));
  await settle(timeline);
  const link = find(timeline, '.panel .chosen a') as HTMLAnchorElement;
  expect([link.href, link.target, link.rel]).toEqual([URLS['the-star'], '_blank', 'noopener noreferrer']);
  const { events } = timeline.timeline!.article('the-star')!;
  expect(textOf(part(timeline, 'panel'))).toContain(`Stands behind ${events.length} events`);
  const listed = all(timeline, '.panel li button');
  expect(listed.map(textOf)).toEqual(events.map(({ title }) => expect.stringContaining(title)));
  await userEvent.click(listed[1]!);
  expect(timeline.selected).toBe(events[1]!.id);
});

test('events that no zoom can split are listed in the panel', async () => {
  const { articles, events } = one();
  const same = Array.from({ length: 60 }, (_, i) => ({ ...events[0]!, id: `s${i}`, title: `Same day ${i}` }));
  const timeline = await mount({ data: { articles, events: same } });
  const [cluster] = parts(timeline, 'cluster');
  const rows = parts(timeline, 'event').length;
  expect(Number(textOf(cluster!))).toBe(60 - rows);
  await userEvent.click(cluster!);
  await settle(timeline);
  expect(all(timeline, '.panel li button')).toHaveLength(60 - rows);
  all(timeline, '.panel li button')[0]!.click();
  await settle(timeline);
  expect(heading(timeline)).toMatch(/^Same day/);
});

test('a picture on the page’s own origin is shown with its text, any other is a link', async () => {
  const picture = (url: string): Parameters<typeof one>[0] => ({
    image: { url, alt: 'A handshake', credit: 'Gazette' },
  });
  const timeline = await mount({ data: one(picture('/favicon.ico')), selected: 'one' });
  const image = find(timeline, '.panel img') as HTMLImageElement;
  expect([image.alt, image.loading]).toEqual(['A handshake', 'lazy']);
  expect(textOf(find(timeline, '.panel figcaption'))).toBe('Gazette');
  timeline.data = one(picture('https://pictures.example/handshake.jpg'));
  await timeline.ready;
  expect(all(timeline, 'img')).toEqual([]);
  const links = all(timeline, '.panel a') as HTMLAnchorElement[];
  expect(links.map(({ href }) => href)).toContain('https://pictures.example/handshake.jpg');
});
