import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { decodeText } from '../../../src/file/json/decode.ts';
import { plainUtf8 } from '../../../src/file/json/decoded-text.ts';
import { runs } from '../runs.ts';

type Encode = (text: string) => Uint8Array;
const units =
  (isLittle: boolean): Encode =>
  (text) => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle);
    return new Uint8Array(view.buffer);
  };
const points =
  (isLittle: boolean): Encode =>
  (text) => {
    const signs = [...text];
    const view = new DataView(new ArrayBuffer(4 * signs.length));
    signs.forEach((sign, i) => view.setUint32(4 * i, sign.codePointAt(0)!, isLittle));
    return new Uint8Array(view.buffer);
  };
const latin: Encode = (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const ENCODINGS: readonly (readonly [string, Encode])[] = [
  ['utf-8', (text) => new TextEncoder().encode(text)],
  ['utf-16le', units(true)],
  ['utf-16be', units(false)],
  ['utf-32le', points(true)],
  ['utf-32be', points(false)],
];

const file = (title: string) => ({ title, articles: [], events: [] });

test.each(ENCODINGS)('%s is read with and without a byte order mark, whatever the server says', (encoding, encode) => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.constantFrom('', 'text/plain; charset=iso-8859-1'),
      (title, mark, type) => {
        const text = JSON.stringify(file(title));
        const decoded = decodeText(encode((mark ? '\ufeff' : '') + text), type);
        expect(decoded).toMatchObject({ text, encoding, isGuess: false, problem: undefined });
      },
    ),
    { seed: 20_241_129 },
  );
});

test('stories in Korean and Japanese are read in UTF-16 without a mark, if at least half of the text is JSON', () => {
  const story = {
    title: '러시아',
    articles: [],
    events: [{ id: 'a', title: '協定に署名', date: '2024', citations: [] }],
  };
  for (const isLittle of [true, false])
    expect(checkFile(decodeText(units(isLittle)(JSON.stringify(story)))).file.events[0]?.title).toBe('協定に署名');
});

test('a file in UTF-16 without a mark is read even if it begins with a long text in another script', () => {
  const title = '協定に署名した'.repeat(100);
  for (const isLittle of [true, false]) {
    const { text, encoding } = decodeText(units(isLittle)(JSON.stringify(file(title))));
    expect([text, encoding]).toEqual([JSON.stringify(file(title)), isLittle ? 'utf-16le' : 'utf-16be']);
  }
});

test('the name of an encoding may be in single or double quotes', () => {
  const bytes = latin(JSON.stringify(file('\xcf\xf0\xe8\xe2\xe5\xf2')));
  for (const quote of ['"', "'", ''])
    expect(decodeText(bytes, `application/json; charset=${quote}windows-1251${quote}`).text).toContain('Привет');
});

test('text that is not UTF-8 is read as the server says, else as windows-1252 with a warning', () => {
  const text = JSON.stringify(file('Caf\u00e9 M\u00fcller'));
  expect(decodeText(latin(text), 'application/json; charset="ISO-8859-1"')).toMatchObject({ text, isGuess: false });
  for (const type of ['', 'application/json', 'application/json; charset=utf-8', 'text/plain; charset=nonsense']) {
    const { problems, file: read } = checkFile(decodeText(latin(text), type));
    expect(read.title).toBe('Café Müller');
    expect(problems).toEqual([
      {
        code: 'not-utf-8',
        severity: 'warning',
        path: '',
        message: expect.stringMatching(/not UTF-8.*windows-1252.*save it as UTF-8/),
      },
    ]);
  }
  expect(
    decodeText(latin('{"title":"\u201cQuoted\u201d"}'.replace('\u201c', '\x93').replace('\u201d', '\x94'))).text,
  ).toBe('{"title":"“Quoted”"}');
  expect(decodeText(Uint8Array.of(0xd0, 0xcf, 0xd2), 'text/plain; charset=koi8-r')).toMatchObject({
    text: 'пор',
    encoding: 'koi8-r',
  });
});

const xml = (encoding: string, title: string): string =>
  `<?xml version="1.0" encoding=${encoding}?>\n<rss><channel><title>${title}</title></channel></rss>`;

test('an XML declaration is used if the server names no encoding, and ignored if the bytes contradict it', () => {
  const russian = '\xcf\xf0\xe8\xe2\xe5\xf2';
  for (const name of ['"windows-1251"', "'Windows-1251'"])
    expect(decodeText(latin(xml(name, russian)), 'text/xml')).toMatchObject({
      text: xml(name, 'Привет'),
      encoding: 'windows-1251',
      isGuess: false,
    });
  expect(decodeText(latin(xml('"iso-8859-1"', russian)), 'text/xml; charset=windows-1251').text).toContain('Привет');
  const utf8 = new TextEncoder().encode(xml('"windows-1251"', 'Привет'));
  expect(decodeText(utf8)).toMatchObject({ text: xml('"windows-1251"', 'Привет'), encoding: 'utf-8' });
  for (const name of ['"utf-8"', '"utf-16"', '"UTF-32"', '"nonsense"', '""'])
    expect(decodeText(latin(xml(name, 'Caf\xe9')))).toMatchObject({ text: xml(name, 'Café'), isGuess: true });
  const japanese = latin(xml('"iso-2022-jp"', '\x1b$B6(Dj\x1b(B'));
  expect(decodeText(japanese).text).toContain('協定');
  expect(plainUtf8(japanese, '')).toBeUndefined();
});

test('UTF-8 that the server calls Latin-1 is UTF-8', () => {
  const text = JSON.stringify(file('Café'));
  expect(decodeText(new TextEncoder().encode(text), 'text/plain; charset=iso-8859-1')).toMatchObject({
    text,
    encoding: 'utf-8',
  });
});

test('a few bad bytes in UTF-8 lose only themselves, and the check reports the place', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(file('Café Müller, naïve façade; Xtail')));
  bytes[bytes.indexOf('X'.charCodeAt(0))] = 0xff;
  const { file: read, problems } = checkFile(decodeText(bytes));
  expect(read.title).toBe('Café Müller, naïve façade; \ufffdtail');
  expect(problems.map(({ code, path, text }) => [code, path, text])).toEqual([
    ['lost-characters', 'title', 'ller, naïve façade; \ufffdtail'],
  ]);
});

test('any bytes can be read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, type) => {
      expect(typeof decodeText(bytes, `text/plain; charset=${type}`).text).toBe('string');
    }),
    { numRuns: runs(2000), seed: 20_241_129 },
  );
});

const TYPES = ['', 'text/plain; charset=utf-8', 'text/plain; charset=iso-8859-1', 'text/plain; charset=iso-2022-jp'];

test('text that is plainly UTF-8 is read the same by the fast path, and plain ASCII is plainly UTF-8', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .tuple(fc.constantFrom(...ENCODINGS.map(([, encode]) => encode)), fc.boolean(), fc.string({ unit: 'grapheme' }))
      .map(([encode, mark, text]) => encode((mark ? '\ufeff' : '') + text)),
  );
  let plain = 0;
  fc.assert(
    fc.property(bytes, fc.constantFrom(...TYPES), (file, type) => {
      const text = plainUtf8(file, type);
      if (text === undefined) return;
      plain++;
      expect(decodeText(file, type)).toMatchObject({ text, encoding: 'utf-8', problem: undefined });
    }),
    { seed: 20_241_129, numRuns: runs(2000) },
  );
  expect(plain).toBeGreaterThan(0.15 * runs(2000));
  expect(plainUtf8(latin('{"title":"A story"}'), '')).toBe('{"title":"A story"}');
});
