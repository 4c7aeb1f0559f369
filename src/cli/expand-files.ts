import { sep } from 'node:path';
import type { Io } from './io.ts';

const SPECIAL = /[*?]/;

/**
 * Expands the file patterns of a command line, for shells that do not do it: `*` (anything within a name), `?` (one
 * character) and `**` (any folders). A name that is an existing file is not a pattern. Hidden files match only patterns
 * that begin with a dot. Matches are sorted by code units, and no file appears twice.
 * @returns the files; a pattern without a match is returned unchanged, and reading it will then fail
 */
export async function expandFiles(names: readonly string[], io: Io): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    // One after the other, so that the order is that of the names
    // oxlint-disable-next-line no-await-in-loop
    const isPattern = SPECIAL.test(name) && (await io.identity(name)) === undefined;
    // oxlint-disable-next-line no-await-in-loop
    const found = isPattern ? await filesOf(name, io) : [];
    files.push(...(found.length > 0 ? found.toSorted() : [name]));
  }
  return [...new Set(files)];
}

async function filesOf(pattern: string, io: Io): Promise<string[]> {
  // On Windows the other slash separates folders, too
  const steps = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const root = steps[0] === '' ? '/' : '';
  return matches(root, steps.filter(Boolean), io);
}

/** The files in a folder that match the rest of a pattern. @param folder empty, or ending with a slash */
async function matches(folder: string, [step, ...rest]: readonly string[], io: Io): Promise<string[]> {
  if (step === undefined) return [];
  if (!SPECIAL.test(step)) {
    const path = folder + step;
    if (rest.length > 0) return matches(`${path}/`, rest, io);
    return (await io.identity(path)) === undefined ? [] : [path];
  }
  const isAnyFolder = step === '**';
  const entries = await io.list(folder || '.').catch(() => []);
  const name = patternOf(isAnyFolder ? '*' : step);
  const found = await Promise.all(
    entries
      .filter((entry) => name.test(entry.name))
      .map(async (entry) => {
        const path = folder + entry.name;
        if (isAnyFolder) return entry.isFolder ? matches(`${path}/`, [step, ...rest], io) : [];
        if (rest.length > 0) return matches(`${path}/`, rest, io);
        return entry.isFolder ? [] : [path];
      }),
  );
  return [...(isAnyFolder ? await matches(folder, rest.length > 0 ? rest : ['*'], io) : []), ...found.flat()];
}

/**
 * A pattern for one name as a regular expression. Several stars in a row count as one, so that matching is never slow.
 */
function patternOf(step: string): RegExp {
  const source = step
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${step.startsWith('.') ? '' : '(?!\\.)'}${source}$`, 'u');
}
