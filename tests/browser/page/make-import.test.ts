import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDemo, type Demo } from '../support/demo-page.js';
import { beginAnew, cell, focused, give, saved, titles } from '../support/make-page.ts';

let demo: Demo;
/**
 * One page for all tests. Each test begins with an empty story, and in none of them may the page report errors or send
 * requests.
 */
let page: Page;
let complaints: readonly string[];
let requests: readonly string[];
beforeAll(async () => {
  demo = await startDemo();
  ({ page, complaints, requests } = await demo.open({ width: 1280 }, 'make.html'));
});
beforeEach(() => beginAnew(page));
afterEach(() => {
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${demo.origin}/`))).toEqual([]);
});
afterAll(() => demo.close());

const TABLE = `When,What,Source,Notes
2024-05-03,Bridge opens,https://herald.example/1,First
03/04/2024,Ferry ends,https://herald.example/2,Second
never,Nothing,https://herald.example/3,Third`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a pasted table shows how it was read; the order of day and month and the columns are changed; it is added, and undone', async () => {
  await give(page, 'paste', 'body', { 'text/plain': TABLE });
  await page.getByText('3 records: 1 kept, 2 left out.').waitFor();
  expect(await page.getByLabel('Read as').innerText()).toContain('a table (CSV or TSV)');
  expect(await page.locator('dialog').innerText()).toContain('is written day first or month first');
  await page.getByLabel('Dates of numbers alone').selectOption('DMY');
  await page.getByText('3 records: 2 kept, 1 left out.').waitFor();
  expect(await page.getByLabel('Column “Notes”').inputValue()).toBe('summary');
  await page.getByLabel('Column “Notes”').selectOption('title');
  await page.getByRole('cell', { name: 'First' }).waitFor();
  await page.getByLabel('Column “What”').selectOption('title');
  await page.getByLabel('Column “Notes”').selectOption('');
  await page.getByRole('cell', { name: 'Bridge opens' }).waitFor();
  await button(page, 'Take it').click();
  await expect.poll(() => titles(page)).toEqual(['Ferry ends', 'Bridge opens']);
  expect(await page.getByText('3 rows taken: 2 kept, 1 to mend.').count()).toBe(1);
  expect(await page.locator('#strip').innerText()).toContain('4 columns · 3 records: 2 kept, 1 to mend');
  expect(await page.locator(`${cell(2, 0)} .ask`).innerText()).toContain('This is not read as a date');
  expect(await focused(page)).toBe('0 0');
  await button(page, 'Undo').click();
  await expect.poll(() => titles(page)).toEqual([]);
});

test('left-out rows become rows with a question, or stay out', async () => {
  await give(page, 'paste', 'body', { 'text/plain': TABLE });
  await page.getByLabel('Take 2 of the rows that were left out').waitFor();
  await button(page, 'Take it').click();
  await page.locator(cell(1, 0)).getByRole('button', { name: '3 April 2024' }).click();
  await expect.poll(() => titles(page)).toEqual(['Ferry ends', 'Bridge opens']);
  await give(page, 'paste', 'body', { 'text/plain': TABLE });
  await page.getByLabel('Take 2 of the rows that were left out').uncheck();
  await button(page, 'Replace the story').click();
  await page.getByText('1 row taken: 1 kept, 2 left out.').waitFor();
  expect(await page.locator('tr[data-id]').count()).toBe(2);
});

test('a second table is added to or replaces the first, and both are undone in one step', async () => {
  await page.locator(cell(0, 0)).click();
  await give(page, 'paste', cell(0, 0), { 'text/plain': 'Date\tTitle\n2024\tMine' });
  await button(page, 'Take it').click();
  await give(page, 'drop', '#live', { 'text/plain': 'Date\tTitle\n2025\tTheirs' });
  await button(page, 'Add to the story').click();
  await expect.poll(() => titles(page)).toEqual(['Mine', 'Theirs']);
  await give(page, 'drop', 'body', { 'text/plain': 'Date\tTitle\n2026\tOnly' });
  await button(page, 'Replace the story').click();
  await expect.poll(() => titles(page)).toEqual(['Only']);
  await button(page, 'Undo').click();
  await expect.poll(() => titles(page)).toEqual(['Mine', 'Theirs']);
  await button(page, 'Undo').click();
  await expect.poll(() => titles(page)).toEqual(['Mine']);
});

