/**
 * A cold start on a slow connection with a slow main thread: ms from navigation to the drawn story of ten events.
 * Measured for a page that only has the tags for script and story, and for a page that also preloads the story with
 * `<link rel="preload" as="fetch">`.
 * Options: `--runs NUMBER`, `--throttle NUMBER`, `--build FOLDER` with another build than that in `dist/`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../tools/browser.js';
import { storyOf } from './element/page/data.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    throttle: { type: 'string', default: '4' },
    build: { type: 'string', default: 'dist' },
  },
});

/** The slow 4G of browsers: bytes per second, ms. */
const SLOW = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };

/** Sets `globalThis.drawn` when the first event is in the plot and a frame has passed, ms from navigation. */
const WATCH = `const watch = () => document.querySelector('cited-timeline')?.shadowRoot?.querySelector('.event')
  ? requestAnimationFrame(() => setTimeout(() => { globalThis.drawn = performance.now(); }))
  : requestAnimationFrame(watch);
watch();`;

/** @param {string} ahead what the page preloads */
const page = (ahead) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cold start</title>${ahead}
<script type="module" src="cited-timeline.js"></script><script>${WATCH}</script></head>
<body><cited-timeline src="story.json"></cited-timeline></body></html>`;

const PAGES = {
  'by the tags alone': page(''),
  'story asked for ahead': page('<link rel="preload" as="fetch" href="story.json" crossorigin>'),
};

/** @param {string} path @returns {[type: string, body: string | Buffer] | undefined} */
function fileAt(path) {
  const number = /^\/page(\d)$/.exec(path)?.[1];
  if (number) return ['text/html', Object.values(PAGES)[Number(number)] ?? ''];
  if (path === '/story.json') return ['application/json', JSON.stringify(storyOf(10, 'uniform'))];
  const file = join(values.build, path);
  return path.endsWith('.js') && existsSync(file) ? ['text/javascript', readFileSync(file)] : undefined;
}

const server = createServer(({ url = '/' }, response) => {
  const found = fileAt(new URL(url, 'http://localhost').pathname);
  if (!found) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': found[0], 'content-encoding': 'gzip' }).end(gzipSync(found[1]));
});
await new Promise((resolve) => {
  server.listen(0, () => resolve(undefined));
});
const address = server.address();
const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
const browser = await launchChromium();

/** @param {number} number of the page */
async function coldStart(number) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
  await tab.goto(`${origin}/page${number}`, { waitUntil: 'commit' });
  const drawn = await (await tab.waitForFunction('globalThis.drawn')).jsonValue();
  await context.close();
  return Number(drawn);
}

console.log(
  `load average ${loadavg()[0]?.toFixed(1)}, slow 4G, main thread ${values.throttle} times slower; ms to the drawn story`,
);
/** @type {number[][]} */
const times = Object.keys(PAGES).map(() => []);
for (let run = 0; run < Number(values.runs); run++)
  for (const [number, taken] of times.entries()) taken.push(await coldStart(number));
for (const [number, name] of Object.keys(PAGES).entries()) {
  const sorted = (times[number] ?? []).toSorted((a, b) => a - b);
  console.log(
    `${name.padEnd(24)} ${sorted[sorted.length >> 1]?.toFixed(0)} (${sorted[0]?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)})`,
  );
}
await browser.close();
server.close();
