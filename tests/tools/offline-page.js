/**
 * Builds `dist/demo/make-offline.html`: the page “Make your own” as one file that can be opened from a disk, where browsers do not load
 * modules. It contains the script and the style, which its policy allows by their hashes, and the element's classic script, which the page
 * puts into stories downloaded as HTML.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

/** @typedef {import('vite').Rolldown.RolldownOutput} Output */

/** The tags for script, style and policy in the built page. */
const SCRIPT = /<script type="module"[^>]*><\/script>/;
const STYLES = /\s*<link rel="stylesheet"[^>]*>/g;
const POLICY = /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/;
/** Elements that link to files which might not be there. */
const ONLINE = /\s*<(\w+)[^>]* data-online\b[^>]*?(?:\/>|>[^]*?<\/\1>)/g;

/** Escapes a script so that nothing in its strings ends the script element or begins a comment in HTML. @param {string} script */
const inHtml = (script) => script.replace(/<(?=\/?script|!--)/gi, '\\x3c');

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * @param {string} text
 * @param {RegExp} place
 * @param {(found: string, first: string) => string} replacement
 * @throws {Error} if the page has no such place
 */
function replaced(text, place, replacement) {
  if (text.search(place) < 0) throw new Error(`make.html has nothing like ${place}`);
  return text.replace(place, replacement);
}

export async function buildOfflinePage() {
  const { output } = /** @type {Output} */ (await build({ mode: 'offline', logLevel: 'warn' }));
  /** @param {RegExp} name */
  const text = (name) =>
    output
      .filter(({ fileName }) => name.test(fileName))
      .map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
      .join('\n');
  const [script, style] = [inHtml(text(/\.js$/)), text(/\.css$/)];
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ];
  const element = inHtml(readFileSync('dist/cited-timeline.classic.js', 'utf8'));
  let page = replaced(text(/make\.html$/), POLICY, (_, before) => before + policy.join('; '));
  page = replaced(page, STYLES, () => '').replace(ONLINE, '');
  page = replaced(page, SCRIPT, () => '');
  page = replaced(page, /<\/head>/, (end) => `<style>${style}</style>\n  ${end}`);
  // At the end of the page, after the elements that the script draws into
  const scripts = `<script type="text/plain" id="element-script">${element}</script>\n<script type="module">${script}</script>\n`;
  writeFileSync(
    'dist/demo/make-offline.html',
    replaced(page, /<\/body>/, (end) => scripts + end),
  );
}
