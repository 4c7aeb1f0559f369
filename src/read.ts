/** Reads stories in all formats, like `src`. Runs in pages and, except for HTML, in Node and in workers. */
import { FORMATS } from './readers/registry.ts';

export { readStory, type ReadStoryOptions, type StoryReading } from './source/read-story.ts';
export type { LeftOut, Reading, RecordTexts } from './readers/reading.ts';

/** The supported formats: their ids, and their names for use in a sentence. */
export const formats: readonly { readonly id: string; readonly label: string }[] = FORMATS.map(({ id, label }) => ({
  id,
  label,
}));
