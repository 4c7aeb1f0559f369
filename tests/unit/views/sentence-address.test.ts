import { expect, test } from 'vitest';
import { sentenceAddress } from '../../../src/views/evidence/sentence-address.ts';

const url = 'https://herald.example/news?page=2';

test.each<[what: string, quote: Parameters<typeof sentenceAddress>[1], directive: string]>([
  ['words alone', { exact: 'landed on Friday' }, 'landed%20on%20Friday'],
  ['words before', { exact: 'on Friday', prefix: 'the envoy landed ' }, 'the%20envoy%20landed-,on%20Friday'],
  ['words after', { exact: 'on Friday', suffix: ', he said' }, 'on%20Friday,-%2C%20he%20said'],
  [
    'words on both sides',
    { exact: 'on Friday', prefix: 'landed', suffix: 'at noon' },
    'landed-,on%20Friday,-at%20noon',
  ],
  ['what has a meaning in the directive', { exact: 'No Kwang-chol, A&B' }, 'No%20Kwang%2Dchol%2C%20A%26B'],
  ['a hash, a percent sign and a colon', { exact: '100 % #1:~:text=' }, '100%20%25%20%231%3A~%3Atext%3D'],
  ['other scripts', { exact: '노광철' }, '%EB%85%B8%EA%B4%91%EC%B2%A0'],
  ['spaces and breaks', { exact: ' landed\n  on\tFriday ' }, 'landed%20on%20Friday'],
  ['half of a character', { exact: 'a\uD800b' }, 'a%EF%BF%BDb'],
  ['twelve words', { exact: 'a b c d e f g h i j k l' }, 'a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l'],
  ['more words', { exact: 'a b c d e f g h i j k l m' }, 'a%20b%20c%20d%20e,i%20j%20k%20l%20m'],
  [
    'more words between others',
    { exact: 'a b c d e f g h i j k l m', prefix: 'p', suffix: 's' },
    'p-,a%20b%20c%20d%20e,i%20j%20k%20l%20m,-s',
  ],
  ['words left out', { exact: 'He landed … on Friday' }, 'He%20landed,on%20Friday'],
  ['words left out in brackets', { exact: 'He landed [...] on (…) Friday' }, 'He%20landed,Friday'],
  ['words left out at the end', { exact: 'He landed…' }, 'He%20landed'],
])('%s', (_, quote, directive) => {
  expect(sentenceAddress(url, quote)).toBe(`${url}#:~:text=${directive}`);
});

test.each([
  ['https://herald.example/#second', 'https://herald.example/#second:~:text=word'],
  ['https://herald.example/#', 'https://herald.example/#:~:text=word'],
  ['https://herald.example/#:~:text=other', 'https://herald.example/#:~:text=word'],
  ['/news/1', '/news/1#:~:text=word'],
])('in %s a fragment stays and a directive is replaced', (address, expected) => {
  expect(sentenceAddress(address, { exact: 'word' })).toBe(expected);
});

test.each(['', ' ', '…', '[...]'])('"%s" gives no address', (exact) => {
  expect(sentenceAddress(url, { exact, prefix: 'before' })).toBeUndefined();
});

test('a browser decodes the same words', () => {
  const quote = { exact: 'a, b-c & d', prefix: 'x-y,', suffix: '&z' };
  const [, directive = ''] = sentenceAddress(url, quote)!.split(':~:text=');
  const [prefix, start, suffix] = directive.split(',').map(decodeURIComponent);
  expect([prefix, start, suffix]).toEqual(['x-y,-', 'a, b-c & d', '-&z']);
});
