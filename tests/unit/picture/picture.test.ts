import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import koreaRussia from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import type { TimelineFile } from '../../../src/file/types.ts';
import { drawFile, type FilePictureOptions } from '../../../src/picture/of-file.ts';
import { tableWidth } from '../../../src/picture/text-width.ts';
import { PALETTE, THEME } from '../../../src/picture/theme-colors.ts';
import { isRtl } from '../../../src/writers/svg/measure.ts';
import type { Shape, TextShape } from '../../../src/writers/svg/shapes.ts';
import { svgText } from '../../../src/writers/svg/svg-text.ts';
import { root } from '../tree/syntax.ts';

const draw = (file: TimelineFile, options: Partial<FilePictureOptions> = {}) =>
  drawFile(checkFile(file).file, { lang: 'en', timeZone: 'UTC', ...options });

const story = (events: TimelineFile['events'], more: Partial<TimelineFile> = {}): TimelineFile => ({
  title: 'A story',
  articles: [
    { id: 'a', headline: 'One article', publisher: 'Gazette', published: '2024-05-02', url: 'https://example.org/a' },
  ],
  events,
  ...more,
});

/** All elements of a document by name, with their attributes; throws if the document is not well-formed XML. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

/** The texts of a drawing with their absolute positions. */
function textsOf(shapes: readonly Shape[], dx = 0, dy = 0): TextShape[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'text') return [{ ...shape, x: shape.x + dx, y: shape.y + dy }];
    return shape.kind === 'group' ? textsOf(shape.shapes, dx + (shape.x ?? 0), dy + (shape.y ?? 0)) : [];
  });
}

/** Left and right end of a text, from the width table. */
function endsOf({ text, x, align = 'left', ...style }: TextShape): readonly [number, number] {
  const width = tableWidth(text, style);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return [left, left + width];
}

/** Pairs of overlapping texts on one line. */
function meetings(texts: readonly TextShape[]): string[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      const [[a0, a1], [b0, b1]] = [endsOf(a), endsOf(b)];
      return Math.abs(a.y - b.y) < 8 && a0 < b1 && b0 < a1 ? [`${a.text} | ${b.text}`] : [];
    }),
  );
}

test('a story is a picture with real text and its articles by number, and loads or runs nothing', async () => {
  const svg = svgText(await draw(koreaRussia, { address: 'https://example.org/story' }));
  const names = new Set(elementsOf(svg).map(({ name }) => name));
  expect(names).not.toContain('foreignObject');
  expect(names).not.toContain('script');
  expect(names).not.toContain('image');
  expect(names).not.toContain('style');
  for (const text of [
    '>Putin and Kim sign partnership treaty<',
    '>in June 2024 · [2, 3]<',
    '>The Korea Herald · ',
    '>https://example.org/story<',
  ])
    expect(svg).toContain(text);
  expect(svg).toMatch(/^<svg [^>]*role="graphics-document document"[^>]*>\n<title>How Moscow/);
  const links = elementsOf(svg).filter(({ name }) => name === 'a');
  expect(links.map(({ attributes }) => new URL(attributes['href']!).protocol)).toEqual(['https:', 'https:', 'https:']);
});

test('text from third parties stays text, whatever it contains, and only web addresses are links', async () => {
  const hostile = `"><script>alert(1)</script>&amp; ]]> <![CDATA[ \u0000\u0007\uD800 ' --> <!ENTITY x "y">`;
  const file = story([{ id: 'e', title: hostile, date: '2024-05-01', citations: ['a', 'b', 'c'], category: 'k' }], {
    title: hostile,
    description: hostile,
    categories: [{ id: 'k', label: hostile, color: '"/><script>' }],
    articles: [
      { id: 'a', headline: hostile, publisher: hostile, url: 'https://example.org/?a="><script>&b' },
      { id: 'b', headline: 'Relative', url: '/story.html' },
      { id: 'c', headline: 'Script', url: 'javascript:alert(1)' },
    ],
  });
  const svg = svgText(await draw(file, { address: hostile }));
  const elements = elementsOf(svg);
  expect(elements.filter(({ name }) => !/^(svg|title|desc|defs|clipPath|rect|g|path|text|a)$/.test(name))).toEqual([]);
  expect(
    elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|style/.test(name)),
  ).toEqual([]);
  const links = elements.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href']);
  expect(links.every((link) => link?.startsWith('https://example.org/'))).toBe(true);
  expect(svg).not.toContain('javascript:');
});

test.each([1120, 390])('no two texts overlap at %i px, and none leaves the picture', async (width) => {
  const events = Array.from({ length: 120 }, (_, i) => ({
    id: `e${i}`,
    title: `The council of the harbour votes for the ${i}th time`,
    date: `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + ((i * 7) % 28)).padStart(2, '0')}`,
    citations: ['a'],
  }));
  const { shapes } = await draw(story(events), { width, rows: 15 });
  const texts = textsOf(shapes);
  expect(texts.filter(({ text }) => text.startsWith('The')).length).toBeGreaterThan(10);
  expect(meetings(texts)).toEqual([]);
  expect(texts.filter((text) => endsOf(text)[0] < 0 || endsOf(text)[1] > width)).toEqual([]);
});

