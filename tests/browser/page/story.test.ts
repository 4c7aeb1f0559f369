import { afterAll, beforeAll, expect, test } from 'vitest';
import { select, startDemo, type Demo } from '../support/demo-page.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const ARTICLES = {
  'business-times': {
    publisher: 'Business Times',
    url: 'https://www.btimesonline.com/articles/171251/20241129/russia-north-korea-alliance-expanding-in-all-areas-as-thousands-of-troops-reportedly-join-ukraine-war-effort.htm',
  },
  'the-star': {
    publisher: 'The Star',
    url: 'https://www.thestar.com.my/aseanplus/aseanplus-news/2024/11/30/russian-defence-minister-in-pyongyang-to-hold-talks-with-leaders',
  },
  'korea-herald': {
    publisher: 'The Korea Herald',
    url: 'https://www.koreaherald.com/view.php?ud=20241129050083',
  },
} as const;

/** The five main events of the story, their dates, and the articles that attest each. */
const STORY: [id: string, title: RegExp, date: RegExp, articles: (keyof typeof ARTICLES)[]][] = [
  ['treaty', /treaty/i, /June 2024/, ['korea-herald', 'business-times']],
  ['no-appointed', /No Kwang-chol/, /October 2024/, ['korea-herald']],
  ['choe-moscow', /Choe Son-hui/, /1.*28 November 2024/, ['korea-herald']],
  ['seoul-meeting', /Umerov/, /22.*28 November 2024/, ['the-star', 'business-times']],
  ['belousov-pyongyang', /Belousov/, /29 November 2024/, ['korea-herald', 'business-times', 'the-star']],
];

test.each(STORY)(
  '%s is in the plot; a click on it opens its panel with its articles',
  async (_id, title, date, articles) => {
    const { page } = await demo.open();
    const timeline = page.locator('cited-timeline');
    const panel = timeline.locator('[part~="panel"]');

    const byTitle = timeline.getByRole('button', { name: title });
    await byTitle
      .and(timeline.getByRole('button', { name: date }))
      .first()
      .click();
    await expect.poll(() => panel.innerText()).toMatch(title);
    expect(await panel.innerText()).toMatch(date);

    const links = panel.getByRole('link');
    const found = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(found.toSorted()).toEqual(articles.map((article) => ARTICLES[article].url).toSorted());
    for (const link of await links.all()) {
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    }
    const text = await panel.innerText();
    for (const article of articles) expect(text).toContain(ARTICLES[article].publisher);
  },
);

test('below 560 px the same five are in the list with the same articles', async () => {
  const { page } = await demo.open({ width: 390 });
  for (const [id, title, , articles] of STORY) {
    await select(page, id);
    const list = page.locator('cited-timeline').locator('[part~="list"]');
    expect(await list.innerText()).toMatch(title);
    const found = await list
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(found.toSorted()).toEqual(articles.map((article) => ARTICLES[article].url).toSorted());
  }
});

test('every address outside the page that it links to is one of the three articles', async () => {
  const { page } = await demo.open();
  const ids = await page.evaluate(() => {
    const { events, articles } = document.querySelector('cited-timeline')!.timeline!;
    return [...events, ...articles].map(({ id }) => id);
  });
  const seen = new Set<string>();
  for (const id of ids) {
    await select(page, id);
    const links = await page
      .locator('cited-timeline')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) seen.add(link);
  }
  expect([...seen].toSorted()).toEqual(
    Object.values(ARTICLES)
      .map(({ url }) => url as string)
      .toSorted(),
  );
});

test('embed.html, written like a third-party page, also shows the story', async () => {
  const { page, complaints } = await demo.open({ bypassCSP: true }, 'embed.html');
  const titles = await page.locator('cited-timeline').locator('[part~="event"]').allInnerTexts();
  for (const [, title] of STORY) expect(titles.join('\n')).toMatch(title);
  expect(complaints).toEqual([]);
});
