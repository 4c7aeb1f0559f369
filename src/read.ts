/** What reads stories of all formats, as `src` does: in pages, and but for HTML also in Node and in workers. */
import { FORMATS } from './readers/registry.ts';

export { readStory, type ReadStoryOptions, type StoryReading } from './source/read-story.ts';
export type { LeftOut, Reading, RecordTexts } from './readers/reading.ts';

/** The formats that are read: ids, and what each is called in a sentence. */
export const formats: readonly { readonly id: string; readonly label: string }[] = FORMATS.map(({ id, label }) => ({
  id,
  label,
}));
