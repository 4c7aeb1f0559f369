/**
 * `dist/demo/make-offline.html`: the page “Make your own” as one file, which opens from a disk, where browsers load no modules beside it.
 * Script and style are in it, and its policy names both by their hashes. So is the element's classic script, which the page gives to
 * those who download their story as HTML.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

/** @typedef {import('vite').Rolldown.RolldownOutput} Output */

/** What stands in the built page for its script and style. */
const SCRIPT = /<script type="module"[^>]*><\/script>/;
const STYLES = /\s*<link rel="stylesheet"[^>]*>/g;
const POLICY = /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/;
/** What leads to files that may not be there. */
const ONLINE = /\s*<(\w+)[^>]* data-online\b[^>]*?(?:\/>|>[^]*?<\/\1>)/g;

/** A script whose strings hold nothing that would end it, or begin a comment, for the parser of HTML. @param {string} script */
const inHtml = (script) => script.replace(/<(?=\/?script|!--)/gi, '\\x3c');

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * @param {string} text
 * @param {RegExp} place
 * @param {(found: string, first: string) => string} replacement
 * @throws {Error} where the page has no such place
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
  // Behind what it draws into: a module beside a page waits for it, and so does one within
  const scripts = `<script type="text/plain" id="element-script">${element}</script>\n<script type="module">${script}</script>\n`;
  writeFileSync(
    'dist/demo/make-offline.html',
    replaced(page, /<\/body>/, (end) => scripts + end),
  );
}
