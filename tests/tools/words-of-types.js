import { readFileSync } from 'node:fs';

const SRC = new URL('../../src/', import.meta.url);

/**
 * The words of a list in a source: `const LAYOUTS = ['auto', 'plot'] as const`.
 * @param {string} text text of the source
 * @param {string} list name of the list
 * @returns {string[]} an empty list if there is no such list
 */
function wordsOfList(text, list) {
  const [, items = ''] = new RegExp(`const ${list} = \\[([^\\]]*)\\] as const`).exec(text) ?? [];
  return [...items.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
}

/**
 * The words that a type stands for, if a file of `src/` imports it and it is made from a list:
 * `type Grouping = (typeof GROUPINGS)[number] | ''`. The empty word is the last one.
 * @param {string} file file in `src/`, such as `cited-timeline.ts`
 * @param {string} type name of the type
 * @returns {string[]} an empty list for any other type
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