/** As LibreOffice and Google Sheets put cells on the clipboard: links are only in the HTML. */
const SHEET_HTML = `<meta charset="utf-8"><google-sheets-html-origin><style>td{border:1px solid #ccc}</style><table dir="ltr"><colgroup><col width="100"></colgroup><tbody>
<tr style="height:21px;"><td>3 May 2024</td><td>Bridge opens</td><td><a href="https://herald.example/1" onclick="alert(1)">Herald</a></td></tr>
<tr><td>June 2024</td><td>Ferry ends</td><td><img src="https://tracker.example/x.png" onerror="alert(1)"><a href="https://post.example/2">Post</a></td></tr></tbody></table>`;
const SHEET_TEXT = '3 May 2024\tBridge opens\tHerald\nJune 2024\tFerry ends\tPost';

test('cells of a spreadsheet keep the links behind their words, under the strict policy, and load nothing', async () => {
  await page.locator(cell(0, 0)).click();
  await give(page, 'paste', cell(0, 0), { 'text/plain': SHEET_TEXT, 'text/html': SHEET_HTML });
  await expect.poll(() => titles(page)).toEqual(['Bridge opens', 'Ferry ends']);
  expect(await page.locator(cell(1, 2)).innerText()).toContain('post.example/2');
  await button(page, 'Undo').click();
  await give(page, 'paste', 'body', {
    'text/plain': `When\tWhat\tSource\n${SHEET_TEXT}`,
    'text/html': SHEET_HTML.replace('<tbody>', '<tbody><tr><td>When</td><td>What</td><td>Source</td></tr>'),
  });
  await page.getByText('2 records: 2 kept, 0 left out.').waitFor();
  await button(page, 'Take it').click();
  await expect.poll(() => page.locator(cell(0, 2)).innerText()).toContain('Herald');
  const addresses = () =>
    page.evaluate(() => document.querySelector('cited-timeline')?.timeline?.articles.map(({ url }) => url));
  await expect.poll(addresses).toEqual(['https://herald.example/1', 'https://post.example/2']);
});

test('an address becomes an article of the row, and nothing is fetched', async () => {
  await page.locator(cell(0, 0)).click();
  await give(page, 'paste', cell(0, 0), { 'text/plain': 'https://herald.example/story' });
  await expect.poll(() => page.locator(cell(0, 2)).innerText()).toContain('herald.example/story');
  await give(page, 'drop', 'body', { 'text/uri-list': 'https://post.example/2' });
  await page.getByText('1 article added to row 1. Nothing was fetched.').waitFor();
  expect(await page.locator(`${cell(0, 2)} li`).count()).toBe(2);
  await button(page, 'Undo').click();
  expect(await page.locator(`${cell(0, 2)} li`).count()).toBe(1);
  expect(requests.filter((address) => !address.startsWith(`${demo.origin}/`))).toEqual([]);
});

const CSL = JSON.stringify([
  {
    id: 'a',
    type: 'article-newspaper',
    title: 'Bridge is open',
    URL: 'https://herald.example/1',
    issued: { 'date-parts': [[2024, 5, 4]] },
  },
]);
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Bridge opens</title><link>https://herald.example/1</link><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate></item></channel></rss>`;
const HTML = `<h1>Story</h1><ul><li>3 May 2024: The bridge opens. <a href="https://herald.example/1">Herald</a></li><li>4 June 2024: The ferry ends.</li></ul>`;
const CALENDAR =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20240503\r\nSUMMARY:Bridge opens\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

