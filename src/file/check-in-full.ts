import { type Checked, checkFile } from './check.ts';
import { withDateHelp } from './explain/date-help.ts';

/**
 * Checks an events file: a record that cannot be read is reported and left out, and all others stay. The problem of a date that is not
 * EDTF suggests what it most likely means. Never throws and never changes its argument. Time is linear in the size of the input.
 * @param input the file as an object, as JSON text, or as JSON text returned by `decodeText`. A byte order mark, comments and trailing
 * commas are accepted.
 * @param onStep called every few hundred records with the share of the work that is done, 0 to 1.
 */
export function checkInFull(input: unknown, onStep?: (done: number) => void): Checked {
  const checked = checkFile(input, onStep);
  return { ...checked, problems: withDateHelp(checked.problems, checked.file.lang) };
}
