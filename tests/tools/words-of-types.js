import { readFileSync } from 'node:fs';

const SRC = new URL('../../src/', import.meta.url);

/**
 * The words of a list in a source: `const LAYOUTS = ['auto', 'plot'] as const`.
 * @param {string} text of the source
 * @param {string} list its name
 * @returns {string[]} none where there is no such list
 */
function wordsOfList(text, list) {
  const [, items = ''] = new RegExp(`const ${list} = \\[([^\\]]*)\\] as const`).exec(text) ?? [];
  return [...items.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
}

/**
 * The words that a type stands for, where it is imported by a file of `src/` and made of a list:
 * `type Grouping = (typeof GROUPINGS)[number] | ''`. The empty word is the last one.
 * @param {string} file in `src/`, as `cited-timeline.ts`
 * @param {string} type its name
 * @returns {string[]} none where it is no such type
 */
export function wordsOfType(file, type) {
  if (!/^[A-Z]\w+$/.test(type)) return [];
  const imports = readFileSync(new URL(file, SRC), 'utf8').matchAll(/import (?:type )?\{([^}]*)\} from '(\.[^']+)'/g);
  for (const [, names = '', from = ''] of imports) {
    if (!new RegExp(`\\b${type}\\b`).test(names)) continue;
    const text = readFileSync(new URL(from, new URL(file, SRC)), 'utf8');
    const [, before = '', list, after = ''] =
      new RegExp(`type ${type} = (''\\s*\\|\\s*)?\\(typeof (\\w+)\\)\\[number\\](\\s*\\|\\s*'')?;`).exec(text) ?? [];
    if (list) return [...wordsOfList(text, list), ...(before || after ? [''] : [])];
  }
  return [];
}
