import { explainFindings } from '../../file/explain/explain-findings.ts';
import { getRareChecks } from '../../file/rare-checks.ts';
import { readJson } from '../../file/json/read-json.ts';
import type { Problem } from '../../file/problem.ts';
import { createReport } from '../../file/report.ts';
import { runSteps } from '../../file/steps.ts';
import type { Reader } from '../reader.ts';
import { noStory, problemsOfReading, withSeenTitles } from '../reading.ts';
import { withAbsoluteAddresses } from '../resolve-addresses.ts';
import { blocksOf } from './blocks.ts';
import { jsonLdSteps } from './read-json-ld.ts';

/** Reads schema.org JSON-LD: see `readJsonLd`. */
export const jsonLdReader: Reader = {
  *read(text, { base = '', order }) {
    const reading = withSeenTitles(yield* jsonLdSteps(text, order));
    if (reading.file.events.length > 0)
      return { file: withAbsoluteAddresses(reading.file, base), problems: problemsOfReading(reading), reading };
    return {
      file: undefined,
      problems: [brokenJson(text) ?? noStory(NO_EVENTS, reading.leftOut), ...problemsOfReading(reading)],
    };
  },
};

/** The place where the text stops being JSON; undefined if it is JSON, apart from faults that `blocksOf` tolerates. */
function brokenJson(text: string): Problem | undefined {
  if (blocksOf(text).broken.length === 0) return undefined;
  const report = createReport();
  runSteps(readJson(text, report, getRareChecks));
  return explainFindings(report.findings)[0];
}

const NO_EVENTS = 'This JSON-LD holds no event that can be shown: an Event of schema.org with a name and a startDate.';
