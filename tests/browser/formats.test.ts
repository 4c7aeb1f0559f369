import { afterEach, expect, test } from 'vitest';
import { interceptFetch } from './helpers/fetch.ts';
import { events } from './helpers/files.ts';
import { part, parts, textOf } from './helpers/find.ts';
import { mount, place } from './helpers/mount.ts';
import { record } from './helpers/record.ts';

const made: string[] = [];
afterEach(() => {
  for (const address of made.splice(0)) URL.revokeObjectURL(address);
});

/** An address that returns a text with this content type. */
function addressOf(text: string, type: string): string {
  const address = URL.createObjectURL(new Blob([text], { type }));
  made.push(address);
  return address;
}

const JSON_LD = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'Event',
      name: 'People walk on the Moon',
      startDate: '1969-07-20',
      subjectOf: { '@type': 'NewsArticle', headline: 'Evening news', url: 'https://news.example/moon' },
    },
    { '@type': 'Event', name: 'A landing without a date' },
  ],
});

const LIST = `<ul><li>1925: The club is founded (<a href="papers/charter.html">Charter</a>)</li>
  <li>3 May 1968: <img src="boat.jpg" alt="A boat"> The <a href="#boat">new boat</a></li></ul>`;

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Our club</title><base href="https://club.example/history/">${head}</head><body>${body}</body></html>`;

const told = (timeline: Awaited<ReturnType<typeof mount>>): string[] =>
  timeline.timeline!.events.map(({ date, title }) => `${date.edtf} | ${title}`);

test.each<[name: string, text: string, type: string, events: string[]]>([
  ['an events file', JSON.stringify(events(1)), 'application/json', ['2020-01-01 | Event 0']],
  ['an events file sent as text', JSON.stringify(events(1)), 'text/plain', ['2020-01-01 | Event 0']],
  ['an events file sent as a page', JSON.stringify(events(1)), 'text/html', ['2020-01-01 | Event 0']],
  ['an events file sent as JSON-LD', JSON.stringify(events(1)), 'application/ld+json', ['2020-01-01 | Event 0']],
  ['JSON-LD', JSON_LD, 'application/ld+json', ['1969-07-20 | People walk on the Moon']],
  ['JSON-LD sent as JSON', JSON_LD, 'application/json', ['1969-07-20 | People walk on the Moon']],
  ['JSON-LD sent as anything', JSON_LD, '', ['1969-07-20 | People walk on the Moon']],
  ['a page with a list', page(LIST), 'text/html', ['1925 | The club is founded', '1968-05-03 | The new boat']],
  ['a page sent as text', page(LIST), 'text/plain', ['1925 | The club is founded', '1968-05-03 | The new boat']],
  [
    'a page with JSON-LD',
    page('<p>Welcome.</p>', `<script type="application/ld+json">${JSON_LD}</script>`),
    'text/html',
    ['1969-07-20 | People walk on the Moon'],
  ],
  [
    'a page with a timeline that holds an events file',
    page(
      `${LIST}<cited-timeline><script type="application/json">${JSON.stringify(events(1))}</script></cited-timeline>`,
    ),
    'text/html',
    ['2020-01-01 | Event 0'],
  ],
])('src may be %s', async (_, text, type, expected) => {
  const timeline = await mount({ src: addressOf(text, type) });
  expect(told(timeline)).toEqual(expected);
});

test('links and pictures of a page are those that its reader sees, wherever the timeline is', async () => {
  const timeline = await mount({ src: addressOf(page(LIST), 'text/html') });
  const { title, articles, events: found } = timeline.timeline!;
  expect(title).toBe('Our club');
  expect(articles.map(({ url, publisher }) => [url, publisher])).toEqual([
    ['https://club.example/history/papers/charter.html', 'club.example'],
  ]);
  expect(found.map(({ image }) => image?.url)).toEqual([undefined, 'https://club.example/history/boat.jpg']);
});

test('a fetched page runs no scripts and loads no pictures', async () => {
  const loads = performance.getEntriesByType('resource').length;
  const body = `<script>parent.ranFromPage = true</script><img src="${location.origin}/ran.png" onerror="parent.ranFromPage = true">${LIST}`;
  const timeline = await mount({ src: addressOf(page(body), 'text/html') });
  expect(told(timeline)).toHaveLength(2);
  expect('ranFromPage' in globalThis).toBe(false);
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(names.slice(loads).filter((name) => name.endsWith('ran.png'))).toEqual([]);
});

test('a page in another encoding is read as a browser shows it', async () => {
  const html = page('<ul><li>1925: Caf\u00e9</li></ul>', '<meta charset="windows-1252">');
  const address = URL.createObjectURL(
    new Blob([Uint8Array.from(html, (sign) => sign.charCodeAt(0))], { type: 'text/html' }),
  );
  made.push(address);
  const timeline = await mount({ src: address });
  expect(told(timeline)).toEqual(['1925 | Caf\u00e9']);
});

test('omissions from JSON-LD are reported to readers like those from an events file', async () => {
  const timeline = place({ src: addressOf(JSON_LD, 'application/ld+json'), problems: 'left-out' });
  const loaded = record(timeline, 'cited-timeline-load');
  await timeline.ready;
  expect(loaded[0]).toMatchObject({
    problemCount: 1,
    problems: [{ code: 'not-read', severity: 'error', path: '["@graph"][1]' }],
  });
  expect(textOf(part(timeline, 'problems'))).toContain('1');
});

test('texts of a page around its story are reported only to authors', async () => {
  const src = addressOf(page(`<div>${LIST}<p>Come and row with us.</p></div>`), 'text/html');
  const timeline = await mount({ src, problems: 'left-out' });
  expect(parts(timeline, 'problems')).toEqual([]);
  timeline.problems = 'all';
  await timeline.updateComplete;
  expect(textOf(part(timeline, 'problems'))).toContain('Come and row with us.');
});

test.each<[name: string, text: string, type: string, message: RegExp]>([
  [
    'a page without events',
    page('<p>Welcome to our club.</p>'),
    'text/html',
    /No events were found in this page.*JSON-LD/,
  ],
  ['an empty page', '<!doctype html>', 'text/html', /No events were found in this page/],
  ['a text sent as a page', 'Not here', 'text/html', /No events were found in this page/],
  [
    'JSON-LD without events',
    '{"@context":"https://schema.org","@type":"Person","name":"A"}',
    'application/ld+json',
    /holds no event/,
  ],
  ['broken JSON-LD', '{"@context":"https://schema.org",\n"@type" "Event"}', '', /2:9: This is not JSON: a colon/],
  ['nothing', '', '', /It is empty/],
  ['a picture', '\u0089PNG\r\n\u001a\n', 'image/png', /begins with “�PNG.*\(image\/png\), which no reader knows/],
])('%s is a failure that says what was looked for', async (_, text, type, message) => {
  const timeline = place({ src: addressOf(text, type) });
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.ready;
  expect(failed.map(({ error }) => error.message)).toEqual([expect.stringMatching(message)]);
  expect(textOf(part(timeline, 'message'))).toMatch(message);
});

test('an error page is not a story, whatever its content', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'gone.html' });
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.updateComplete;
  loads[0]!.answer(page(LIST), { status: 404, headers: { 'content-type': 'text/html' } });
  await timeline.ready;
  expect(failed.map(({ error }) => error.message)).toEqual([expect.stringMatching(/gone\.html \(HTTP 404\)/)]);
});

test('a changed src ends the reading of a page', async () => {
  const timeline = place({ src: addressOf(page(LIST), 'text/html') });
  const failed = record(timeline, 'cited-timeline-error');
  const loaded = record(timeline, 'cited-timeline-load');
  await timeline.updateComplete;
  timeline.src = addressOf(JSON.stringify(events(2)), 'application/json');
  await timeline.ready;
  expect(told(timeline)).toHaveLength(2);
  expect([failed.length, loaded.length]).toEqual([0, 1]);
});