const FORMATS = [
  ['csl', CSL, 1],
  ['feed', FEED, 1],
  ['html', HTML, 2],
  ['ical', CALENDAR, 1],
  ['markdown', '---\ntitle: Story\n---\n\n- 2024-05-03: Bridge opens', 1],
  ['json', '{"events":[{"id":"a","date":"2024","title":"A","citations":[]}]}', 1],
] as const;

test('a text of each format is recognised, or read as the writer says', async () => {
  for (const [format, text, rows] of FORMATS) {
    await beginAnew(page);
    await give(page, 'paste', 'body', { 'text/plain': text });
    await button(page, 'Take it').click();
    await expect.poll(() => titles(page), { message: format }).toHaveLength(rows);
    await give(page, 'paste', 'body', { 'text/plain': text });
    await page.getByLabel('Read as').selectOption(format);
    await page.locator('dialog [role=status]', { hasText: /\d kept/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
  }
});

test('a Zotero item becomes an article of the row', async () => {
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type('Bridge');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await give(page, 'paste', cell(0, 2), { 'text/plain': CSL });
  await button(page, 'As article of row 1').click();
  await expect.poll(() => page.locator(cell(0, 2)).innerText()).toContain('Bridge is open');
});

test('unknown content is reported and can be pasted as cells; wrongly recognised content can get another format', async () => {
  await give(page, 'paste', 'body', { 'text/plain': 'nothing that tells a story' });
  await page.getByText('which no reader knows').waitFor();
  await button(page, 'Cancel').click();
  await page.locator(cell(0, 1)).click();
  await give(page, 'paste', cell(0, 1), { 'text/plain': '{"a": 1}' });
  await button(page, 'Paste as cells instead').click();
  await expect.poll(() => page.locator(cell(0, 1)).innerText()).toBe('{"a": 1}');
});

test('content offered while the dialog is closing is read', async () => {
  await give(page, 'paste', 'body', { 'text/plain': TABLE });
  await page.getByText('3 records').waitFor();
  await page.evaluate(() => {
    [...document.querySelectorAll<HTMLElement>('dialog button')].find((each) => each.textContent === 'Cancel')?.click();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'date,title\n2024-05-03,Bridge opens');
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  });
  await page.getByText('1 record: 1 kept').waitFor();
  await page.waitForTimeout(100);
  await button(page, 'Take it').click();
  await expect.poll(() => titles(page)).toEqual(['Bridge opens']);
});

test('by keyboard alone: into the field, read, add', async () => {
  await button(page, 'Paste or choose a file…').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('date,title\n2024-05-03,Bridge opens');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('1 record: 1 kept').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bring something in');
  for (let i = 0; i < 20; i++) {
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === 'Take it') break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => titles(page)).toEqual(['Bridge opens']);
});

test('content pasted right after “New” stays, while the new story is still being stored', async () => {
  await page.getByRole('button', { name: 'New', exact: true }).evaluate((create) => {
    (create as HTMLElement).click();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '2024-05-03\tBridge opens');
    const first = document.querySelector<HTMLElement>('td[data-row="0"][data-column="0"]');
    // Pasted content goes to the cell at the cursor
    first?.focus();
    first?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  });
  await saved(page);
  await expect.poll(() => titles(page)).toEqual(['Bridge opens']);
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(['Bridge opens']);
});

test('a file can be dropped', async () => {
  const path = fileURLToPath(new URL('../../../dist/demo/data/korea-russia-2024.json', import.meta.url));
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Open…').click();
  await (await chooser).setFiles(path);
  await page.getByText('10 records: 10 kept').waitFor();
  await button(page, 'Take it').click();
  await expect.poll(() => titles(page)).toHaveLength(10);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['date,title\n2024-05-03,Dropped'], 'story.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  });
  await button(page, 'Replace the story').click();
  await expect.poll(() => titles(page)).toEqual(['Dropped']);
});
