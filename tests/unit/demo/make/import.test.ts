import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tableOfCells } from '../../../../demo/make/import/cells-as-table.ts';
import { dateOfCell } from '../../../../demo/make/import/date-of-cell.ts';
import { mapWith } from '../../../../demo/make/import/column-map.ts';
import { cellsOfHtml } from '../../../../demo/make/import/html-cells.ts';
import { ROLE_WORDS } from '../../../../demo/make/import/import-words.ts';
import { isStoryText, onlyAddresses } from '../../../../demo/make/import/is-story-text.ts';
import { NO_CHOICES, readOffered } from '../../../../demo/make/import/read-offered.ts';
import { cellsOfText } from '../../../../demo/make/grid/cells-as-text.ts';
import { cellsOf, pasteChanges } from '../../../../demo/make/grid/paste.ts';
import { applyChanges } from '../../../../demo/make/story/changes.ts';
import { ROLES } from '../../../../src/readers/table/roles.ts';
import { workbook } from '../../readers/xlsx/workbook.ts';
import { row, storyOf } from './support.ts';

test.each([
  ['{"events": []}', true],
  ['[["a"]]', true],
  ['<!doctype html><p>x', true],
  ['BEGIN:VCALENDAR\r\n', true],
  ['@article{a, title = {x}}', true],
  ['# Story\n\n- 2024: x', true],
  ['date,title\n2024-05-03,One', true],
  ['Date\tWhat\nMay 2024\tOne', true],
  ['May 2024\tOne\tx\ttoo wide\nMay 2024\tTwo', true],
  ['May 2024\tOne\tA headline\nJune 2024\tTwo\t', false],
  ['{2024-05-03,2024-06}', false],
  ['[2024-11-21..2024-11-30]', false],
  ['# one', false],
  ['Rome, Italy\nParis, France', false],
  ['12 May 2024', false],
  ['One\nTwo\nThree', false],
])('%j is a story of its own: %s', (text, isStory) => {
  expect(isStoryText(text, 3)).toBe(isStory);
});

test('long texts are classified quickly', () => {
  const start = performance.now();
  for (const text of ['\t', '"', ',', '<', ' ', '\n', 'a\t"'].map((part) => part.repeat(300_000)))
    expect(isStoryText(text, 3)).toBeTypeOf('boolean');
  expect(performance.now() - start).toBeLessThan(2000);
});

test('texts of only addresses are distinguished from other texts', () => {
  expect(onlyAddresses(' https://a.example/1\nhttp://b.example ')).toEqual(['https://a.example/1', 'http://b.example']);
  for (const text of ['', 'see https://a.example', 'javascript:alert(1)', 'https://'])
    expect(onlyAddresses(text)).toBeUndefined();
});

/** HTML as a spreadsheet puts it on the clipboard. */
const SHEET = `<html><head><meta charset="utf-8"><style>td { color: red }</style></head><body><table border="0"><colgroup><col></colgroup>
<tr><td>Date</td><td>What</td><td>Source</td></tr>
<tr><td>May 2024</td><td colspan="1">Bridge<br>opens</td><td><a href="https://herald.example/1">Herald</a></td></tr>
<tr><td colspan="2">June &amp; <b>July</b> 2024</td><td><a href="javascript:alert(1)">x</a></td></tr></table></body></html>`;

test('the cells of HTML are texts and web links, and a spanning cell is followed by empty ones', () => {
  expect(cellsOfHtml(SHEET)).toEqual([
    [{ text: 'Date' }, { text: 'What' }, { text: 'Source' }],
    [{ text: 'May 2024' }, { text: 'Bridge\nopens' }, { text: 'Herald', links: ['https://herald.example/1'] }],
    [{ text: 'June & July 2024' }, { text: '' }, { text: 'x' }],
  ]);
  const unseen = '<table><tr><td>A<style>td { color: red }</style><script>x</script><template>y</template>';
  expect(cellsOfHtml(unseen)).toEqual([[{ text: 'A' }]]);
  expect(cellsOfHtml('<p>no table')).toEqual([]);
  expect(cellsOfHtml('<table><tr><td>'.repeat(5000))).toHaveLength(1);
});

