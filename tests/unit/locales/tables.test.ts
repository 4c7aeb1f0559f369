import { describe, expect, test } from 'vitest';
import { englishDateMessages } from '../../../src/dates/format/messages.ts';
import { allLocales } from '../../../src/locales/all.ts';
import { type LocaleMessages, loadLocale } from '../../../src/locales/index.ts';
import { english as englishDrop } from '../../../src/views/drop/messages.ts';
import { english as englishEvidence } from '../../../src/views/evidence/messages.ts';
import { english } from '../../../src/views/messages.ts';

/** Built in, next to the types. */
const en: LocaleMessages = {
  date: englishDateMessages,
  interface: english,
  evidence: englishEvidence,
  drop: englishDrop,
};

type Words = string | readonly string[] | { readonly [form: string]: string };

/** Every phrase of an entry: its forms by unit, by plural category, or by position in a list. */
const phrases = (entry: Words): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const places = (phrase: string) => [...phrase.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place);

const others = Object.entries(allLocales);
const entries = (part: object): [string, Words][] => Object.entries(part) as [string, Words][];

/** Placeholders that an entry may use: those of the English words, and their permitted replacements. */
const EXCHANGES: Readonly<Record<string, readonly string[]>> = {
  date: ['ofDate'],
  from: ['range'],
  n: ['roman'],
  range: ['from', 'to'],
};

describe.each(others)('%s', (lang, table) => {
  test.each(['date', 'interface', 'evidence', 'drop'] as const)('has every entry of %s', (part) => {
    const optional = new Set(['eras']);
    const keys = (from: object) =>
      Object.keys(from)
        .filter((key) => !optional.has(key))
        .toSorted();
    expect(keys(table[part])).toEqual(keys(en[part]));
  });

  test.each(['date', 'interface', 'evidence', 'drop'] as const)(
    'uses in %s the places of the English words and no others',
    (part) => {
      const english = new Map(entries(en[part]));
      for (const [key, entry] of entries(table[part])) {
        if (key === 'eras') continue;
        const own = phrases(english.get(key) ?? '').flatMap(places);
        const allowed = new Set([...own, ...own.flatMap((place) => EXCHANGES[place] ?? [])]);
        for (const phrase of phrases(entry)) {
          expect(phrase, key).not.toBe('');
          expect(phrase, key).toBe(phrase.trim());
          for (const place of places(phrase)) expect(allowed, `${key}: ${phrase}`).toContain(place);
          // In a plural, some forms need no number: "one event".
          const needed = part === 'date' && own.length > 0 ? 1 : 0;
          expect(places(phrase).length, `${key}: ${phrase}`).toBeGreaterThanOrEqual(needed);
        }
      }
    },
  );

  test('has a form for every plural category of whole numbers', () => {
    const categories = new Intl.PluralRules(lang);
    const used = new Set(Array.from({ length: 200 }, (_, n) => categories.select(n)));
    for (const [key, entry] of [...entries(table.interface), ...entries(table.evidence), ...entries(table.drop)]) {
      if (typeof entry === 'string') continue;
      expect(Object.keys(entry), key).toEqual(expect.arrayContaining([...used].filter((c) => c !== 'other')));
      expect(Object.keys(entry), key).toContain('other');
    }
  });

  test('can be loaded by its tag', async () => {
    expect(await loadLocale(lang)).toBe(table);
    expect(await loadLocale(`${lang.toUpperCase()}-x-private`)).toBe(table);
  });
});

test('thirteen languages in addition to English, Chinese in both scripts, and nothing for others', async () => {
  expect(Object.keys(allLocales)).toEqual('ar de es fa fr he hi ja ko pt ru uk zh zh-Hant'.split(' '));
  expect(await loadLocale('en')).toBeUndefined();
  expect(await loadLocale('sv')).toBeUndefined();
  expect(await loadLocale('constructor')).toBeUndefined();
  expect(await loadLocale('')).toBeUndefined();
});

test.each(others)('%s is translated', (_, table) => {
  const same = (['interface', 'evidence', 'drop'] as const).flatMap((part) => {
    const english = new Map(entries(en[part]));
    return entries(table[part]).filter(([key, entry]) => JSON.stringify(entry) === JSON.stringify(english.get(key)));
  });
  // "Articles" and "document" are also French; the others are only punctuation in several languages
  const alike = new Set(['articles', 'articleCount', 'document', 'quote', 'withNote']);
  expect(same.map(([key]) => key).filter((key) => !alike.has(key))).toEqual([]);
});
