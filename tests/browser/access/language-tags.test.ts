import { allLocales } from '../helpers/locales.ts';
import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { all, part, textOf } from '../helpers/find.ts';
import { mount } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';

/** The second lines of labels: date and number of articles. */
const details = (timeline: CitedTimelineElement): string[] => all(timeline, '.label .detail').map(textOf);

/** The story in a language with a table, once its words are loaded. */
async function inTable(lang: string, table: string): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: story, lang });
  const { search } = allLocales[table]!.interface;
  await expect.poll(() => part(timeline, 'search').getAttribute('placeholder'), { message: lang }).toBe(search);
  return timeline;
}

test.each(['th', 'lt', 'sv', 'sr-Latn', 'pl', 'my', 'cy', 'hi-Latn', 'tlh', 'nonsense!', 'en-u-nu-latn'])(
  'lang="%s" has no table: counts follow the rules and digits of the English that stands in',
  async (lang) => {
    const timeline = await mount({ data: story, lang });
    const told = details(timeline);
    expect(told.length).toBeGreaterThan(5);
    for (const detail of told) expect(detail).toMatch(/ · (1 article|[23] articles)$/);
  },
);

test.each([
  ['de_CH', 'de'],
  ['pt_BR', 'pt'],
  ['pt_BR.UTF-8', 'pt'],
  ['iw', 'he'],
  ['zh-TW', 'zh-Hant'],
  ['zh_HK', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zh-Hans-HK', 'zh'],
])('lang="%s" has the words of the table %s', async (lang, table) => {
  const timeline = await inTable(lang, table);
  expect(textOf(timeline.shadowRoot!)).toContain(allLocales[table]!.interface.list);
});

test('traditional Chinese has its own words around dates, after simplified Chinese was loaded too', async () => {
  await inTable('zh-CN', 'zh');
  const timeline = await inTable('zh-TW', 'zh-Hant');
  await expect.poll(() => details(timeline).join(' ')).toContain('約');
  expect(details(timeline).join(' ')).not.toMatch(/[约间]/);
});

test('digits requested by a page are used', async () => {
  const timeline = await mount({ data: story, lang: 'en-u-nu-arab' });
  expect(details(timeline).join(' ')).toContain('٣ articles');
});

test('a page that changes its language, or that of the element, is followed', async () => {
  const timeline = await inTable('fr', 'fr');
  const search = (): string | null => part(timeline, 'search').getAttribute('placeholder');
  const box = timeline.parentElement!;
  timeline.setAttribute('lang', 'ja');
  await expect.poll(search).toBe(allLocales['ja']!.interface.search);
  box.setAttribute('lang', 'de');
  timeline.removeAttribute('lang');
  await expect.poll(search).toBe(allLocales['de']!.interface.search);
  timeline.setAttribute('lang', 'es');
  await expect.poll(search).toBe(allLocales['es']!.interface.search);
  timeline.removeAttribute('lang');
  await expect.poll(search).toBe(allLocales['de']!.interface.search);
  box.setAttribute('lang', 'pt');
  await expect.poll(search).toBe(allLocales['pt']!.interface.search);
  box.removeAttribute('lang');
});

test('also in a component whose shadow root contains the element', async () => {
  const outer = document.createElement('div');
  outer.lang = 'fr';
  outer.attachShadow({ mode: 'open' }).append(document.createElement('cited-timeline'));
  document.body.append(outer);
  const timeline = outer.shadowRoot!.querySelector('cited-timeline')!;
  timeline.data = story;
  await timeline.ready;
  const search = (): string | null => part(timeline, 'search').getAttribute('placeholder');
  await expect.poll(search).toBe(allLocales['fr']!.interface.search);
  outer.lang = 'de';
  await expect.poll(search).toBe(allLocales['de']!.interface.search);
});