test('links behind words are written as HTML', () => {
  expect(tableOfCells(cellsOfHtml(SHEET))).toBe(
    'Date\tWhat\tSource\nMay 2024\t"Bridge\nopens"\t"<a href=""https://herald.example/1"">Herald</a>"\nJune & July 2024\t\tx',
  );
  const seen = [{ text: 'see https://a.example/1', links: ['https://a.example/1'] }];
  expect(tableOfCells([seen, seen])).toBe('see https://a.example/1\nsee https://a.example/1');
  expect(tableOfCells([[{ text: 'a' }], [{ text: 'b' }, { text: 'c' }]])).toBe('a\t\nb\tc');
  const two = { text: '<b> & "c"', links: ['https://a.example/?a&b', 'https://b.example/'] };
  expect(cellsOfText(tableOfCells([[two]]))).toEqual([
    ['<a href="https://a.example/?a&amp;b">&lt;b&gt; &amp; &quot;c&quot;</a> <a href="https://b.example/"></a>'],
  ]);
});

test('a single text is added to the articles of its row, and so are addresses pasted into any column', () => {
  const story = storyOf([row('a', { articles: ['https://a.example/1'] })]);
  const paste = (column: 'title' | 'articles', text: string, links?: readonly string[]) =>
    applyChanges(
      story,
      pasteChanges(story, { top: 0, row: story.rows[0]!, column }, [[{ text, ...(links && { links }) }]]),
    ).rows[0];
  expect(paste('title', 'https://b.example/2')?.articles).toHaveLength(2);
  expect(paste('title', 'https://b.example/2')?.title).toBe('Event a');
  expect(paste('title', 'New')?.title).toBe('New');
  expect(paste('articles', 'A headline')?.articles).toEqual(['https://a.example/1', { headline: 'A headline' }]);
});

test('every column role can be chosen', () => {
  expect(Object.keys(ROLE_WORDS)).toEqual([...ROLES]);
});

test('a column gets a different role, which is taken from the previous column; roles without a column are not proposed again', async () => {
  const content = 'When,What,Until,Notes\n2024-05-03,One,2024-05-04,Words\n2024-06,Two,2024-07,Words again';
  const offered = { name: '', content };
  const { columns, story, records, kept } = await readOffered(offered, NO_CHOICES, {});
  expect(columns.map(({ role }) => role)).toEqual(['date', 'title', 'end', 'summary']);
  expect([records, kept, story.rows.map(({ dateText }) => dateText)]).toEqual([
    2,
    2,
    ['2024-05-03/2024-05-04', '2024-06/2024-07'],
  ]);
  const without = await readOffered(offered, { ...NO_CHOICES, map: mapWith(columns, 'Notes', '') }, {});
  expect(without.columns.map(({ role }) => role)).toEqual(['date', 'title', 'end', undefined]);
  const map = mapWith(columns, 'Until', 'date');
  const moved = await readOffered(offered, { ...NO_CHOICES, map }, {});
  expect(moved.columns.map(({ role }) => role)).toEqual([undefined, 'title', 'date', 'summary']);
  expect(moved.story.rows.map(({ dateText }) => dateText)).toEqual(['2024-05-04', '2024-07']);
});

test('offered records are kept, or left out with a reason; the order of day and month is asked for', async () => {
  const content = 'date,title\n03/04/2024,One\n2024-05-03,Two\nnever,Three';
  const asked = await readOffered({ name: '', content }, NO_CHOICES, {});
  expect([asked.records, asked.kept, asked.left.length]).toEqual([3, 1, 2]);
  const told = await readOffered({ name: '', content }, { ...NO_CHOICES, order: 'MDY' }, {});
  expect([told.kept, told.story.rows[0]?.dateText]).toEqual([2, '2024-03-04']);
  expect(told.left[0]?.why).toMatch(/[.?]$/);
});

test('an events file, also with invalid entries, and a broken one', async () => {
  const good = await readOffered(
    { name: '', content: '{"events":[{"id":"a","date":"2024","title":"A","citations":[]},7]}' },
    NO_CHOICES,
    {},
  );
  expect([good.format, good.records, good.kept, good.left]).toMatchObject(['json', 2, 1, [{ where: 'events[1]' }]]);
  const broken = await readOffered({ name: '', content: '{"events":[{"id":}]}' }, { ...NO_CHOICES, type: 'json' }, {});
  expect([broken.kept, broken.why.length > 10]).toEqual([0, true]);
  await expect(readOffered({ name: '', content: 'nothing at all' }, NO_CHOICES, {})).rejects.toThrow(
    'which no reader knows',
  );
});

test('the cells are read if the clipboard has a table', async () => {
  const { story, format } = await readOffered(
    { name: '', content: 'Date\tWhat', html: SHEET.replace(/<tr><td colspan[^]*?<\/tr>/, '') },
    NO_CHOICES,
    {},
  );
  expect(format).toBe('csv');
  expect(story.articles.map(({ url }) => url)).toEqual(['https://herald.example/1']);
});

