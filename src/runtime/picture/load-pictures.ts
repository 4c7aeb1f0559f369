import { layoutScene } from '../../layout/scene.ts';
import type { Words } from '../../views/words.ts';
import type { UpdateCycle } from '../cycle.ts';
import type { LaterViews } from '../later-views.ts';
import type { PictureSource } from './pictures.ts';

/** What makes pictures, and of what it makes them. */
export interface LoadedPictures {
  readonly part: typeof import('./pictures.ts');
  readonly source: PictureSource;
}

/** Loads what makes pictures, and gives it what an element shows once that is `ready`. */
export async function loadPictures(
  host: HTMLElement,
  cycle: UpdateCycle,
  { evidence }: Pick<LaterViews, 'evidence'>,
  words: () => Words,
  ready: Promise<void>,
): Promise<LoadedPictures> {
  const [part] = await Promise.all([import('./pictures.ts'), ready, evidence.load()]);
  const { view, session } = cycle;
  return { part, source: { host, view, session, words: words(), evidence: evidence.now, layoutScene } };
}
