import type { ParsedTimeline } from '../../model/parse-timeline.ts';

/**
 * The path of the record that contains a path: an event, article or category, or a citation, which can be left out
 * separately.
 */
const recordOf = (path: string): string => /^\w+\[\d+\](?:\.citations\[\d+\])?/.exec(path)?.[0] ?? path;

/**
 * Number of records that were left out. A record may have several errors, which are consecutive in the report. If a
 * path occurs again, it belongs to another file, whose events were added later. Errors that are not in the report count
 * as one record each.
 */
export function lostRecords({ problems, errorCount }: Pick<ParsedTimeline, 'problems' | 'errorCount'>): number {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const paths = new Set<string>();
  let record: string | undefined;
  let lost = errorCount - errors.length;
  for (const { path } of errors) {
    const owner = recordOf(path);
    // Leaving out an event also leaves out its citations
    const sameRecord = record !== undefined && (owner === record || owner.startsWith(`${record}.`)) && !paths.has(path);
    if (!sameRecord) {
      lost++;
      paths.clear();
      record = owner;
    }
    paths.add(path);
  }
  return lost;
}