test('rows that are left out become rows to fix with their texts, in every table format', async () => {
  const lines = [
    ['When', 'What', 'Source', 'Notes'],
    ['2024-05-03', 'Bridge opens', 'https://herald.example/1', 'First'],
    ['03/04/2024', 'Ferry; "ends"\nat last', 'see https://herald.example/2', 'Second'],
    ['never', 'Nothing', '', ''],
    ['', '', '', 'A note alone'],
  ];
  for (const delimiter of [',', ';', '\t'])
    for (const end of ['\n', '\r\n']) {
      const quoted = (cell: string) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
      const content = `\ufeff${lines.map((line) => line.map(quoted).join(delimiter)).join(end)}${end}`;
      for (const given of [content, new Blob([content])]) {
        const { toMend, left, kept } = await readOffered({ name: 'a.csv', content: given }, NO_CHOICES, {});
        expect([kept, left.length]).toEqual([1, 3]);
        expect(toMend).toEqual([
          row('event-2', {
            dateText: '03/04/2024',
            title: 'Ferry; "ends" at last',
            articles: [{ headline: 'herald.example/2', publisher: 'herald.example', url: 'https://herald.example/2' }],
            kept: { summary: 'Second' },
          }),
          row('event-3', { dateText: 'never', title: 'Nothing' }),
        ]);
      }
    }
});

test('rows with dates in parts, or from a table without a header, can be fixed, too', async () => {
  const parts = await readOffered(
    { name: '', content: 'year,month,day,title\n2024,5,3,One\n2024,13,3,Two' },
    NO_CHOICES,
    {},
  );
  expect(parts.toMend.map(({ dateText, title }) => [dateText, title])).toEqual([['2024-13-3', 'Two']]);
  const content = `${[1, 2, 3, 4, 5].map((day) => `2024-05-0${day},Event of day ${day}`).join('\n')}\n2024-14-05,Nothing at all`;
  const bare = await readOffered({ name: '', content }, { ...NO_CHOICES, type: 'csv' }, {});
  expect(bare.toMend.map(({ dateText, title }) => [dateText, title])).toEqual([['2024-14-05', 'Nothing at all']]);
});

test('left-out rows of a TimelineJS sheet can be fixed, too, with their links and the words of their HTML', async () => {
  const content = [
    'Year,Month,Day,Time,End Year,End Month,End Day,Display Date,Headline,Text,Media,Type,Group',
    ',,,,,,,,The way to the Moon,,,title,',
    '1957,10,4,,,,,,Sputnik 1,,https://news.example/sputnik,,Launches',
    '1961,14,12,,1961,14,13,,A man in space,"<p>See <a href=""https://news.example/man"">this</a> &amp; that</p>",https://news.example/vostok,,Flights',
    ',,,,,,,,No date at all,,,,',
  ].join('\n');
  const { toMend, left, kept } = await readOffered({ name: '', content }, NO_CHOICES, {});
  expect([kept, left.length]).toEqual([1, 2]);
  expect(toMend).toMatchObject([
    {
      dateText: '1961-14-12 – 1961-14-13',
      title: 'A man in space',
      articles: [{ url: 'https://news.example/man' }, { url: 'https://news.example/vostok' }],
      kept: { summary: 'See this & that', category: 'Flights' },
    },
    { dateText: '', title: 'No date at all', articles: [], kept: {} },
  ]);
  expect(new Set(toMend.map(({ id }) => id)).size).toBe(2);
});

test('left-out rows of a workbook can be fixed, too, by the columns of their sheet', async () => {
  const bytes = workbook([
    {
      name: 'Bridges',
      rows: [
        ['When', 'What', 'Source', 'Place'],
        ['2024-05-03', 'Bridge opens', 'https://herald.example/1'],
        ['03/04/2024', 'Ferry ends', 'Herald', 'Lisbon'],
      ],
      behind: '<hyperlinks><hyperlink ref="C3" r:id="rId1"/></hyperlinks>',
      links: ['https://herald.example/2'],
    },
    {
      name: 'Tunnels',
      rows: [
        ['Title', 'Start', 'End'],
        ['Tunnel is dug', '2020', '2024'],
        ['Tunnel is planned', 'some day', '2030'],
      ],
    },
  ]);
  const file = new Blob([new Uint8Array(bytes)]);
  const { toMend, kept, format } = await readOffered({ name: 'a.xlsx', content: file }, NO_CHOICES, {});
  expect([format, kept]).toEqual(['xlsx', 2]);
  expect(toMend).toMatchObject([
    {
      dateText: '03/04/2024',
      title: 'Ferry ends',
      articles: [{ url: 'https://herald.example/2' }],
      kept: { place: 'Lisbon' },
    },
    { dateText: 'some day – 2030', title: 'Tunnel is planned', articles: [] },
  ]);
});

