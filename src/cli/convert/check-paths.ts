import { UsageError } from '../usage-error.ts';
import type { Io } from '../io.ts';

/**
 * Makes sure that no input is overwritten.
 * @throws {UsageError} if an output is an input, or two outputs are the same file
 */
export async function checkPaths(
  inputs: readonly string[],
  outputs: readonly (readonly [option: string, path: string])[],
  io: Pick<Io, 'identity'>,
): Promise<void> {
  const taken = new Map<string, string>();
  const keysOf = async (path: string): Promise<string[]> => {
    const identity = await io.identity(path);
    return identity === undefined ? [`path ${path}`] : [`path ${path}`, identity];
  };
  for (const input of inputs.filter((path) => path !== '-'))
    // oxlint-disable-next-line no-await-in-loop
    for (const key of await keysOf(input)) taken.set(key, `the input ${input}`);
  for (const [option, path] of outputs.filter(([, each]) => each !== '-'))
    // oxlint-disable-next-line no-await-in-loop
    for (const key of await keysOf(path)) {
      const before = taken.get(key);
      if (before !== undefined && before !== `${option} ${path}`)
        throw new UsageError(`${option} ${path} would write over ${before}: name another file`);
      taken.set(key, `${option} ${path}`);
    }
}
