import { expect, test } from 'vitest';
import { formats, readStory } from '../../../src/read.ts';

const TABLE = 'When,What\n29/11/2024,They meet\n3/4/2024,They part\n';

test('a text is read in its format, and everything that its reader reports is returned', async () => {
  const { format, file, problems, reading, columns } = await readStory(TABLE, { order: 'DMY' });
  expect(format).toBe('csv');
  expect(file).toMatchObject({ events: [{ date: '2024-11-29' }, { date: '2024-04-03' }] });
  expect(problems).toEqual([]);
  expect([reading?.records, reading?.kept]).toEqual([2, 2]);
  expect(columns?.map(({ role }) => role)).toEqual(['date', 'title']);
});

test('a file provides its name and type; explicit options win', async () => {
  const file = new File([TABLE], 'meetings.json', { type: 'application/json' });
  await expect(readStory(file, { type: 'csv' })).resolves.toMatchObject({ format: 'csv' });
  await expect(readStory(new Blob(['\u0000?']), { name: 'a.bin' })).rejects.toThrow('a.bin: It begins with');
});

test('articles of a list are events, unless this is turned off', async () => {
  const list = JSON.stringify([{ type: 'article', title: 'A', issued: { 'date-parts': [[2024]] } }]);
  expect((await readStory(list)).file).toMatchObject({ events: [{ title: 'A' }] });
  expect((await readStory(list, { articlesAsEvents: false })).file).toMatchObject({ events: [], articles: [{}] });
});

test('without a story the first problem says why', async () => {
  const { file, problems } = await readStory('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  expect(file).toBeUndefined();
  expect(problems[0]?.message).toMatch(/^.{10,}\.$/s);
});

test('an aborted reading ends with the reason', async () => {
  const control = new AbortController();
  const read = readStory(TABLE.repeat(20_000), { signal: control.signal, progress: () => control.abort('enough') });
  await expect(read).rejects.toBe('enough');
});

test('every format has an id and a name', () => {
  expect(formats.map(({ id }) => id)).toContain('ical');
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(formats.every(({ label }) => label.length > 3)).toBe(true);
});
