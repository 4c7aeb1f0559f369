import { expect, test } from 'vitest';
import { parsePage } from '../../../src/cli/parse-page.ts';
import { treeFrom } from '../readers/html/from-html.ts';
import { workbook } from '../readers/xlsx/workbook.ts';
import { command } from './command.ts';

const LINKED = `{
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "Event", "name": "The bridge opens", "startDate": "1932" },
    { "@type": "Event", "name": "A ribbon" }
  ]
}`;
const PAGE = `<!doctype html><title>The bridge</title>
<main><div><ul><li>1932: The bridge opens <a href="a.html">Herald</a><li><time datetime="1932-13">Later</time> A ribbon</ul><p>Welcome</div></main>`;

test('JSON-LD is checked, and omissions have their line and column', async () => {
  const { code, out, err } = await command(['check', 'bridge.jsonld'], { 'bridge.jsonld': LINKED });
  expect(err).toEqual([]);
  expect(code).toBe(1);
  expect(out).toEqual([
    expect.stringMatching(/^bridge\.jsonld:5:5: error not-read: This event has no date: .* Found: A ribbon$/),
    'bridge.jsonld: warning uncited-event: events[0]: No article attests this event.',
    'bridge.jsonld: 1 event and 0 articles can be shown; 1 error, 1 warning',
  ]);
});

test('a page is checked; tags may be left open as in a browser', async () => {
  const { code, out } = await command(['check', 'bridge.html'], { 'bridge.html': PAGE });
  expect(code).toBe(1);
  expect(out).toEqual([
    expect.stringMatching(
      /^bridge\.html: error not-read: Item 2 of list 1, “Later A ribbon”: its date, “Later”, cannot/,
    ),
    'bridge.html: warning not-read: A text, “Welcome”: it has no date. Found: Welcome',
    'bridge.html: 1 event and 1 article can be shown; 1 error, 1 warning',
  ]);
});

test('the format of a file is recognised from its text, whatever its name', async () => {
  const files = { 'a.json': LINKED, 'b.txt': PAGE, 'c.html': '{ "articles": [], "events": [] }', '-': PAGE };
  const { out } = await command(['check', '--json', ...Object.keys(files)], files);
  const results = JSON.parse(out.join('\n')) as { file: string; format: string }[];
  expect(results.map(({ file, format }) => `${file} ${format}`)).toEqual([
    'a.json json-ld',
    'b.txt html',
    'c.html json',
    '<stdin> html',
  ]);
});

test('omissions from a calendar have their line', async () => {
  const calendar =
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:The bridge opens\nDTSTART:19320319\nEND:VEVENT\nBEGIN:VTODO\nSUMMARY:Paint it\nEND:VTODO\nEND:VCALENDAR';
  const { code, out } = await command(['check', 'bridge.ics'], { 'bridge.ics': calendar });
  expect(code).toBe(1);
  expect(out[0]).toBe('bridge.ics:6:1: error not-read: This is a task (VTODO) and not an event. Found: Paint it');
});

test('a file of references has articles and no events', async () => {
  const { out } = await command(['check', 'a.json'], {
    'a.json': '[{ "type": "book", "title": "A", "issued": 1932 }]',
  });
  expect(out).toEqual([
    'a.json:1:1: warning not-read: These are articles alone, and no events: name them in the citations of events.',
    expect.stringMatching(/uncited-article/),
    'a.json: 0 events and 1 article can be shown; 0 errors, 2 warnings',
  ]);
});

test('a page without a story is an error; a text of no known format cannot be read', async () => {
  const files = { 'a.html': '<!doctype html><p>Welcome', 'b.txt': 'Date,Event' };
  const { code, out, err } = await command(['check', ...Object.keys(files)], files);
  expect(code).toBe(2);
  expect(out).toEqual([
    expect.stringMatching(/^a\.html: error not-read: No events were found in this page\./),
    'a.html: 0 events and 0 articles can be shown; 1 error, 0 warnings',
  ]);
  expect(err).toEqual([expect.stringMatching(/^b\.txt: cannot be read: It begins with “Date,Event”, which no reader/)]);
});

test('a page is read in the encoding that it declares', async () => {
  const html = '<html><meta charset="windows-1252"><ul><li>1932: Caf\u00e9 <a href="a.html">A</a></ul>';
  const bytes = Uint8Array.from(html, (sign) => sign.charCodeAt(0));
  const named = await command(['check', 'a.html'], { 'a.html': bytes });
  expect(named.out).toEqual(['a.html: 1 event and 1 article can be shown; no problems']);
  const unnamed = Uint8Array.from(html.replace(/<meta.*?>/, ''), (sign) => sign.charCodeAt(0));
  const { out } = await command(['check', 'a.html'], { 'a.html': unnamed });
  expect(out[0]).toMatch(/^a\.html: warning not-utf-8: /);
});

test('a page is parsed into the same tree as in a browser', async () => {
  const page = await parsePage(
    '<!-- a --><P Class=x>One<p>Two &amp; three<br><svg viewBox="0"></svg><script>1 < 2</script>',
  );
  expect(page).toEqual(
    treeFrom(
      '<html><head></head><body><p class="x">One</p><p>Two &amp; three<br><svg viewbox="0"></svg><script>1 &lt; 2</script></p></body></html>',
    ).children[0],
  );
});

test('a page of any nesting depth is parsed', async () => {
  const page = await parsePage(`${'<div>'.repeat(20_000)}1968: deep`);
  expect(JSON.stringify(page)).toContain('1968: deep');
});

test('a workbook is checked from its bytes', async () => {
  const bridge = workbook([
    {
      name: 'Bridge',
      rows: [
        ['Date', 'Event', 'Source'],
        [{ number: 11_767, format: 'd mmm yyyy' }, 'The bridge opens', 'https://archive.example/bridge'],
        ['soon', 'A ribbon'],
      ],
    },
  ]);
  const { code, out } = await command(['check', 'bridge.xlsx'], { 'bridge.xlsx': bridge });
  expect(code).toBe(1);
  expect(out).toEqual([
    expect.stringMatching(/^bridge\.xlsx.*: error not-read: .*“soon” is not read as a date/),
    'bridge.xlsx: 1 event and 1 article can be shown; 1 error, 0 warnings',
  ]);
});