test('events without a row are counted, and so are their articles', async () => {
  const events = Array.from({ length: 60 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: '2024-05-01',
    citations: [`a${i}`],
  }));
  const articles = events.map(({ id }, i) => ({ id: `a${i}`, headline: `Report on ${id}` }));
  const texts = textsOf((await draw(story(events, { articles }), { rows: 4 })).shapes).map(({ text }) => text);
  const shown = texts.filter((text) => /^Event \d+$/.test(text)).length;
  expect(shown).toBe(4);
  expect(texts).toContain('56');
  expect(texts.filter((text) => text.startsWith('Report on'))).toHaveLength(4);
  expect(texts).toContain('and 56 more');
});

test('with more room there are more rows, as many as the labels need', async () => {
  const events = Array.from({ length: 30 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: '2024-05-01',
    citations: [],
  }));
  const [few, many] = [await draw(story(events), { rows: 5 }), await draw(story(events))];
  expect(textsOf(many.shapes).filter(({ text }) => text.startsWith('Event'))).toHaveLength(30);
  expect(many.height).toBeGreaterThan(few.height + 24 * 40);
});

test('the requested time is shown, and the number of its events out of all', async () => {
  const texts = textsOf((await draw(koreaRussia, { range: '2024-05/2024-06' })).shapes).map(({ text }) => text);
  expect(texts).toContain('2 of 10 events');
  expect(texts).toContain('Belousov replaces Shoigu');
  expect(texts).not.toContain('Belousov arrives in Pyongyang');
});

test('a right-to-left story is aligned to the right, with its direction', async () => {
  const file = story([{ id: 'e', title: 'توقيع المعاهدة (2024)', date: '2024-06', citations: ['a'] }], {
    title: 'قصة',
  });
  const drawing = await draw(file, { lang: 'ar' });
  const [title] = textsOf(drawing.shapes);
  expect(title).toMatchObject({ text: 'قصة', align: 'right' });
  expect(title!.x).toBe(1120 - 24);
  const svg = svgText(drawing);
  expect(svg).toContain('>\u2067توقيع المعاهدة (2024)\u2069<');
  // Programs that know the direction count the ends of a text from the right; the attributes are for all others
  expect(svg).toMatch(/<text[^>]* text-anchor="end" data-rtl="right"[^>]*>\u2067قصة\u2069</);
  expect(svg.match(/<style>/g)).toHaveLength(1);
  expect(svgText(drawing, false)).not.toMatch(/<style>|data-rtl/);
  expect(svgText(await draw(koreaRussia))).not.toMatch(/<style>|data-rtl/);
  expect([isRtl('(2024) شيء'), isRtl('2024 a')]).toEqual([true, false]);
});

test("colours are those of the theme and the file; in a dark theme the file's are lighter", async () => {
  const file = story([{ id: 'e', title: 'Event', date: '2024-05-01', category: 'k', citations: [] }], {
    categories: [{ id: 'k', label: 'Kind', color: 'rebeccapurple' }],
  });
  const [light, dark] = [await draw(file), await draw(file, { theme: 'dark' })].map((drawing) => svgText(drawing)) as [
    string,
    string,
  ];
  expect(light).toContain('fill="#663399"');
  expect(light).toContain('fill="#ffffff"');
  expect(dark).not.toContain('#663399');
  expect(dark).toContain('fill="#1b1d23"');
});

test('the colours without a page are those of the style sheet', () => {
  const css = readFileSync(`${root}/src/views/styles/tokens.css`, 'utf8');
  const pairOf = (name: string) => new RegExp(`--_${name}:.*light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1);
  for (const [name, pair] of Object.entries(THEME)) expect([name, pairOf(name)]).toEqual([name, [...pair]]);
  for (const [i, pair] of PALETTE.entries()) expect(pairOf(`palette-${i + 1}`)).toEqual([...pair]);
});

test('options out of range are refused, with the range', async () => {
  await expect(draw(koreaRussia, { width: 100 })).rejects.toThrow(
    'width must be a number from 280 to 10000, and not 100',
  );
  await expect(draw(koreaRussia, { rows: Number.NaN })).rejects.toThrow('rows must be a number from 1 to 1000');
  await expect(draw(koreaRussia, { range: 'May' })).rejects.toThrow('the range must be an EDTF date or interval');
  await expect(draw(koreaRussia, { groupBy: 'colour' })).rejects.toThrow('lanes must be one of category');
  await expect(draw(koreaRussia, { timeZone: 'Moon/Base' })).rejects.toThrow('the time zone must be one of IANA');
});

test('a story of 10,000 events is a picture of less than 2 MB', async () => {
  const events = Array.from({ length: 10_000 }, (_, i) => ({
    id: `e${i}`,
    title: `The council of the harbour votes for the ${i}th time`,
    date: new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10),
    citations: [`a${i % 4000}`],
  }));
  const articles = Array.from({ length: 4000 }, (_, i) => ({
    id: `a${i}`,
    headline: `Report ${i} on the vote`,
    url: `https://example.org/${i}`,
  }));
  const svg = svgText(await draw(story(events, { articles })));
  expect(svg.length).toBeLessThan(2_000_000);
  expect(svg.length).toBeGreaterThan(50_000);
});
