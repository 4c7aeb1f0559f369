import { expect, test } from 'vitest';
import { command } from './command.ts';

const FILES = {
  'story.json': JSON.stringify({
    title: 'The harbour',
    articles: [{ id: 'a', headline: 'The harbour opens' }],
    events: [{ id: 'e', title: 'It opens', date: '2024-05-01', citations: ['a'] }],
  }),
  'table.csv': 'date,title\n2024-05-01,It opens\n2024-06-01,It closes\n',
  'broken.json': '{"articles": [], "events": [{"id": "e", "title": "x", "date": "soon"}]}',
};

test('the extension of the output selects the kind: SVG', async () => {
  const { code, written, err } = await command(['render', 'story.json', '-o', 'story.svg'], FILES);
  expect(code).toBe(0);
  expect(written['story.svg']).toMatch(/^<svg .*<title>The harbour<\/title>/s);
  expect(err.at(-1)).toBe('story.svg: written');
});

test('PNG: two pixels per px by default, or the requested scale', async () => {
  const size = async (...options: string[]) => {
    const { bytes } = await command(['render', 'table.csv', '-o', 'story.png', '--width', '300', ...options], FILES);
    const view = new DataView(bytes['story.png']!.buffer, bytes['story.png']!.byteOffset);
    expect(view.getUint32(0)).toBe(0x89504e47);
    return view.getUint32(16);
  };
  expect(await size()).toBe(600);
  expect(await size('--scale', '1')).toBe(300);
});

test('standard output needs an explicit kind', async () => {
  const { code, written } = await command(['render', 'table.csv', '-o', '-', '--to', 'svg', '--lang', 'de'], FILES);
  expect(code).toBe(0);
  expect(written['-']).toMatch(/xml:lang="de"/);
});

test.each([
  [['story.json'], 'where to write it? use -o OUTPUT'],
  [['-o', 'x.svg'], 'which file?'],
  [['story.json', 'table.csv', '-o', 'x.svg'], 'one file at a time: convert merges several into one'],
  [['story.json', '-o', 'x.gif'], 'what x.gif is to be is not known'],
  [['story.json', '-o', 'x.svg', '--to', 'gif'], '--to must be one of html, svg, png'],
  [['story.json', '-o', 'x.svg', '--scale', '2'], '--scale is for png, and not for svg'],
  [['story.json', '-o', 'x.png', '--scale', '99'], 'scale must be a number from 0.5 to 8, and not 99'],
  [['story.json', '-o', 'x.svg', '--width', 'wide'], '--width must be a number, and not wide'],
  [['story.json', '-o', 'x.svg', '--width', '9'], 'width must be a number from 280 to 10000, and not 9'],
  [['story.json', '-o', 'x.svg', '--theme', 'red'], '--theme must be one of light, dark, and not red'],
  [['story.json', '-o', './story.json', '--to', 'svg'], 'would write over the input story.json'],
])('%j is refused: %s', async (args, message) => {
  const { code, err, written } = await command(['render', ...args], FILES);
  expect(code).toBe(2);
  expect(err.join('\n')).toContain(message);
  expect(written).toEqual({});
});

test('an omitted record is reported, and a file that cannot be read makes no picture', async () => {
  const { code, err, written } = await command(['render', 'broken.json', '-o', 'x.svg'], FILES);
  expect([code, written]).toEqual([2, {}]);
  expect(err.join('\n')).toContain('soon');
});

test('the help names the kinds and their options', async () => {
  const { out } = await command(['render', '--help']);
  expect(out.join('\n')).toMatch(
    /\.svg {2,}picture.*\.png {2,}.*For svg and png:\n {2}--width PX.*For png:\n {2}--scale N/s,
  );
});

const RELATIVE = {
  'story.json': JSON.stringify({
    articles: [{ id: 'a', headline: 'The harbour opens', url: 'articles/1.html', archived: '/copies/1.html' }],
    events: [{ id: 'e', title: 'It opens', date: '2024-05-01', citations: ['a'], image: { url: 'a.png', alt: '' } }],
  }),
};

test('--base makes relative addresses absolute in pages, pictures and events files', async () => {
  const base = ['--base', 'https://example.org/stories/story.json'];
  for (const args of [
    ['render', 'story.json', '-o', 'out.html'],
    ['render', 'story.json', '-o', 'out.svg'],
    ['convert', 'story.json', '-o', 'out.json'],
  ]) {
    const [out = ''] = args.slice(-1);
    const whole = (await command([...args, ...base], RELATIVE)).written[out];
    expect(whole, out).toContain('https://example.org/stories/articles/1.html');
    const asWritten = (await command(args, RELATIVE)).written[out];
    expect(asWritten, out).toContain('articles/1.html');
    expect(asWritten, out).not.toContain('example.org');
  }
  const { written } = await command(['convert', 'story.json', '-o', 'out.json', ...base], RELATIVE);
  expect(written['out.json']).toContain('https://example.org/copies/1.html');
  expect(written['out.json']).toContain('https://example.org/stories/a.png');
  const refused = await command(['render', 'story.json', '-o', 'x.svg', '--base', 'stories/'], RELATIVE);
  expect([refused.code, refused.err.join()]).toEqual([2, expect.stringContaining('--base must be an address')]);
});
