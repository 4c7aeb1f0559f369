import { run } from '../../../src/cli/run.ts';

/** Runs the command over files in memory, with a clock that moves `tick` ms whenever it is read. */
export async function command(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  tick = 0,
) {
  const out: string[] = [];
  const err: string[] = [];
  let time = 0;
  const code = await run(args, {
    read: (file) => {
      const content = files[file];
      if (content === undefined) return Promise.reject(new Error('no such file'));
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    out: (text) => out.push(...text.split('\n')),
    err: (text) => err.push(...text.split('\n')),
    now: () => (time += tick),
  });
  return { code, out, err };
}
