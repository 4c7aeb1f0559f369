import type { Words } from '../../views/words.ts';
import type { UpdateCycle } from '../cycle.ts';
import type { LaterViews } from '../later-views.ts';
import { type PictureSource, toPNG, toSVG } from './pictures.ts';
import type { PictureOptions, PngOptions } from '../../picture/options.ts';

/** Makes pictures of what an element shows: see the element. */
export interface Pictures {
  readonly toSVG: (options?: PictureOptions) => string;
  readonly toPNG: (options?: PngOptions) => Promise<Blob>;
}

/** What pictures need from the runtime of an element. */
interface Runtime {
  readonly host: HTMLElement;
  readonly cycle: Pick<UpdateCycle, 'view' | 'session'>;
  readonly whenReady: () => Promise<void>;
}

/** Loads the code that makes pictures of an element, with the evidence views, once the element is ready. */
export async function loadPictures(
  runtime: Runtime,
  { evidence }: Pick<LaterViews, 'evidence'>,
  words: () => Words,
  layoutScene: PictureSource['layoutScene'],
): Promise<Pictures> {
  await Promise.all([runtime.whenReady(), evidence.load()]);
  const { host, cycle } = runtime;
  const { view, session } = cycle;
  const source = { host, view, session, words: words(), evidence: evidence.now, layoutScene };
  return {
    toSVG: (options = {}) => toSVG(source, options),
    toPNG: (options = {}) => toPNG(source, options),
  };
}
