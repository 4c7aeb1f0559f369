import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import disputed from '../../../data/disputed-landing.ts';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import type { CheckedFile } from '../../../src/file/checked-types.ts';
import type { TimelineFile } from '../../../src/file/types.ts';
import { loadLocale } from '../../../src/locales/index.ts';
import { fromJSONLD } from '../../../src/readers/json-ld/read-json-ld.ts';
import { renderHTML, type RenderOptions } from '../../../src/render.ts';
import { command } from '../cli/command.ts';

const good = (name: string): TimelineFile =>
  JSON.parse(readFileSync(new URL(`../../fixtures/good/${name}.json`, import.meta.url), 'utf8')) as TimelineFile;

type Element = DefaultTreeAdapterTypes.Element;

/** All elements below a node, in document order. */
const below = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []));
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

/** A story as HTML, parsed as in a browser, without parse errors. */
async function rendered(file: TimelineFile | string, options: RenderOptions = { page: true }) {
  const { html, problems } = await renderHTML(file, options);
  const faults: string[] = [];
  const page = options.page ? html : `<!doctype html><title>.</title>${html}`;
  const elements = below(parse(page, { onParseError: ({ code, startLine }) => faults.push(`${startLine}: ${code}`) }));
  expect(faults).toEqual([]);
  const all = (test: (element: Element) => boolean) => elements.filter(test);
  const tagged = (...tags: string[]) => all(({ tagName }) => tags.includes(tagName));
  const body = tagged('body')[0]!;
  const list = all((element) => attribute(element, 'class') === 'cited-timeline-story')[0]!;
  return { html, problems, all, tagged, body, text: textOf(list) };
}

/** All texts of a file that a reader must find, as written. */
const textsOf = ({ title, description, articles, events }: CheckedFile): string[] =>
  [
    title,
    description,
    ...articles.flatMap(({ headline, publisher, author }) => [headline, publisher, author]),
    ...events.flatMap(({ title: what, summary, dateText, place, statusNote, dateReason, people, citations }) => [
      what,
      summary,
      dateText,
      place,
      statusNote,
      dateReason,
      ...people,
      ...citations.flatMap(({ note, locator, quote, onWordOf }) => [note, locator, quote?.exact, ...(onWordOf ?? [])]),
    ]),
  ].filter((text) => text !== undefined);

const STORIES: readonly (readonly [string, TimelineFile])[] = [
  ['the shipped story', story],
  ['a disputed story', disputed],
  ...['minimal', 'every-field', 'every-date', 'hostile-but-good', 'evidence', 'in-place'].map(
    (name) => [name, good(name)] as const,
  ),
];

test.each(STORIES)(
  '%s: all of it is there, each event and article once, and every link in the page leads there',
  async (_, file) => {
    const { file: checked } = checkFile(file);
    const { all, text } = await rendered(file);
    // A date in words begins with a capital
    for (const said of textsOf(checked)) expect(text.toLowerCase(), said).toContain(said.toLowerCase());
    const ids = all((element) => attribute(element, 'id') !== undefined).map((element) => attribute(element, 'id')!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('event'))).toHaveLength(checked.events.length);
    expect(ids.filter((id) => id.startsWith('article'))).toHaveLength(checked.articles.length);
    const targets = all(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href')!);
    const inside = targets.filter((target) => target.startsWith('#'));
    for (const target of inside) expect(ids).toContain(decodeURIComponent(target.slice(1)));
    const addresses = checked.articles.flatMap(({ url, archived }) => [url, archived]).filter(Boolean);
    expect(targets).toEqual(expect.arrayContaining(addresses));
    // One link from each citation to the note, and one from the note to each event
    const ties = new Set(
      checked.events.flatMap(({ id, citations }) => citations.map(({ article }) => `${id} ${article}`)),
    );
    expect(inside.length).toBeGreaterThanOrEqual(2 * ties.size);
  },
);

