import { expect, test } from 'vitest';
import story2024 from '../../../../data/korea-russia-2024.ts';
import { openFile } from '../../../../demo/make/story/open-file.ts';
import { saveCsv } from '../../../../demo/make/story/save-csv.ts';
import { csvSteps } from '../../../../src/readers/csv/csv-reader.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import { row, rowDates, storyOf } from './support.ts';

const { edtfOf } = rowDates();

test('the table reader reads all events of a story with their addresses', () => {
  const { story } = openFile(story2024);
  const { file, leftOut } = runSteps(csvSteps(saveCsv(story, edtfOf)));
  expect(leftOut).toEqual([]);
  const shown = (events: typeof file.events | typeof story2024.events) =>
    events.map(({ id, title, date, summary, place, people }) => ({ id, title, date, summary, place, people }));
  expect(shown(file.events)).toEqual(shown(story2024.events));
  expect(new Set(file.articles.map(({ url }) => url))).toEqual(new Set(story2024.articles.map(({ url }) => url)));
});

test('words, quotes and formulas', () => {
  const rows = [
    row('a', {
      dateText: 'late November 2024',
      title: '=1+1',
      articles: ['https://a.example/1', { headline: 'B, "C"' }],
    }),
    row('b', { dateText: '29/11/24', title: 'Two' }),
    row('c', { dateText: '', title: '' }),
  ];
  expect(saveCsv(storyOf(rows), edtfOf).split('\r\n').slice(1)).toEqual([
    `a,[2024-11-21..2024-11-30],late November 2024,'=1+1,,,,,,"https://a.example/1\nB, ""C"""`,
    'b,29/11/24,,Two,,,,,,',
    '',
  ]);
});
