import { SCRIPT_START } from '../script-start.ts';

/**
 * The JSON of a script that passes it to a function or assigns it to a variable. The code before it is replaced by
 * spaces, so that lines and columns stay the same. Other texts are returned unchanged.
 */
export function unwrapJsonp(text: string): string {
  const [before] = SCRIPT_START.exec(text) ?? [];
  if (before === undefined) return text;
  const inner = text.slice(before.length).replace(/(?<![\s;)])[\s;)]+$/, '');
  return before.replace(/[^\n]/g, ' ') + inner;
}
