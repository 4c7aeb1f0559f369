import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { Reader, ReadOptions, ReadResult } from '../reader.ts';
import { noStory, problemsOfReading, withSeenTitles } from '../reading.ts';
import { isOldOffice } from './format.ts';
import { kindOfZip } from './kind-of-zip.ts';
import { xlsxSteps } from './read-xlsx.ts';
import { workbookOf } from './workbook.ts';
import { Zip } from './zip.ts';

/** Reads workbooks, and says what other zips are. */
export const xlsxReader: Reader = {
  *read(text, options) {
    if (isOldOffice(text)) return refused(OLD);
    const { bytes } = options;
    if (!bytes) return refused('A workbook is read from its bytes, and there are none.');
    try {
      return yield* readZip(bytes, options);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return refused(`The file is damaged or was not loaded to its end: ${clip(why)}. Save it again as .xlsx or .csv.`);
    }
  },
};

function* readZip(bytes: Uint8Array, options: ReadOptions): Steps<ReadResult> {
  const zip = new Zip(bytes);
  const workbook = yield* withinShares(workbookOf(zip), 0, 0.3);
  if (!workbook) return refused(`This is ${kindOfZip(zip)}.`);
  const reading = withSeenTitles(yield* withinShares(xlsxSteps(zip, workbook, options), 0.3, 1));
  const { file, notes, columns } = reading;
  const problems = [...problemsOfReading(reading), ...notes];
  return reading.kept > 0
    ? { file, problems, reading, columns }
    : { file: undefined, problems: [noStory(NO_EVENTS, reading.leftOut), ...problems], reading, columns };
}

const OLD =
  'This is a file of an older Office program (.xls, .doc), or one that a password locks: open it, and save it as .xlsx without a password, or as .csv.';
const NO_EVENTS =
  'This workbook holds no event that can be shown: a row with a date and a title, under a header that names them, in a sheet that is not hidden.';

/** The result of a reader that finds no records. @param message a sentence that says why */
const refused = (message: string): ReadResult => ({
  file: undefined,
  problems: [noStory(message, [])],
  reading: { file: { articles: [], events: [] }, records: 0, kept: 0, leftOut: [] },
});
