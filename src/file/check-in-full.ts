import { type Checked, checkFile } from './check.ts';
import { withDateHelp } from './explain/date-help.ts';

/**
 * Checks an events file: a record that cannot be read is reported and left out, and all others stay. Problems of dates that are not EDTF
 * suggest what the dates most likely mean. Never throws and never changes its argument. Time is linear in the size of the input.
 * @param input the file as an object, or as JSON text (a byte order mark, comments and trailing commas are accepted), also as
 * returned by `decodeText`.
 * @param onStep called after every some hundred records with the share of the work that is done, 0 to 1.
 */
export function checkInFull(input: unknown, onStep?: (done: number) => void): Checked {
  const checked = checkFile(input, onStep);
  return { ...checked, problems: withDateHelp(checked.problems, checked.file.lang) };
}
