import { expect, test } from 'vitest';
import { FormatterCache } from '../../../../src/dates/format/formatter-cache.ts';

test('equal arguments share one formatter; a different class, locale or option has its own', () => {
  const cache = new FormatterCache();
  const german = cache.get(Intl.NumberFormat, 'de', { minimumFractionDigits: 1 });
  expect(german.format(1)).toBe('1,0');
  expect(cache.get(Intl.NumberFormat, 'de', { minimumFractionDigits: 1 })).toBe(german);
  expect(cache.get(Intl.NumberFormat, 'en', { minimumFractionDigits: 1 }).format(1)).toBe('1.0');
  expect(cache.get(Intl.NumberFormat, 'de', { minimumFractionDigits: 2 }).format(1)).toBe('1,00');
  expect(cache.get(Intl.PluralRules, 'de', {}).select(1)).toBe('one');
  expect(new FormatterCache().get(Intl.NumberFormat, 'de', { minimumFractionDigits: 1 })).not.toBe(german);
});

test('an unknown locale is replaced by English, an unknown zone by UTC', () => {
  const cache = new FormatterCache();
  expect(cache.get(Intl.NumberFormat, 'en_US', {}).format(1234.5)).toBe('1,234.5');
  const inNoZone = cache.get(Intl.DateTimeFormat, 'de', {
    timeZone: 'Mars/Olympus',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  expect(inNoZone.resolvedOptions()).toMatchObject({ timeZone: 'UTC', locale: 'en' });
});

test('at most 100 formatters are kept', () => {
  const cache = new FormatterCache();
  const first = cache.get(Intl.NumberFormat, 'en', {});
  for (let other = 1; other <= 99; other++) cache.get(Intl.NumberFormat, `en-x-${other}`, {});
  expect(cache.get(Intl.NumberFormat, 'en', {})).toBe(first);
  cache.get(Intl.NumberFormat, 'de', {});
  expect(cache.get(Intl.NumberFormat, 'en', {})).not.toBe(first);
});
