import { explainFindings } from '../../file/explain/explain-findings.ts';
import { readJson } from '../../file/json/read-json.ts';
import { getRareChecks } from '../../file/rare-checks.ts';
import { clip } from '../../file/problem.ts';
import { createReport } from '../../file/report.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { noStory, problemsOfReading, withSeenTitles } from '../reading.ts';
import { scriptValue } from '../script-values.ts';
import { slidesOfJson } from './slides-of-json.ts';
import { fileOfSlides, type NotedReading } from './slides-to-file.ts';
import { unwrapJsonp } from './unwrap-jsonp.ts';

/**
 * Reads a TimelineJS 3 or 2 timeline in JSON, JSONP, or as a script writes it. Its slides and eras are the records. A
 * text that is not JSON, or not such a timeline, counts as one record that is left out. Never throws.
 */
export function* timelineJsSteps(text: string, { base = '' }: ReadOptions = {}): Steps<NotedReading> {
  const report = createReport();
  const value = yield* withinShares(readJson(unwrapJsonp(text), report, getRareChecks), 0, 0.4);
  const [problem] = explainFindings(report.findings);
  const script = problem && (yield* withinShares(scriptValue(text), 0.4, 0.4));
  const written = script && 'value' in script ? slidesOfJson(script.value) : undefined;
  if (written) return yield* withinShares(fileOfSlides(written, base), 0.4, 1);
  const slides = slidesOfJson(value);
  if (!problem && slides) return yield* withinShares(fileOfSlides(slides, base), 0.4, 1);
  const why = problem?.message ?? 'This is no timeline of TimelineJS: it has no list of events.';
  const where = problem?.line === undefined ? 'line 1' : `line ${problem.line}`;
  const leftOut = [{ where, why, raw: clip(text.trim()) }];
  return { file: { articles: [], events: [] }, records: 1, kept: 0, leftOut, notes: problem ? [problem] : [] };
}

/** Reads TimelineJS timelines. */
export const timelineJsReader: Reader = {
  *read(text, options) {
    const reading = withSeenTitles(yield* timelineJsSteps(text, options));
    if (reading.kept > 0)
      return { file: reading.file, problems: [...problemsOfReading(reading), ...reading.notes], reading };
    const broken = reading.notes.find(({ severity }) => severity === 'error');
    const problems = broken ? [broken] : [noStory(NO_EVENTS, reading.leftOut), ...problemsOfReading(reading)];
    return { file: undefined, problems, reading };
  },
};

const NO_EVENTS =
  'This TimelineJS timeline holds no event that can be shown: a slide with a start date and a headline.';
