import { readFileSync } from 'node:fs';

/**
 * The README's blocks of code in a language, in order.
 * @param {string} language as it stands after the three backticks
 * @returns {string[]}
 */
export function readmeBlocks(language) {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  return [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, tag, text = '']) =>
    tag === language ? [text] : [],
  );
}
