import { SCRIPT_START } from '../script-start.ts';

/** The JSON of a script that hands it to a function or a variable, with blanks for what stands around it, so that lines and columns stay the same; other texts as they are. */
export function unwrapJsonp(text: string): string {
  const [before] = SCRIPT_START.exec(text) ?? [];
  if (before === undefined) return text;
  const inner = text.slice(before.length).replace(/(?<![\s;)])[\s;)]+$/, '');
  return before.replace(/[^\n]/g, ' ') + inner;
}
