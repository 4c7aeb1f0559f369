import type { ParsedTimeline } from '../../model/parse-timeline.ts';

/** The record to which a place in a file belongs: an event, article or category, or a citation, which can be lost alone. */
const recordAt = (path: string): string => /^\w+\[\d+\](?:\.citations\[\d+\])?/.exec(path)?.[0] ?? path;

/**
 * How many records were left out. One record may have several errors, which stand together in the report; where the same place
 * comes again it is in another file, whose events were added later. Errors beyond those kept count as a record each.
 */
export function lostRecords({ problems, errorCount }: Pick<ParsedTimeline, 'problems' | 'errorCount'>): number {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const places = new Set<string>();
  let record: string | undefined;
  let lost = errorCount - errors.length;
  for (const { path } of errors) {
    const at = recordAt(path);
    // The citations of an event that is lost are lost with it
    const sameRecord = record !== undefined && (at === record || at.startsWith(`${record}.`)) && !places.has(path);
    if (!sameRecord) {
      lost++;
      places.clear();
      record = at;
    }
    places.add(path);
  }
  return lost;
}
