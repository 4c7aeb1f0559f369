import { expect, test } from 'vitest';
import { difference, transcriptText, withoutUnheard } from '../../speech/transcript.ts';

const heard = [
  { step: 'opened', phrases: [{ text: 'A  page\n', heard: 1 }] },
  {
    step: 'Tab',
    phrases: [
      { text: 'first', heard: 0.254 },
      { text: 'second', heard: 1 },
    ],
  },
  { step: '→', phrases: [] },
];
const text = transcriptText('A test', heard);

test('a transcript has a line for each step, and below it what was spoken', () => {
  expect(text).toMatchInlineSnapshot(`
    "# A test

    opened
        A page
    Tab
        first [cut at 25 %]
        second
    →
        (silence)

    # 2 keys, 1 s at 240 words a minute
    "
  `);
});

test('the same words do not differ, however much of a cut phrase was heard', () => {
  expect(difference(text, text)).toEqual([]);
  expect(difference(text, text.replace('25 %', '60 %'))).toEqual([]);
});

test('how far a page is read automatically makes no difference, but its first line does', () => {
  expect(difference(text, text.replace('A page\n', 'A page\n    Read on\n'))).toEqual([]);
  expect(difference(text, text.replace('A page', 'Another page'))).toEqual([
    '  opened',
    '-     A page',
    '+     Another page',
  ]);
});

test('a cut phrase differs from one that is heard', () => {
  expect(difference(text.replace(' [cut at 25 %]', ''), text)).toEqual([
    '  Tab',
    '-     first',
    '+     first [cut]',
    '      second',
  ]);
});

test('a difference shows its step, and the expected speech before the actual one', () => {
  expect(difference(text, text.replace('(silence)', 'third'))).toEqual(['  →', '-     (silence)', '+     third']);
  expect(difference(text, text.replace('Tab\n', 'Tab\n    Zero\n'))).toEqual([
    '  Tab',
    '+     Zero',
    '      first [cut]',
    '      second',
  ]);
});

test('without a stored transcript everything is new', () => {
  expect(difference('', text).filter((line) => line.startsWith('+'))).toHaveLength(
    text.trimEnd().split('\n').length - 1,
  );
});

test('while typing, the parts that each letter cuts off from the previous one are left out', () => {
  const phrases = [
    { text: 'a', heard: 0.02 },
    { text: 'b', heard: 0.5 },
    { text: 'c', heard: 1 },
  ];
  expect(withoutUnheard({ step: 'type "abc"', phrases }).phrases).toEqual(phrases.slice(1));
  expect(withoutUnheard({ step: 'Tab', phrases }).phrases).toEqual(phrases);
});
