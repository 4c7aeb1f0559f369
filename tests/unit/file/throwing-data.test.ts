import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { runs } from '../runs.ts';
import { processorTime } from '../processor-time.ts';

const article = { id: 'herald', headline: 'Bridge opens' };
const event = (id: string): Record<string, unknown> => ({ id, title: 'Opening', date: '1932', citations: ['herald'] });
const no = (): never => {
  throw new Error('no');
};
/** Make records that throw when one field, or anything, is read. */
const withGetter = (record: object, key: string): object =>
  Object.defineProperty(record, key, { get: no, enumerable: true });
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

const THROWING: readonly (readonly [string, (id: string) => unknown])[] = [
  ['a getter for what is needed', (id) => withGetter(event(id), 'title')],
  ['a getter for what may be absent', (id) => withGetter(event(id), 'summary')],
  ['a getter for a key that is not known', (id) => new Proxy(event(id), { getOwnPropertyDescriptor: no })],
  ['a proxy that throws on every key', (id) => new Proxy(event(id), { get: no })],
  ['a proxy that hides its keys', (id) => new Proxy(event(id), { ownKeys: no })],
  ['a proxy that is revoked', (id) => revoked(event(id))],
  ['a text that is a revoked proxy', (id) => ({ ...event(id), title: revoked({}) })],
  ['a list of people that throws', (id) => ({ ...event(id), people: revoked([]) })],
];

test.each(THROWING)('%s costs only its event, with one problem', (_, make) => {
  const { file, problems } = checkFile({ articles: [article], events: [event('a'), make('b'), event('c')] });
  expect(file.events.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(problems).toEqual([
    { code: 'wrong-shape', severity: 'error', path: 'events[1]', message: 'This must be plain data that can be read.' },
  ]);
});

test('a list that throws at one index loses only that record; a list that throws as a whole does not affect the others', () => {
  const events = [event('a'), event('b'), event('c')];
  const one = new Proxy(events, { get: (list, key) => (key === '1' ? no() : Reflect.get(list, key)) });
  expect(checkFile({ articles: [article], events: one }).file.events.map(({ id }) => id)).toEqual(['a', 'c']);

  for (const list of [revoked(events), new Proxy(events, { get: no })]) {
    const { file, problems } = checkFile({ title: 'Bridge', articles: [article], events: list });
    expect(file).toMatchObject({ title: 'Bridge', articles: [article], events: [] });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'wrong-shape events',
      'uncited-article articles[0]',
    ]);
  }
});

test('a file title that throws loses only the title', () => {
  const input = withGetter({ articles: [article], events: [event('a')] }, 'title');
  const { file, problems } = checkFile(input);
  expect(file.events).toHaveLength(1);
  expect(problems.map(({ severity, path }) => `${severity} ${path}`)).toEqual(['warning title']);
});

test('a getter runs once, and fields of a class or prototype are read', () => {
  const runs: string[] = [];
  class Live {
    readonly id = 'a';
    readonly citations = ['herald'];
    get title(): string {
      runs.push('title');
      return 'Opening';
    }
    get date(): string {
      runs.push('date');
      return '1932';
    }
    get place(): undefined {
      runs.push('place');
      return undefined;
    }
  }
  const { file, problems } = checkFile({ articles: [article], events: [new Live()] });
  expect(problems).toEqual([]);
  expect(file.events[0]).toMatchObject({ id: 'a', title: 'Opening' });
  expect(runs.toSorted()).toEqual(['date', 'place', 'title']);
});

test('circular data and huge unknown fields do not prevent the check from ending', () => {
  const circle: Record<string, unknown> = { ...event('a'), people: [] };
  circle['self'] = circle;
  circle['people'] = [circle, 'A'];
  circle['image'] = circle;
  const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i]));
  const begun = processorTime();
  const { file } = checkFile({ articles: [article], events: [circle, { ...event('b'), ...keys }] });
  expect(processorTime() - begun).toBeLessThan(3000);
  expect(file.events.map(({ id, people }) => [id, people])).toEqual([
    ['a', ['A']],
    ['b', []],
  ]);
});

test('whichever records throw, the others are shown, and each one that throws is reported', () => {
  const kinds = fc.constantFrom(...THROWING.map(([, make]) => make), undefined);
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 20 }), (makes) => {
      const events = makes.map((make, i) => (make ? make(`e${i}`) : event(`e${i}`)));
      const { file, errorCount } = checkFile({ articles: [article], events });
      expect(file.events.map(({ id }) => id)).toEqual(makes.flatMap((make, i) => (make ? [] : [`e${i}`])));
      expect(errorCount).toBe(makes.filter(Boolean).length);
    }),
    { numRuns: runs(200), seed: 20_241_129 },
  );
});
