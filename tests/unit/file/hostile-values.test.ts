import { expect, test } from 'vitest';
import { checkInFull } from '../../../src/file/check-in-full.ts';

const event = (more: object): object => ({ id: 'a', title: 'Bridge opens', date: '2024-06', citations: [], ...more });
const checked = (...events: object[]) => checkInFull({ articles: [], events });

test.each([
  '\u0000',
  '\u202c\u202a',
  '\u2069 ',
  '\ud800',
  '\u0007\t',
  '\u200b',
  '\u00ad\u2060',
  '\u2066\u2069',
  '\u200e\ufeff',
])('an id or title without a visible character, %j, counts as missing', (blank) => {
  const [one] = checked(event({ id: blank })).file.events;
  expect(one!.id).toBe('bridge-opens');
  const { file, problems } = checked(event({ title: blank }), event({ id: 'b' }));
  expect(file.events.map(({ id }) => id)).toEqual(['b']);
  expect(problems.find(({ severity }) => severity === 'error')).toMatchObject({ path: 'events[0].title' });
});

test('direction characters that affect the surrounding text are removed; balanced ones stay', () => {
  const { file, problems } = checked(
    event({ title: '\u202aA\u202b\u202c\u202d\u202eB\u2066\u2067\u2068\u2069', place: '\u200fשלום\u200e' }),
  );
  expect(file.events[0]).toMatchObject({ title: 'AB', place: '\u200fשלום\u200e' });
  expect(problems.map(({ code }) => code)).toContain('bad-characters');
  for (const title of ['\u2067שלום\u2069 A', 'A \u202b\u2068B\u2069\u202c'])
    expect(checked(event({ title })).file.events[0]!.title).toBe(title);
  for (const title of ['A\u2069\u2066', '\u202aA\u2069', '\u2066\u202aA\u2069\u202c', 'A\u202c'])
    expect(checked(event({ title })).file.events[0]!.title).toBe('A');
});

test.each(['2'.repeat(1001), `[${'2024,'.repeat(300)}2025]`, 'x'.repeat(5000)])(
  'a date that is too long is said to be, and not that its beginning is wrong',
  (date) => {
    const { problems } = checked(event({ date }), event({ id: 'b' }));
    const found = problems.find(({ path }) => path === 'events[0].date');
    expect(found?.message).toBe('This date cannot be read: it has more than 1000 characters.');
    expect(found?.suggestion).toBeUndefined();
  },
);

test('of 100,000 categories in use the first thousand are categories, and the others are reported', () => {
  const { file, problemCount, problems } = checkInFull({
    articles: [{ id: 'gazette', headline: 'A' }],
    events: Array.from({ length: 100_000 }, (_, i) =>
      event({ id: `e${i}`, category: `c${i}`, citations: ['gazette'] }),
    ),
  });
  expect(file.categories).toHaveLength(1000);
  expect(file.events).toHaveLength(100_000);
  expect(file.events.filter(({ category }) => category !== undefined)).toHaveLength(1000);
  expect(problems[0]).toMatchObject({ code: 'unknown-category', path: 'events[1000].category' });
  expect(problemCount).toBe(99_000);
}, 30_000);

test('checking an address in many brackets takes linear time', () => {
  const events = Array.from({ length: 300 }, (_, i) =>
    event({ id: `e${i}`, image: { url: `(${')'.repeat(9990)}x`, alt: 'A' } }),
  );
  expect(checked(...events).file.events).toHaveLength(300);
}, 10_000);
