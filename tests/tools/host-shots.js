/** `node tests/tools/host-shots.js FOLDER`: takes pictures of the built element in many kinds of pages, for visual inspection. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawn } from '../browser/support/demo-page.js';
import { launchChromium } from './browser.js';

const folder = process.argv[2];
if (!folder) {
  console.error('Usage: node tests/tools/host-shots.js FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const ELEMENT = '<cited-timeline src="/demo/data/korea-russia-2024.json" selected="treaty"></cited-timeline>';
const TEXT =
  '<h1>A page</h1><p>Words of the page around the element, as long as a line or two, so that its own text can be seen.</p>';

/**
 * A page with a doctype and a style sheet.
 * @param {string} css
 * @param {string} body
 */
const page = (css, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title>
<style>body { margin: 16px; font: 16px/1.5 system-ui, sans-serif } ${css}</style></head><body>${body}
<script type="module" src="/cited-timeline.js"></script></body></html>`;

/** The pages by name. */
const HOMES = {
  plain: page('', TEXT + ELEMENT),
  'flex-column': page('body { display: flex; flex-direction: column; align-items: center }', TEXT + ELEMENT),
  'grid-center': page('main { display: grid; place-items: center; min-height: 100vh }', `<main>${ELEMENT}</main>`),
  'table-cell': page('td { vertical-align: top }', `<table><tr><td>${TEXT}<td>${ELEMENT}</table>`),
  float: page(
    'cited-timeline { float: left }',
    `${TEXT}<div><div style="float: right; width: 200px">${TEXT}</div>${ELEMENT}</div>`,
  ),
  dialog: page('', `${TEXT}<dialog open>${ELEMENT}</dialog>`),
  'no-doctype': page('', TEXT + ELEMENT).replace('<!doctype html>', ''),
  'root-62.5': page('html { font-size: 62.5% } body { font-size: 1.6rem }', TEXT + ELEMENT),
  'root-125': page('html { font-size: 125% } body { font-size: 1rem }', TEXT + ELEMENT),
  'pre-wrap': page('body { white-space: pre-wrap }', TEXT + ELEMENT),
  'text-spacing': page(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    TEXT + ELEMENT,
  ),
  capitals: page('body { text-transform: uppercase; font-weight: bold }', TEXT + ELEMENT),
  'frame-and-back': page('iframe { width: 100%; height: 400px }', `${TEXT}<iframe></iframe>${ELEMENT}`),
  'in-frame': page('iframe { width: 100%; height: 900px; border: 0 }', `${ELEMENT}<iframe></iframe>`),
  'dark-surface': page('cited-timeline { --cited-timeline-surface: #101820 }', TEXT + ELEMENT),
  'light-surface-in-the-dark': page(
    ':root { color-scheme: dark } cited-timeline { --cited-timeline-surface: #fffaf0 }',
    TEXT + ELEMENT,
  ),
  'blue-surface': page('cited-timeline { --cited-timeline-surface: #0b3d91 }', TEXT + ELEMENT),
  'grey-surface': page('cited-timeline { --cited-timeline-surface: #777 }', TEXT + ELEMENT),
  streamed: page('', `${TEXT}${ELEMENT}${TEXT.repeat(12)}`),
  narrow: page('', TEXT + ELEMENT),
};

/** @type {Record<string, string>} */
const TYPES = { '.js': 'text/javascript', '.json': 'application/json' };

const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const home = HOMES[/** @type {keyof typeof HOMES} */ (path.slice(1))];
  if (home === undefined) {
    try {
      const body = readFileSync(join(dist, path));
      response.writeHead(200, { 'Content-Type': TYPES[path.slice(path.lastIndexOf('.'))] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  const pieces = path === '/streamed' ? 20 : 1;
  for (let i = 0; i < pieces; i++) {
    response.write(home.slice((home.length * i) / pieces, (home.length * (i + 1)) / pieces));
    if (pieces > 1) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  response.end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

/** @param {import('playwright').Page} tab */
const toFrame = (tab) =>
  tab.evaluate(() => {
    const frame = document.querySelector('iframe');
    const timeline = document.querySelector('cited-timeline');
    if (frame?.contentDocument && timeline) frame.contentDocument.body.append(timeline);
  });

const browser = await launchChromium();
try {
  for (const name of Object.keys(HOMES)) {
    const tab = await browser.newPage({ viewport: { width: name === 'narrow' ? 390 : 1200, height: 900 } });
    tab.on('pageerror', (error) => console.error(`${name}: ${error}`));
    await tab.goto(`http://127.0.0.1:${port}/${name}`);
    await drawn(tab);
    if (name === 'in-frame' || name === 'frame-and-back') {
      await toFrame(tab);
      await tab.waitForTimeout(300);
    }
    if (name === 'frame-and-back') {
      await tab.evaluate(() => {
        const timeline = document.querySelector('iframe')?.contentDocument?.querySelector('cited-timeline');
        if (timeline) document.body.append(timeline);
      });
      await drawn(tab);
    }
    await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    console.log(name);
    await tab.close();
  }
} finally {
  await browser.close();
  server.close();
}
