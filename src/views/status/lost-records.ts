import type { ParsedTimeline } from '../../model/parse-timeline.ts';

/** The path of the record that a path is in: an event, article or category, or a citation, which can be left out alone. */
const recordOf = (path: string): string => /^\w+\[\d+\](?:\.citations\[\d+\])?/.exec(path)?.[0] ?? path;

/**
 * Number of records that were left out. A record may have several errors, which follow one another in the report; a path that comes
 * again is of another file, whose events were added later. Errors beyond those in the report count as a record each.
 */
export function lostRecords({ problems, errorCount }: Pick<ParsedTimeline, 'problems' | 'errorCount'>): number {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const paths = new Set<string>();
  let record: string | undefined;
  let lost = errorCount - errors.length;
  for (const { path } of errors) {
    const owner = recordOf(path);
    // An event that is left out takes its citations with it
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
