import { type Checked, checkFile } from './check.ts';
import { withDateHelp } from './explain/date-help.ts';

/**
 * Checks an events file: a record that cannot be read is left out and reported, and all others stand. Of dates that are not EDTF it
 * says what they most likely mean. Never throws and never changes its argument. Time is linear in the size of the input.
 * @param input the file as an object, or as JSON text (a byte order mark, comments and trailing commas are let pass), also as
 * `decodeText` gives it.
 * @param onStep called after every some hundred records with the share of the work that is done, 0 to 1.
 */
export function checkInFull(input: unknown, onStep?: (done: number) => void): Checked {
  const checked = checkFile(input, onStep);
  return { ...checked, problems: withDateHelp(checked.problems, checked.file.lang) };
}
