import type { RenderOption } from './renderer.ts';

/** Column at which the description of an option begins, in characters. */
const COLUMN = 21;

/** Options as the lines of a help text. */
export const optionLines = (options: Readonly<Record<string, RenderOption>>): string =>
  Object.entries(options)
    .map(([name, { value, help }]) => {
      const option = `  --${name}${value ? ` ${value}` : ''}`;
      const lines = help.join(`\n${' '.repeat(COLUMN)}`);
      return option.length < COLUMN ? `${option.padEnd(COLUMN)}${lines}` : `${option}\n${' '.repeat(COLUMN)}${lines}`;
    })
    .join('\n');
