import { parseSync } from 'vite';

/** @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} Node */

/**
 * Style rules without comments, without the white space that means nothing, and without the nought before a point. Strings in them must not hold `{ } ; ,` beside a space.
 * @param {string} css part of a style sheet, cut anywhere but inside a word
 */
const terseCss = (css) =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(/\b0\.(?=\d)/g, '.')
    .replaceAll(';}', '}');

/**
 * Markup with every run of white space made one space, and none before the end of a tag, which draws the same. Text must not hold ` >`.
 * @param {string} html part of a template
 */
const terseHtml = (html) => html.replaceAll(/\s+/g, ' ').replaceAll(' >', '>');

/** @type {Record<string, (text: string) => string>} */
const TERSE = { css: terseCss, html: terseHtml, svg: terseHtml };

/**
 * A source text with its Lit templates (`css`, `html`, `svg`) written tersely.
 * @param {string} path of the source, for its language
 * @param {string} code
 */
export function terse(path, code) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  /** @param {unknown} value */
  const visit = (value) => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const node = /** @type {Node} */ (value);
    if (node.type === 'TaggedTemplateExpression') {
      const shorten = TERSE[String(/** @type {Node} */ (node['tag'])['name'])];
      const { quasis } = /** @type {{ quasis: (Node & { value: { raw: string } })[] }} */ (
        /** @type {unknown} */ (node['quasi'])
      );
      for (const {
        start,
        end,
        value: { raw },
      } of shorten ? quasis : []) {
        const at = code.indexOf(raw, start);
        if (shorten && at >= start && at <= end) edits.push({ start: at, end: at + raw.length, text: shorten(raw) });
      }
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync(path, code).program);
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: short }) => text.slice(0, start) + short + text.slice(end), code);
}

/**
 * Writes the Lit templates of `src/` tersely in what is built.
 * @returns {import('vite').Plugin}
 */
export const terseTemplates = () => ({
  name: 'terse-templates',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/.*\.ts$/.test(id) && /\b(css|html|svg)`/.test(code) ? { code: terse(id, code), map: null } : undefined,
});
