import { checkSteps, type FinishFile } from '../file/check-steps.ts';
import type { Finding } from '../file/finding.ts';
import { LIMITS } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';
import type { ParsedTimeline } from './parse-timeline.ts';
import type { GetRareRecords } from './rare.ts';
import type { UnlinkedCitation } from './citation-linker.ts';
import type { ArticleDraft } from './types.ts';
import { createArticle, createEvent } from './create-records.ts';
import { buildSteps, type UnlinkedEvent } from './timeline.ts';

/** A timeline whose problems are not yet in words. */
export interface FoundTimeline extends Omit<ParsedTimeline, 'problems'> {
  /** The findings that `explainFindings` turns into problems, in the same order. */
  readonly findings: readonly Finding[];
}

/** The records of a file as a timeline has them, without what linking adds. */
const FINISH: FinishFile<ArticleDraft, UnlinkedEvent> = {
  articles: (article) => createArticle(article, 0),
  events: (event) => createEvent<UnlinkedCitation[]>(event, 0, event.citations),
};

/**
 * `parseTimeline` in steps of a millisecond or two, between which a page can respond, without the texts of problems. Yields the share done,
 * 0 to 1.
 */
export function* parseSteps(input: unknown, getRare: GetRareRecords): Steps<FoundTimeline> {
  const { file, articlesInPlace: _, cited, ...found } = yield* checkSteps(input, getRare, FINISH);
  return { timeline: yield* buildSteps(file, getRare, cited), ...found };
}

/**
 * Adds the findings of a reader, which come before those of the check.
 * @param errorCount number of them that are errors, for records that are not shown.
 */
export const withFindings = (found: FoundTimeline, before: readonly Finding[], errorCount: number): FoundTimeline => ({
  ...found,
  findings: [...before, ...found.findings].slice(0, LIMITS.problems),
  problemCount: found.problemCount + before.length,
  errorCount: found.errorCount + errorCount,
});
