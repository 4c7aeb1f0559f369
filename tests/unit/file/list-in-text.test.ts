import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { checkSteps } from '../../../src/file/check-steps.ts';
import { ListInText } from '../../../src/file/json/list-in-text.ts';
import { parseJson } from '../../../src/file/json/parse-json.ts';
import { LONG_JSON } from '../../../src/file/limits.ts';
import { getRareChecks } from '../../../src/file/rare-checks.ts';
import { runSteps } from '../../../src/file/steps.ts';
import { runs } from '../runs.ts';

const PART = 3;

/** The value of a text whose lists of records are left, with the items of these lists. */
function parsed(text: string): unknown {
  const value = runSteps(parseJson(text, true, PART)) as Record<string, unknown>;
  for (const [key, list] of Object.entries(value ?? {})) {
    if (!(list instanceof ListInText)) continue;
    value[key] = [...list.parts()].flat();
    expect(value[key]).toHaveLength(list.length);
  }
  return value;
}

test('lists of records that are left have the items that JSON.parse gives', () => {
  const record = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 2 }));
  const key = fc.oneof(fc.constantFrom('events', 'articles', '"events', 'x"articles'), fc.string());
  const file = fc.dictionary(key, fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.array(record)));
  fc.assert(
    fc.property(file, fc.nat(3), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(parsed(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: runs(1500), seed: 13 },
  );
});

test('only the lists `events` and `articles` of the file itself are left', () => {
  const items = Array.from({ length: 9 }, (_, i) => ({ id: `${i}`, events: [1, 2, 3] }));
  const value = runSteps(parseJson(JSON.stringify({ events: items, other: items, articles: items }), true, PART));
  expect(value).toEqual({ events: expect.any(ListInText), other: items, articles: expect.any(ListInText) });
});

const event = (i: number) => ({ id: `e${i}`, title: `Event ${i}`, date: '1932-03', citations: [`a${i}`] });
const article = (i: number) => ({ id: `a${i}`, headline: `Headline of the article with the number ${i}` });
const COUNT = LONG_JSON / 60;
const LONG = {
  articles: Array.from({ length: COUNT }, (_, i) => article(i)),
  events: Array.from({ length: COUNT }, (_, i) => (i % 1000 === 7 ? { ...event(i), title: '' } : event(i))),
};

test('long text is checked like the object that it stands for', () => {
  const text = JSON.stringify(LONG);
  expect(text.length).toBeGreaterThan(2 * LONG_JSON);
  expect(checkFile(text)).toEqual(checkFile(LONG));
});

/** The long text with a sign before an event in the middle. */
const withSign = (sign: string): string => JSON.stringify(LONG).replace('{"id":"e8000"', `${sign}{"id":"e8000"`);

test('long text with a comment in a list is checked like text without it', () => {
  expect(checkFile(withSign('/* a comment */ '))).toEqual(checkFile(LONG));
});

test('long text that is not JSON in the middle of a list has one problem and no records', () => {
  const { file, problems } = checkFile(withSign(']'));
  expect([file.events.length, problems.map(({ code }) => code)]).toEqual([0, ['not-json']]);
});

test('records of long text are given another form one by one, with the positions of their articles', () => {
  const articles = [{ id: 'a0', headline: 'a0' }, {}, ...LONG.articles];
  const text = JSON.stringify({ ...LONG, articles });
  const finish = {
    articles: ({ id }: { readonly id: string }) => ({ id, headline: '' }),
    events: (each: { readonly citations: readonly unknown[] }) => ({ ...each, isFinished: true }),
  };
  const { file, cited } = runSteps(checkSteps(text, getRareChecks, finish));
  expect(file.events.every((each) => each.isFinished)).toBe(true);
  const ids = file.events.flatMap((each) =>
    each.citations.map((citation) => (citation as { article: string }).article),
  );
  expect(cited.map((position) => file.articles[position]!.id)).toEqual(ids);
});