test.each(STORIES)('%s: the embedded script and the JSON-LD contain the same story', async (name, file) => {
  const { file: checked } = checkFile(file);
  const { tagged, html } = await rendered(file);
  const blocks = Object.fromEntries(tagged('script').map((script) => [attribute(script, 'type'), textOf(script)]));
  expect(checkFile(blocks['application/json']).file).toEqual(checked);
  expect(checkFile(fromJSONLD(JSON.parse(blocks['application/ld+json']!))).file).toEqual(checked);
  const read = await command(['convert', 'a.html'], { 'a.html': html });
  expect([name, read.code, checkFile(read.written['-']).file]).toEqual([name, 0, checked]);
});

test('nothing from third parties becomes markup', async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'</script><!--\0\u001b';
  const { tagged, all, html } = await rendered({
    title: evil,
    description: evil,
    articles: [{ id: evil, headline: evil, publisher: evil, lang: 'en', url: 'https://example.org/"onclick="x' }],
    events: [
      {
        id: `${evil} e`,
        title: evil,
        date: '2024',
        summary: evil,
        people: [evil],
        image: { url: '//example.org/"x', alt: evil, credit: evil },
        citations: [{ article: evil, quote: evil, note: evil, onWordOf: evil }],
      },
    ],
  });
  expect(tagged('img', 'iframe', 'form')).toEqual([]);
  expect(tagged('script').map((script) => attribute(script, 'type'))).toEqual([
    'application/ld+json',
    'application/json',
  ]);
  expect(all(({ attrs }) => attrs.some(({ name }) => /^on|^style$/.test(name)))).toEqual([]);
  // oxlint-disable-next-line no-control-regex
  expect(html).not.toMatch(/[\0\u001b]/);
  for (const link of tagged('a')) expect(attribute(link, 'href')).toMatch(/^(https?:|\/\/|#)/);
});

test('an address that runs a script is left out, and reported', async () => {
  const { problems, html } = await rendered({
    articles: [{ id: 'a', headline: 'A', url: 'javascript:alert(1)' }],
    events: [{ id: 'e', title: 'E', date: '2024', citations: ['a'] }],
  });
  expect(problems.map(({ path }) => path)).toEqual(['articles[0].url']);
  expect(html).not.toContain('javascript:');
});

test('a date is marked up if HTML can express it as exactly as its source, and no more exactly', async () => {
  const dates = [
    '2024', '2024-06', '2024-06-03', '2024-06-03T10:00Z', '2024-06-03T10:00:05+09:00', '0000', '-0044-03-15',
    '2024-06~', '2024?', '2024-21', '[2024-06-01..2024-06-03]', '2024-06/2024-07', '2024-06/..', '199X',
  ]; // prettier-ignore
  const events = dates.map((date, i) => ({ id: `e${i}`, title: `E${i}`, date, citations: [] }));
  const { all, tagged } = await rendered({ articles: [], events });
  const items = all((element) => attribute(element, 'data-date') !== undefined);
  expect(items.map((item) => attribute(item, 'data-date')).toSorted()).toEqual(dates.toSorted());
  expect(
    tagged('time')
      .map((time) => attribute(time, 'datetime'))
      .toSorted(),
  ).toEqual(dates.slice(0, 5).toSorted());
});

const ENGLISH = ['order not known', 'same voice', 'dates it ', 'at most', 'Stands behind', 'File revised'];

test.each(['ar', 'de', 'es', 'fa', 'fr', 'he', 'hi', 'ja', 'ko', 'pt', 'ru', 'uk', 'zh', 'zh-Hant'])(
  'in %s every word is of that language',
  async (lang) => {
    const { tagged, text } = await rendered({ ...disputed, lang });
    const table = (await loadLocale(lang))!;
    const html = tagged('html')[0]!;
    expect(attribute(html, 'lang')).toBe(lang);
    expect(attribute(html, 'dir')).toBe(['ar', 'fa', 'he'].includes(lang) ? 'rtl' : undefined);
    for (const word of [table.interface.articles, table.interface.orderUnknown, table.evidence.openAtSentence])
      expect(text).toContain(word);
    expect(text).not.toMatch(/\{\w+\}|undefined/);
    for (const word of ENGLISH) expect(text).not.toContain(word);
  },
);

test('the English words', async () => {
  const { text } = await rendered(disputed);
  for (const word of ENGLISH) expect(text).toContain(word);
});

test('in a language without words the dates are in that language, and the words in English', async () => {
  const { text, tagged } = await rendered({ ...story, lang: 'nl' });
  expect(text).toContain('juni 2024');
  expect(text).toContain('10 events');
  expect(attribute(tagged('html')[0]!, 'lang')).toBe('nl');
});

test('the head of a page: title, description, address, Open Graph', async () => {
  const { tagged } = await rendered(story, {
    page: { url: 'https://example.org/s', image: 'https://example.org/s.png', scripts: ['cited-timeline.js'] },
  });
  const content = (name: string) =>
    tagged('meta')
      .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
      .map((meta) => attribute(meta, 'content'));
  expect(textOf(tagged('title')[0]!)).toBe(story.title);
  expect(content('og:title')).toEqual([story.title]);
  expect(content('description')).toEqual([story.description]);
  expect(content('og:url')).toEqual(['https://example.org/s']);
  expect(content('og:image')).toEqual(['https://example.org/s.png']);
  expect(content('twitter:card')).toEqual(['summary_large_image']);
  const script = tagged('script').find((each) => attribute(each, 'src') === 'cited-timeline.js');
  expect(attribute(script!, 'type')).toBe('module');
});

test('a fragment is the tag with its list, language, attributes, and data or an address', async () => {
  const whole = await rendered(story, { attributes: { 'group-by': 'category', droppable: '' }, jsonLd: true });
  const [tag] = whole.tagged('cited-timeline');
  expect(tag!.attrs).toEqual([
    { name: 'lang', value: 'en' },
    { name: 'group-by', value: 'category' },
    { name: 'droppable', value: '' },
  ]);
  expect(whole.html.startsWith('<cited-timeline')).toBe(true);
  expect(whole.tagged('script')).toHaveLength(2);
  expect(whole.tagged('h2').map(textOf)).toEqual([story.title]);
  const fetched = await rendered(story, { src: 'story.json' });
  expect(attribute(fetched.tagged('cited-timeline')[0]!, 'src')).toBe('story.json');
  expect(fetched.tagged('script')).toEqual([]);
});

test.each([{ onclick: 'x' }, { style: 'x' }, { 'a b': 'x' }])('the attribute %j is refused', async (attributes) => {
  await expect(renderHTML(story, { attributes })).rejects.toThrow(RangeError);
});

test('a bad record is left out and reported, and everything else is there', async () => {
  const { problems, text } = await rendered({
    articles: [],
    events: [
      { id: 'a', title: 'Good', date: '2024', citations: [] },
      { id: 'b', title: 'Bad', date: 'someday', citations: [] },
    ],
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ path }) => path)).toEqual(['events[1].date']);
  expect([text.includes('Good'), text.includes('Bad')]).toEqual([true, false]);
});

test('if the story is too large for memory, no HTML is written, and a sentence says what to do instead', async () => {
  const citations = Array.from({ length: 1000 }, (_, i) => `a${i}`);
  const articles = citations.map((id) => ({ id, headline: id }));
  const events = Array.from({ length: 200 }, (_, i) => ({ id: `e${i}`, title: 'x', date: '2024', citations }));
  const sentence = /at most 200000 events, articles and citations, and these are 201200: write a part of them/;
  await expect(renderHTML({ articles, events })).rejects.toThrow(sentence);
  const { code, err, written } = await command(['render', 'big.json', '-o', 'big.html'], {
    'big.json': JSON.stringify({ articles, events }),
  });
  expect([code, written, err.join('\n')]).toEqual([2, {}, expect.stringMatching(sentence)]);
});
