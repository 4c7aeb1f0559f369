import { checkFile, type TimelineFile } from 'cited-timeline/core';
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import story2024 from '../../../../data/korea-russia-2024.ts';
import landing from '../../../../data/disputed-landing.ts';
import { isFileLike, openFile } from '../../../../demo/make/story/open-file.ts';
import { saveFile } from '../../../../demo/make/story/save-file.ts';
import { writeCell } from '../../../../demo/make/story/commands.ts';
import { applyChanges } from '../../../../demo/make/story/changes.ts';
import { rowDates } from './support.ts';

const folder = new URL('../../../fixtures/good/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, TimelineFile] => {
    const file: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    if (!isFileLike(file)) throw new Error(`${name} is no events file`);
    return [name, file];
  });

/** Opens a file and saves it again; also returns everything that was left out. */
function openedAndSaved(file: TimelineFile) {
  const { story, leftOut } = openFile(file);
  const saved = saveFile(story, rowDates(file.lang).edtfOf);
  return { file: saved.file, leftOut: [...leftOut, ...saved.leftOut] };
}

test.each<[string, TimelineFile]>([['korea-russia-2024', story2024], ['disputed-landing', landing], ...fixtures])(
  '%s is the same after it was opened and saved',
  (_, file) => {
    const { articles, ...rest } = file;
    const expected = articles?.length ? file : rest;
    expect(openedAndSaved(file)).toEqual({ file: expected, leftOut: [] });
  },
);

test('each column shows its part of the event', () => {
  const { story } = openFile({
    title: 'Bridges',
    articles: [{ id: 'herald', headline: 'It opens' }],
    events: [
      {
        id: 'a',
        title: 'One',
        date: '[2024-11-21..2024-11-30]',
        dateText: 'late November 2024',
        citations: ['herald'],
      },
      { id: 'b', title: 'Two', date: '2024-11', dateText: 'earlier this month', place: 'Bonn', citations: [] },
      { id: 'c', title: 'Three', date: '1920-23', citations: [] },
    ],
  });
  expect(story.head).toEqual({ title: 'Bridges' });
  expect(story.rows.map(({ dateText }) => dateText)).toEqual(['late November 2024', '2024-11', '1920-23']);
  expect(story.rows[0]?.articles).toEqual(['herald']);
  expect(story.rows[1]?.kept).toEqual({ place: 'Bonn' });
  expect(story.rows.map(rowDates('en').edtfOf)).toEqual(['[2024-11-21..2024-11-30]', '2024-11', '1920-23']);
});

test('a changed date is saved with the writer’s new words; changing it back restores the old ones', () => {
  const event = { id: 'b', title: 'Two', date: '2024-11', dateText: 'earlier this month', citations: [] };
  const { story } = openFile({ events: [event] });
  const changed = applyChanges(story, writeCell(story, 'b', 'dateText', ' late November 2024 '));
  const edtfOf = rowDates('en').edtfOf;
  expect(saveFile(changed, edtfOf).file.events).toEqual([
    { ...event, date: '[2024-11-21..2024-11-30]', dateText: 'late November 2024' },
  ]);
  const inEdtf = applyChanges(story, writeCell(story, 'b', 'dateText', '2024-12'));
  expect(saveFile(inEdtf, edtfOf).file.events).toEqual([{ id: 'b', title: 'Two', date: '2024-12', citations: [] }]);
  const back = applyChanges(changed, writeCell(changed, 'b', 'dateText', '2024-11'));
  expect(saveFile(back, edtfOf).file.events).toEqual([event]);
});

test('rows that are not events yet are left out of the file and reported; blank rows are not reported', () => {
  const { story } = openFile({
    events: [
      { id: 'a', title: 'One', date: '29/11/24', citations: [] },
      { id: 'b', title: '', date: '2024', citations: [] },
      { id: 'c', title: '', date: '', citations: [] },
      { id: 'd', title: 'Four', date: '2024', citations: [] },
    ],
  });
  const { file, leftOut } = saveFile(story, rowDates('en').edtfOf);
  expect(file.events.map(({ id }) => id)).toEqual(['d']);
  expect(leftOut.map(({ row, missing }) => [row.id, missing])).toEqual([
    ['a', 'date'],
    ['b', 'title'],
  ]);
});

test('records without an id, or with the id of another record, get a new one', () => {
  const text =
    '{"articles": [{"id": "x", "headline": "X"}], "events": [{"title": "A", "date": "2024"}, {"id": "x"}, {"id": "event-4"}, {"id": "event-4"}]}';
  const file: unknown = JSON.parse(text);
  if (!isFileLike(file)) throw new Error('no events file');
  const ids = openFile(file).story.rows.map(({ id }) => id);
  expect(new Set([...ids, 'x']).size).toBe(5);
  expect(ids[2]).toBe('event-4');
});

test('a file with any content opens without an error, and every object in it is a row', () => {
  const events = fc.array(
    fc.oneof(
      fc.jsonValue(),
      fc.record({ id: fc.jsonValue(), title: fc.jsonValue(), date: fc.jsonValue(), citations: fc.jsonValue() }),
    ),
  );
  fc.assert(
    fc.property(events, fc.jsonValue(), (events, articles) => {
      const file: unknown = { articles, events };
      if (!isFileLike(file)) throw new Error('no events file');
      const { story, leftOut } = openFile(file);
      expect(story.rows.length + leftOut.length).toBe(events.length);
      expect(new Set(story.rows.map(({ id }) => id)).size).toBe(story.rows.length);
      const saved = saveFile(story, rowDates('en').edtfOf);
      expect(checkFile(saved.file).file.events).toHaveLength(saved.file.events.length);
    }),
    { seed: 15, numRuns: 300 },
  );
});

test.each([null, [], 'events', {}, { events: {} }])('%j is no events file', (value) => {
  expect(isFileLike(value)).toBe(false);
});