/** HTML as Google Sheets puts it on the clipboard: merged cells, links of whole cells, numbers behind dates. */
const GOOGLE = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td rowspan="2" colspan="1" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:45385}" data-sheets-numberformat="{&quot;1&quot;:5}">03/04/2024</td><td>Bridge<br/>opens</td><td data-sheets-hyperlink="https://herald.example/1">Herald</td></tr>
<tr style="height:21px;"><td>Ferry ends</td><td><a class="in-cell-link" target="_blank" href="https://post.example/2">Post</a></td></tr>
<tr style="height:21px;"><td data-sheets-value="[null,3,null,45357]">6/3/24</td><td rowspan="1" colspan="2">Over two</td></tr>
<tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;07/08/2024&quot;}">07/08/2024</td><td>Text, whose order nothing tells</td><td></td></tr></tbody></table></google-sheets-html-origin>`;

test('merged cells keep their columns; the number behind a numeric date shows its order of day and month', async () => {
  const herald = { text: 'Herald', links: ['https://herald.example/1'] };
  const post = { text: 'Post', links: ['https://post.example/2'] };
  const cells = [
    [{ text: '2024-04-03' }, { text: 'Bridge\nopens' }, herald],
    [{ text: '' }, { text: 'Ferry ends' }, post],
    [{ text: '2024-03-06' }, { text: 'Over two' }, { text: '' }],
    [{ text: '07/08/2024' }, { text: 'Text, whose order nothing tells' }, { text: '' }],
  ];
  expect(cellsOfHtml(GOOGLE)).toEqual(cells);
  expect(await cellsOf({ text: '03/04/2024\tBridge', html: GOOGLE })).toEqual(cells);
  const spans = '<table><tr><td rowspan="1e9" colspan="1e9">a<tr><td>b<tr><td>c</table>';
  expect(cellsOfHtml(spans).map(({ length }) => length)).toEqual([1000, 1000, 1000]);
});

test.each([
  ['03/04/2024', '45385', '2024-04-03'],
  ['03/04/2024', '45355', '2024-03-04'],
  ['3.4.24', '45385.75', '2024-04-03'],
  ['03/04/2024', '45386', undefined],
  ['03/04/2024', undefined, undefined],
  ['03/04/2024', 'x', undefined],
  ['3 April 2024', '45385', undefined],
  ['03/04/2024', '-5', undefined],
])('a cell that shows %s and holds %s means the day %s', (shown, number, day) => {
  expect(dateOfCell(shown, (name) => (name === 'sdval' ? number : undefined))).toBe(day);
});

const clipboard = (file: string): string =>
  readFileSync(new URL(`../../../fixtures/clipboard/${file}`, import.meta.url), 'utf8');

test('cells from LibreOffice are read: formats of several languages, links, lines in a cell, and merged cells', async () => {
  const [text, html] = [clipboard('libreoffice.tsv'), clipboard('libreoffice.html')];
  const cells = await cellsOf({ text, html });
  expect(new Set(cells.map(({ length }) => length))).toEqual(new Set([4]));
  expect(cells.map(([date, title]) => [date?.text, title?.text])).toEqual([
    ['Date', 'What happened'],
    ['2024-05-03', 'German day'],
    ['3. Mai 2024', 'German words'],
    ['2024-05-03', 'American numbers'],
    ['2024-05-03', 'ISO'],
    ['2024-05-03 18:00', 'With a clock'],
    ['May 2024', 'A month'],
    ['1968', 'A year as a number'],
    ['2024-06-01', 'Formula of 1968'],
    ['late 1998', 'Merged over two'],
    ['June 2024', 'First of a merged date'],
    ['', 'Second of a merged date'],
  ]);
  expect(cells.map(([, , source]) => source?.links ?? []).filter(({ length }) => length > 0)).toEqual([
    ['https://herald.example/1?a=1&b=2'],
    ['https://star.example/3', 'https://star.example/4'],
    ['https://link.example/5'],
  ]);
  const { story, toMend, left, kept } = await readOffered({ name: '', content: text, html }, NO_CHOICES, {});
  expect([kept, left.length]).toEqual([9, 2]);
  expect(story.rows.map(({ articles }) => articles.length)).toEqual([1, 2, 1, 0, 0, 0, 0, 0, 0]);
  expect(story.rows[0]?.kept.summary).toContain('Two');
  // The table is in English
  expect(toMend).toMatchObject([
    { dateText: '3. Mai 2024', title: 'German words', articles: [{ url: 'https://post.example/2' }] },
    { dateText: '', title: 'Second of a merged date' },
  ]);
});
