import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAddress, withScheme } from '../../../src/file/address.ts';
import { checkFile } from '../../../src/file/check.ts';
import { runs } from '../runs.ts';
import { processorTime } from '../processor-time.ts';

const fileWith = (address: string) => ({
  articles: [{ id: 'herald', headline: 'Bridge opens', url: address, archived: address }],
  events: [
    { id: 'bridge', title: 'Opening', date: '1932', citations: ['herald'], image: { url: address, alt: 'Bridge' } },
  ],
});
const addressesOf = (address: string) => {
  const { file, problems } = checkFile(fileWith(address));
  const { url, archived } = file.articles[0]!;
  return { kept: [url, archived, file.events[0]?.image?.url], problems };
};

test.each([
  ['www.example.org/a3', 'https://www.example.org/a3'],
  [' www.example.org ', 'https://www.example.org'],
  ['WWW.Example.ORG/A3', 'https://WWW.Example.ORG/A3'],
  ['example.org/x', 'https://example.org/x'],
  ['example.org', 'https://example.org'],
  ['example.org?id=3#top', 'https://example.org?id=3#top'],
  ['news.example.co.uk/2024/', 'https://news.example.co.uk/2024/'],
  ['example.museum/x', 'https://example.museum/x'],
  ['example.org:8080/x', 'https://example.org:8080/x'],
  ['192.0.2.1/x', 'https://192.0.2.1/x'],
  ['пример.рф/новости', 'https://пример.рф/новости'],
  ['xn--e1afmkfd.xn--p1ai/x', 'https://xn--e1afmkfd.xn--p1ai/x'],
  ['example.md/x', 'https://example.md/x'],
  ['web.archive.org/web/2024/https://example.org/', 'https://web.archive.org/web/2024/https://example.org/'],
  ['https//example.org/x', 'https://example.org/x'],
  ['http:/example.org/x', 'http://example.org/x'],
  ['https:example.org/x', 'https://example.org/x'],
  ['https;//example.org/x', 'https://example.org/x'],
  ['ttps://example.org/x', 'https://example.org/x'],
  ['htps://example.org/x', 'https://example.org/x'],
  ['hhttps://example.org/x', 'https://example.org/x'],
  ['https ://example.org/x', 'https://example.org/x'],
  ['http: //example.org/x', 'http://example.org/x'],
  ['https//:example.org/x', 'https://example.org/x'],
  ['://example.org/x', 'https://example.org/x'],
  ['https:\\\\example.org\\x', 'https://example.org/x'],
  ['10.1000/182', 'https://doi.org/10.1000/182'],
  ['doi: 10.1000/182', 'https://doi.org/10.1000/182'],
])('%s is no link, and %s is suggested', (address, meant) => {
  expect(withScheme(address)).toBe(meant);
  const { kept, problems } = addressesOf(address);
  expect(kept).toEqual([undefined, undefined, undefined]);
  expect(problems).toHaveLength(3);
  for (const problem of problems) expect(problem).toMatchObject({ code: 'missing-scheme', suggestion: meant });
});

test.each([
  'https://example.org/x',
  'HTTPS://EXAMPLE.ORG',
  'http://localhost:3000/x',
  'http://192.0.2.1:65535/',
  'http://[2001:db8::1]/x',
  'https://пример.рф/новости',
  '//example.org/x',
  '/2024/11/30/second',
  './example.org/x',
  'story.html',
  'articles/a3.html?page=2#top',
  'index.php/2024/a3',
  'report.pdf',
  'notes.md',
  'v1.2/story',
  'pictures/bridge.jpg',
  'a3',
  '?id=3',
  '#part',
  'https',
  'a b/c',
  '@author/story',
])('%s is accepted as an address, with or without white space around it', (address) => {
  expect(addressesOf(address)).toMatchObject({ kept: [address, address, address], problems: [] });
  expect(addressesOf(`\n\t ${address}\u00a0 `).kept).toEqual([address, address, address]);
});

test.each([
  'http://[',
  'https://x:99999/',
  'https://%00/',
  'http://',
  'https://exa mple.org/',
  'http://256.256.256.256/',
  'https://[::1/x',
  '//[',
  '\\\\[',
  '//x:99999/',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:desk@example.org',
  'java\nscript:alert(1)',
  '\\\\server\\share\\a.html',
  'desk@example.org',
  'N/A',
  'none',
  '-',
  'https://example.org/a https://example.org/b',
  '   ',
])('%j is refused with the usual words', (address) => {
  const { kept, problems } = addressesOf(address);
  expect(kept).toEqual([undefined, undefined, undefined]);
  for (const { message } of problems) expect(message).toBe('Only http, https and relative addresses are linked.');
});

test.each([
  ['<https://example.org/x>', 'https://example.org/x'],
  ['(https://example.org/x)', 'https://example.org/x'],
  ['“https://example.org/x”', 'https://example.org/x'],
  ['[the report](https://example.org/x)', 'https://example.org/x'],
  ['<www.example.org/x>', 'https://www.example.org/x'],
  ['http://http://example.org/x', 'http://example.org/x'],
  ['https://https//example.org/x', 'https://example.org/x'],
  ['http:///example.org/x', 'http://example.org/x'],
  ['(javascript:alert(1))', undefined],
  ['ftp://example.org/x', undefined],
])('%s is refused, and %s is suggested', (address, suggestion) => {
  const { kept, problems } = addressesOf(address);
  expect(kept).toEqual([undefined, undefined, undefined]);
  for (const problem of problems) expect([problem.code, problem.suggestion]).toEqual(['refused-url', suggestion]);
});

test('browsers can parse every address that passes the check, whatever was written', () => {
  const part = fc.constantFrom(
    ...'http https : / // [ ] % @ ? # . www. example .org 99999 %00 xn-- ü 日 a - \\ 1.2 0x'.split(' '),
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 6 }), (parts, end) => {
      const { kept } = addressesOf(parts.join('') + end);
      const read = kept.filter((url) => url !== undefined).map((url) => new URL(url, 'https://page.example/').protocol);
      expect(read.every((protocol) => /^https?:$/.test(protocol))).toBe(true);
    }),
    { numRuns: runs(3000), seed: 20_241_129 },
  );
});

test('the fast check passes nothing that browsers cannot parse', () => {
  const label = fc.string({ unit: fc.constantFrom(...'az09-'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), fc.string({ maxLength: 8 }), (labels, path) => {
      const address = `https://${labels.join('.')}/${path}`;
      fc.pre(isAddress(address));
      expect(new URL(address.trim()).protocol).toBe('https:');
    }),
    { numRuns: runs(3000), seed: 20_241_129 },
  );
});

test('an address of ten thousand spaces is checked quickly', () => {
  const begun = processorTime();
  for (const fill of [' ', '\n', 'a.', '-', '/', '1.']) addressesOf(`${fill.repeat(4900)}:`);
  expect(processorTime() - begun).toBeLessThan(500);
});
