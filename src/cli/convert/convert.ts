import { checkFile } from '../../file/check.ts';
import type { CheckedFile } from '../../file/checked-types.ts';
import { harmless } from '../../file/problem.ts';
import { eventsFileText } from '../../writers/events-file/events-file-text.ts';
import { toEventsFile } from '../../writers/events-file/to-events-file.ts';
import { failureOf, writeOrExplain } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { count } from '../problem-lines.ts';
import type { StoryOptions } from '../read-story.ts';
import { combineFiles } from './combine-files.ts';
import { isKeptWhole, linesOf } from './lines-of.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { columnsOf, type FileReport, reportText } from './report.ts';

/** How to convert files. */
export interface ConvertOptions extends StoryOptions {
  /** Path of the events file; `-` is standard output. */
  readonly out: string;
  /** Path of the JSON report. */
  readonly report: string | undefined;
  /** Prints the report as JSON to standard output. */
  readonly json: boolean;
  /** Prints how the columns of a table were read. */
  readonly explain: boolean;
  /** Whether exactly one file was given by name; the report is then an object. */
  readonly isOne: boolean;
}

/** Converts files of any format into one events file, and reports what was kept and left out. Returns the exit code. */
export async function convert(files: readonly string[], options: ConvertOptions, io: Io): Promise<number> {
  const { out, report, json, explain, isOne, ...storyOptions } = options;
  const read: ReadFile[] = [];
  for (const file of files) {
    // One after the other, so that the text of one file is in memory at a time.
    // oxlint-disable-next-line no-await-in-loop
    const one = await readFile(file, storyOptions, io);
    read.push(one);
    for (const line of linesOf(one, explain)) io.err(line);
    if (options.map && one.checked && !one.columns)
      io.err(`${harmless(one.name)}: it is no table, and --map was not used`);
  }
  const kept = read.flatMap(({ name, checked, schema }) => (checked ? [{ name, file: checked.file, schema }] : []));
  const reports = new Map(read.map((one) => [one.name, explain ? explained(one) : one.report]));
  try {
    if (kept.length > 0) await writeStory(kept, out, io);
    else io.err('cited-timeline: nothing could be read, and nothing was written');
    const text = reportText(reports, isOne);
    if (json) io.out(text);
    if (report !== undefined) await writeOrExplain(report, () => `${text}\n`, io);
  } catch (error) {
    io.err(failureOf(out, error));
    return 2;
  }
  return kept.length === 0 ? 2 : read.every(isKeptWhole) ? 0 : 1;
}

interface KeptFile {
  readonly name: string;
  readonly file: CheckedFile;
  readonly schema: string | undefined;
}

/** Writes what was kept from all files as one events file. */
async function writeStory(kept: readonly KeptFile[], out: string, io: Io): Promise<void> {
  const file = toEventsFile(oneFile(kept, io));
  const schema = kept.find((each) => each.schema !== undefined)?.schema;
  await writeOrExplain(out, () => eventsFileText(file, schema), io);
  const counted = `${count(file.events.length, 'event')} and ${count(file.articles.length, 'article')}`;
  if (out !== '-') io.err(`${harmless(out)}: ${counted} written`);
}

const explained = ({ report, columns }: ReadFile): FileReport =>
  columns ? { ...report, columns: columnsOf(columns) } : report;

/** The combination of all files, in normal form. */
function oneFile(files: readonly KeptFile[], io: Io): CheckedFile {
  const [first] = files;
  if (first && files.length === 1) return first.file;
  const { file, notes } = combineFiles(files.map(({ name, file: each }) => ({ name, file: toEventsFile(each) })));
  for (const { name, message } of notes) io.err(`${harmless(name)}: ${harmless(message)}`);
  return checkFile(file).file;
}
