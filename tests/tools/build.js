/** `npm run build`: builds the library into `dist/`, and the pages and their events files into `dist/demo/`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build, runnerImport } from 'vite';
import manifest from '../../package.json' with { type: 'json' };
import { htmlData, webTypes } from './editor-data.js';
import { packageManifest, readElement } from './manifest.js';
import { buildOfflinePage } from './offline-page.js';
import { run, takeSteps } from './run.js';

/**
 * @param {string} file
 * @param {unknown} content
 */
const writeJson = (file, content) => writeFileSync(`dist/${file}`, `${JSON.stringify(content, null, 2)}\n`);

/** Writes the JSON Schema of an events file, for editors and other tools. */
async function writeSchema() {
  const { module } = /** @type {{ module: { jsonSchema: unknown } }} */ (
    await runnerImport('./src/file/json-schema.ts')
  );
  writeJson('timeline.schema.json', module.jsonSchema);
}

/** Writes the style sheet of stories written as HTML, for pages whose policy forbids inline styles. */
async function writePageStyle() {
  const { module } = /** @type {{ module: { PAGE_STYLE: string } }} */ (
    await runnerImport('./src/writers/html/page-style.ts')
  );
  writeFileSync('dist/cited-timeline.page.css', module.PAGE_STYLE);
}

/** Writes the description of the element for editors. The values of `type` and `evidence` come from lists in the sources. */
async function writeEditorData() {
  const { module } = /** @type {{ module: { formats: { id: string }[] } }} */ (await runnerImport('./src/read.ts'));
  const { module: selection } = /** @type {{ module: { EVIDENCE_KINDS: string[] } }} */ (
    await runnerImport('./src/store/selection.ts')
  );
  const lists = {
    type: module.formats.map(({ id }) => id),
    order: ['DMY', 'MDY', 'YMD'],
    evidence: selection.EVIDENCE_KINDS,
  };
  const element = readElement();
  writeJson('html-data.json', htmlData(element, lists));
  writeJson('web-types.json', webTypes(element, manifest, lists));
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');

await takeSteps([
  ['Modules for npm: dist/npm/', () => build({ mode: 'library', logLevel: 'warn' })],
  [
    'One file for the first picture, and parts for later: dist/cited-timeline.js, dist/parts/, dist/locales/',
    () => build({ mode: 'standalone', logLevel: 'warn' }),
  ],
  [
    'One classic script with all languages: dist/cited-timeline.classic.js',
    () => build({ mode: 'classic', logLevel: 'warn' }),
  ],
  ['Script of iframes: dist/cited-timeline.embed.js', () => build({ mode: 'embed', logLevel: 'warn' })],
  ['Style sheet of pages without scripts: dist/cited-timeline.page.css', writePageStyle],
  ['Types: dist/types/', () => run('typescript', ['-p', 'src/tsconfig.types.json'])],
  ['JSON Schema of an events file: dist/timeline.schema.json', writeSchema],
  ['Manifest of the element: dist/custom-elements.json', () => writeJson('custom-elements.json', packageManifest())],
  ['The element for editors: dist/html-data.json, dist/web-types.json', writeEditorData],
  ['Pages and their events files: dist/demo/', () => build({ mode: 'demo', logLevel: 'warn' })],
  ['“Make your own” as one file for a disk: dist/demo/make-offline.html', buildOfflinePage],
]);
