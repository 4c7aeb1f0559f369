import { type Checked } from '../../file/check.ts';
import { checkInFull } from '../../file/check-in-full.ts';
import { LIMITS } from '../../file/limits.ts';
import { clip, type Problem } from '../../file/problem.ts';
import type { LeftOut } from '../../readers/reading.ts';
import type { ReadStory } from '../read-story.ts';

/** The records of a file. Every one is either kept or left out: `kept + left.length === records`. */
export interface Account {
  readonly records: number;
  readonly kept: number;
  readonly left: readonly LeftOut[];
}

/** The account of a file from which nothing was kept. */
export function accountOfNothing({ reading, problems }: Pick<ReadStory, 'reading' | 'problems'>): Account {
  if (reading?.kept === 0 && reading.leftOut.length > 0)
    return { records: reading.records, kept: 0, left: reading.leftOut.map(withoutExtras) };
  const reason = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  const left = reason ? [leftOutOf(reason)] : [];
  return { records: left.length, kept: 0, left };
}

/** The account of a file: the counts of its reader; for an events file, its events and articles. */
export function accountOf({ reading }: ReadStory, value: unknown, checked: Checked): Account {
  if (reading) return { records: reading.records, kept: reading.kept, left: reading.leftOut.map(withoutExtras) };
  const lists = [listOf(value, 'articles'), listOf(value, 'events')] as const;
  const left = [...leftOf('articles', lists[0], checked), ...leftOf('events', lists[1], checked)];
  const records = lists[0].length + lists[1].length;
  return { records, kept: records - left.length, left };
}

/** A record for the report, without its texts, which are in the source. */
const withoutExtras = ({ where, why, raw }: LeftOut): LeftOut => ({ where, why, raw });

const leftOutOf = ({ path, message, text = '' }: Problem): LeftOut => ({ where: path, why: message, raw: text });

function listOf(value: unknown, key: 'articles' | 'events'): readonly unknown[] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return Array.isArray(list) ? list : [];
}

/** Number of records checked together, small enough for the check to list all of their errors. */
const BATCH = 100;

/**
 * The records of a list that the check left out. The check does not say which these are, since an error may concern
 * only a citation. So records with an error are checked again, under ids that identify them. If there were more errors
 * than the check lists, all records are checked again.
 */
function leftOf(key: 'articles' | 'events', records: readonly unknown[], checked: Checked): LeftOut[] {
  const known = firstErrors(key, checked.problems);
  const isComplete = checked.problems.filter(({ severity }) => severity === 'error').length === checked.errorCount;
  const suspects = isComplete && records.length <= LIMITS.records ? [...known.keys()] : [...records.keys()];
  suspects.sort((a, b) => a - b);
  const left: LeftOut[] = [];
  for (let from = 0; from < suspects.length; from += BATCH) {
    const batch = suspects.slice(from, from + BATCH);
    const marked = batch.map((i) => Object.assign({}, records[i], { id: `record ${i}` }));
    const rechecked = checkInFull(key === 'events' ? { events: marked } : { articles: marked, events: [] });
    const kept = new Set(rechecked.file[key].map(({ id }) => id));
    const errors = firstErrors(key, rechecked.problems);
    for (const [j, i] of batch.entries()) {
      if (kept.has(`record ${i}`) && i < LIMITS.records) continue;
      const { path, message } = known.get(i) ?? errors.get(j) ?? OTHER;
      const where = path.replace(/^(?:\w+\[\d+\])?/, `${key}[${i}]`);
      left.push({ where, why: message, raw: clip(JSON.stringify(records[i]) ?? '') });
    }
  }
  return left;
}

/** The first error of each record of a list, by its index. */
function firstErrors(key: string, problems: readonly Problem[]): Map<number, Problem> {
  const errors = new Map<number, Problem>();
  for (const problem of problems) {
    const [, list, index] = /^(\w+)\[(\d+)\]/.exec(problem.path) ?? [];
    if (list === key && problem.severity === 'error' && !errors.has(Number(index))) errors.set(Number(index), problem);
  }
  return errors;
}

const OTHER = { path: '', message: `A file has at most ${LIMITS.records} of them.` };
