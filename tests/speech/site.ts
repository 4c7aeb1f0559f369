import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, STRICT_POLICY } from '../browser/support/serve.js';
import { longStory } from './long-story.ts';

/** Pages for the scenarios, served from `dist/` under the strict policy. */
export interface Site {
  readonly origin: string;
  /** Puts the file there that `load.html` asks for. */
  readonly publish: () => void;
  readonly close: () => Promise<void>;
}

const page = (title: string, body: string, script = ''): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <link rel="stylesheet" href="page.css" />
    <script type="module" src="dist/cited-timeline.js"></script>
    ${script && `<script type="module" src="${script}"></script>`}
  </head>
  <body>
    ${body}
  </body>
</html>
`;

/** Buttons that give the element an address. */
const LOAD_PAGE = page(
  'Loading',
  `<h1>Loading</h1>
    <button data-src="slow.json">Slow story</button>
    <button data-src="late.json">Missing story</button>
    <cited-timeline></cited-timeline>`,
  'load.js',
);
const LOAD_SCRIPT = `for (const button of document.querySelectorAll('button'))
  button.addEventListener('click', () => {
    document.querySelector('cited-timeline').src = button.dataset.src;
  });
`;

/** The slow file comes in so many pieces, one each so many ms. */
const PIECES = 8;
const EVERY_MS = 400;

/** Cuts a text into pieces of the same length. */
function cut(text: string, pieces: number): string[] {
  const length = Math.ceil(text.length / pieces);
  return Array.from({ length: pieces }, (_, i) => text.slice(i * length, (i + 1) * length));
}

/**
 * Makes the pages and serves them: `dist/demo/` (the shipped story of ten events), `long.html` (300 events) and `load.html`.
 * @param dist folder of the build; default `dist/` of the project
 * @throws {Error} if there is no build
 */
export async function startSite(dist = fileURLToPath(new URL('../../dist', import.meta.url))): Promise<Site> {
  const story = join(dist, 'demo/data/korea-russia-2024.json');
  if (!existsSync(story)) throw new Error('There is no dist/demo/: first `npm run build`.');
  const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-site-'));
  symlinkSync(dist, join(folder, 'dist'));
  const files = {
    'page.css': 'cited-timeline { height: 640px; }\n',
    'long.html': page('Three hundred meetings', '<cited-timeline src="long.json" heading-level="1"></cited-timeline>'),
    'long.json': JSON.stringify(longStory()),
    'load.html': LOAD_PAGE,
    'load.js': LOAD_SCRIPT,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const server = await serve(
    folder,
    { 'Content-Security-Policy': STRICT_POLICY, 'Cache-Control': 'no-store' },
    { '/slow.json': { pieces: cut(readFileSync(story, 'utf8'), PIECES), every: EVERY_MS } },
  );
  return {
    origin: server.origin,
    publish: () => copyFileSync(story, join(folder, 'late.json')),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
