import { expect, test } from 'vitest';
import { castFaults, mutableTypes } from './casts.ts';
import { filesUnder } from './syntax.ts';

/** Casts that only look harmful, and why they are not. */
const HARMLESS: Readonly<Record<string, string>> = {
  'src/cited-timeline.ts: added as (Node | string)[]': 'a rest parameter: the list is of this call alone',
  'src/cited-timeline.ts: added as [EventRecord[], ArticleRecord[]?]': 'likewise',
};

test('no cast in src/ makes something readonly mutable', () => {
  const files = filesUnder('src', /\.ts$/);
  const mutable = new Set(files.flatMap(([path, text]) => mutableTypes(path, text)));
  expect(mutable).toContain('Mutable');
  const faults = files.flatMap(([path, text]) => castFaults(path, text, mutable));
  expect(faults.filter((fault) => !(fault in HARMLESS))).toEqual([]);
});

const OPEN = 'type Open<T> = { -readonly [K in keyof T]: T[K] };';

test.each([
  'const open = file as Checked as Open;',
  'const open = file as object;',
  'const open = file as unknown;',
  `const open = file as ${'any'};`,
  'const open = records as readonly object[] as readonly Draft[];',
  'const list = event.citations as Citation[];',
  'const [first] = list as [Line, Line];',
  `${OPEN} const open = event as Open<TimelineEvent>;`,
  `${OPEN} function take(event: TimelineEvent) { const open: Open<TimelineEvent> = event; }`,
  `${OPEN} const open: Open<TimelineEvent> = isNew ? { ...event } : event;`,
  'const open = event as { -readonly [K in keyof TimelineEvent]: TimelineEvent[K] };',
])('it would find %s', (text) => {
  expect(castFaults('planted.ts', text, new Set(mutableTypes('planted.ts', text)))).toHaveLength(1);
});

test.each([
  'const items = JSON.parse(text) as unknown[];',
  'const list = records as readonly (Draft | undefined)[];',
  'const names = ["a", "b"] as const;',
  'const box = event.target as Element;',
  `${OPEN} const copy: Open<TimelineEvent> = { ...event };`,
  `${OPEN} const copy: Open<TimelineEvent> = isNew ? {} : { ...event };`,
])('it lets %s pass', (text) => {
  expect(castFaults('planted.ts', text, new Set(mutableTypes('planted.ts', text)))).toEqual([]);
});
