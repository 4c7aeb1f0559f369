import { sep } from 'node:path';
import type { Io } from './io.ts';

const SPECIAL = /[*?]/;

/**
 * The files that names of the command line stand for: names with `*` (anything within a name), `?` (one sign) and `**` (any folders)
 * are patterns, for shells that leave them as they are, unless there is a file of just that name. Hidden files match only a pattern that
 * begins with a dot. What a pattern finds is in order of its code units, and no file is named twice.
 * @returns in place of a pattern that finds nothing, the pattern itself, which then cannot be read.
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
  // On Windows the other slash parts folders, too
  const steps = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const root = steps[0] === '' ? '/' : '';
  return matches(root, steps.filter(Boolean), io);
}

/** The files under a folder that the rest of a pattern finds. @param folder empty, or with a slash at its end */
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

/** A pattern of one name as a regular expression. Several stars in a row are one, so that no name takes long. */
function patternOf(step: string): RegExp {
  const source = step
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${step.startsWith('.') ? '' : '(?!\\.)'}${source}$`, 'u');
}
