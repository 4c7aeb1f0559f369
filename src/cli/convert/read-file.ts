import { type Checked } from '../../file/check.ts';
import { checkInFull } from '../../file/check-in-full.ts';
import { plainJson } from '../../file/json/plain-json.ts';
import type { CheckCode, Problem, ProblemCode } from '../../file/problem.ts';
import { failureOf } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { withAbsoluteAddresses } from '../../readers/resolve-addresses.ts';
import { withPositions } from '../problem-lines.ts';
import { progress } from '../progress.ts';
import { type ReadStory, readStory, type StoryOptions } from '../read-story.ts';
import { accountOf, accountOfNothing } from './account.ts';
import { type FileReport, noteOf } from './report.ts';

/** A file during conversion. */
export interface ReadFile {
  readonly name: string;
  readonly report: FileReport;
  /** What was left out, and other remarks, for a terminal. */
  readonly problems: readonly Problem[];
  /** Number of further problems that the check counted but did not list. */
  readonly unlisted?: number;
  /** What was kept; undefined if nothing was. */
  readonly checked?: Checked;
  /** Address of the schema that an events file names. */
  readonly schema?: string;
  readonly columns?: ReadStory['columns'];
}

/**
 * Findings of the check about records that stay as they are. `convert` does not change them and leaves them to `check`.
 */
const LEFT_TO_CHECK: ReadonlySet<ProblemCode> = new Set<CheckCode>([
  'uncited-event',
  'uncited-article',
  'dated-after-articles',
  'article-before-event',
  'missing-id',
  'missing-status-note',
]);

/** Reads and checks a file of any format. Never rejects: if it cannot be read, the report says why. */
export async function readFile(file: string, options: StoryOptions, io: Io): Promise<ReadFile> {
  const name = file === '-' ? '<stdin>' : file;
  try {
    const bytes = await io.read(file);
    const read = await readStory(bytes, file === '-' ? '' : file, progress(name, io, 'read'), options);
    return describe(name, read, options.base ?? '', progress(name, io, 'checked'));
  } catch (error) {
    const report = { format: null, records: 0, kept: 0, left: [], notes: [], error: failureOf(name, error) };
    return { name, report, problems: [] };
  }
}

function describe(name: string, read: ReadStory, base: string, onStep: (done: number) => void): ReadFile {
  const { format, story, text } = read;
  const columns = read.columns && { columns: read.columns };
  if (story === undefined) {
    const report = { format, ...accountOfNothing(read), notes: [] };
    return { name, report, problems: withPositions(read.problems, text), ...columns };
  }
  const value = valueOf(story);
  const checked = checkInFull(value, onStep);
  const reported = checked.problems.filter(({ code }) => !LEFT_TO_CHECK.has(code));
  const account = accountOf(read, value, checked);
  const isNothing = account.kept === 0 && checked.errorCount > 0;
  const { records, kept, left } =
    account.records === 0 && isNothing ? accountOfNothing({ problems: reported }) : account;
  const isLeft = new Set(left.map(({ where }) => where));
  const notes = [...read.problems.filter(({ severity }) => severity === 'warning'), ...reported].filter(
    ({ path, severity }) => !isLeft.has(path) || severity === 'warning',
  );
  const { $schema: schema } = typeof value === 'object' && value !== null && '$schema' in value ? value : {};
  return {
    name,
    report: { format, records, kept, left, notes: notes.map(noteOf) },
    // The check of a reader's result has no positions in the file
    problems: [
      ...withPositions(read.problems, text),
      ...(format === 'json' ? withPositions(reported, text) : reported),
    ],
    unlisted: checked.problemCount - checked.problems.length,
    // Readers of other formats have already done this
    ...(!isNothing && { checked: { ...checked, file: withAbsoluteAddresses(checked.file, base) } }),
    ...(typeof schema === 'string' && { schema }),
    ...columns,
  };
}

/** The value of JSON text; the text itself if it is not JSON, which the check then reports. */
function valueOf(story: unknown): unknown {
  if (typeof story !== 'string') return story;
  try {
    return JSON.parse(plainJson(story));
  } catch {
    return story;
  }
}
