import { readmeBlocks } from '../../browser/support/readme-blocks.js';

/**
 * A small app that shows the story, and the id of the event or article that a reader selected.
 * @typedef {object} Host
 * @property {string} name
 * @property {readonly string[]} packages packages installed in addition to the packed one; the version of the first is reported
 * @property {Readonly<Record<string, string>>} files files by path; `story.json` is written beside each file that imports it
 * @property {readonly (readonly string[])[]} builds programs of the installed packages, with their arguments, one after the other
 * @property {Pages} pages
 * @property {Types} [types]
 * @property {string} [note] what does not work, or works differently
 */

/** @typedef {{ folder: string } | { file: string } | { server: readonly string[] }} Pages where the app is: built, or served on the port in the environment variable PORT */

/**
 * How types are checked. The check must pass as it is, and fail if `right` is replaced by `wrong`.
 * @typedef {object} Types
 * @property {readonly string[]} check a program with its arguments
 * @property {string} file
 * @property {string} right
 * @property {string} wrong
 */

/**
 * An example from the README, unchanged.
 * @param {string} language
 * @param {string} holds a text that identifies it
 */
export function example(language, holds) {
  const found = readmeBlocks(language).filter((block) => block.includes(holds));
  if (found.length !== 1)
    throw new Error(`The README has ${found.length} blocks of ${language} with ${holds}, not one.`);
  return found[0] ?? '';
}

/**
 * A page that runs a script.
 * @param {string} script its address
 * @param {string} [body]
 */
export const page = (script, body = '') =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Story</title></head><body>${body}<script type="module" src="${script}"></script></body></html>\n`;

/** @param {object} [options] of the compiler */
export const tsconfig = (options = {}) =>
  JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      ...options,
    },
    include: ['src'],
  });

/** The app without a framework. */
export const PLAIN = `import 'cited-timeline';
import story from './story.json';

const timeline = document.createElement('cited-timeline');
timeline.data = story;
const chosen = document.createElement('p');
timeline.addEventListener('cited-timeline-select', (event) => {
  chosen.textContent = \`Chosen: \${event.id}\`;
});
document.body.append(timeline, chosen);
`;
