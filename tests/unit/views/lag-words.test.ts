import { expect, test } from 'vitest';
import { messages as de } from '../../../src/locales/de.ts';
import { lagWordsOf, wordsWithLag } from '../../../src/views/as-known-on/lag-words.ts';
import { english } from '../../../src/views/messages.ts';
import { createWords } from '../../../src/views/words.ts';
import { eventWith } from '../evidence/support.ts';

const say = lagWordsOf(createWords('en', 'en', english, 'UTC'));

test.each([
  ['2024-11-15', '2024-11-15', 'first reported the same day'],
  ['2024-11-15', '2024-11-16', 'first reported 1 day later'],
  ['2024-11-15', '2024-12-05', 'first reported 20 days later'],
  ['2024-11-15', '2024-11-10', 'first reported before it happened'],
  ['[2024-11-22..2024-11-28]', '2024-11-29', 'first reported 1–7 days later'],
  ['2024-06', '2024-06-19', 'first reported 0–18 days later'],
  ['2024-01-15', '2024-07-15', 'first reported 6 months later'],
  ['1986', '2004-01-01', 'first reported 17–18 years later'],
  ['2024-11-15', undefined, ''],
])('%s, first reported on %s: %s', (date, published, words) => {
  expect(say(eventWith([published ? `a ${published}` : 'a'], { event: { date } }))).toBe(words);
});

test('in the language of the page', () => {
  const { evidence } = de;
  const german = lagWordsOf(createWords('de', 'de', de.interface, 'UTC', evidence));
  const told = german(eventWith(['a 2024-11-17'], { event: { date: '2024-11-15' } }));
  expect(told).toContain(evidence ? '2 Tage' : '2 days');
});

test('if a label has no room for it, it shows only date and status, which are spoken in one piece', () => {
  const words = wordsWithLag(createWords('en-GB', 'en-GB', english, 'UTC'));
  const event = eventWith(['a 2024-11-16'], { event: { date: '2024-11-15', status: 'unconfirmed' } });
  const forms = words.detailForms(event);
  expect(forms).toEqual([
    '15 November 2024 · unconfirmed · first reported 1 day later · 1 article',
    '15 November 2024 · unconfirmed · first reported 1 day later',
    '15 November 2024 · unconfirmed',
  ]);
  for (const form of forms) expect(words.spoken(event, '').replaceAll('; ', ' · ')).toContain(form);
});
