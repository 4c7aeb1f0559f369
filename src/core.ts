/** Everything that needs no page. Runs in Node and in workers. */
export * from './dates/index.ts';
export * from './date-words/index.ts';
export { checkInFull as checkFile } from './file/check-in-full.ts';
export { defineTimeline } from './file/define.ts';
export type { Problem } from './file/problem.ts';
export type {
  ArticleInPlace,
  ArticleRecord,
  ChangeRecord,
  CitationRecord,
  EventRecord,
  ListedFile,
  PublisherRecord,
  QuoteRecord,
  TimelineFile,
} from './file/types.ts';
export type { ParsedTimeline } from './model/parse-timeline.ts';
export { parseInFull as parseTimeline } from './model/parse-in-full.ts';
export { buildTimeline } from './model/build-timeline.ts';
export type { Timeline } from './model/timeline.ts';
export type { Citation, Range, TimelineArticle, TimelineEvent } from './model/types.ts';
export type { TieKind, Voice, VoiceTie } from './model/voices/voice.ts';
export { assess, type AssessOptions } from './evidence/assess.ts';
export { Assessor } from './evidence/assessor.ts';
export { dateAsOf } from './evidence/date-as-of.ts';
export { isKnown } from './evidence/known-by.ts';
export { indexKnownEvents, type KnownEvents } from './evidence/known-events.ts';
export type {
  Claim,
  Evidence,
  EvidenceVoice,
  KnownBounds,
  LagBounds,
  MergeReason,
  Role,
  Status,
} from './evidence/types.ts';
export { scriptText, toJSONLD } from './writers/json-ld/to-json-ld.ts';
export { fromJSONLD, readJsonLd } from './readers/json-ld/read-json-ld.ts';
export { problemsOfReading, type LeftOut, type Reading, type RecordTexts } from './readers/reading.ts';
export { loadLocale } from './locales/index.ts';
