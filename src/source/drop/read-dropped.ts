import { decodedText, type FetchedText, fetchText } from '../fetch.ts';
import { type FoundStory, foundBy } from '../found-story.ts';
import { failureOf, OpenSources, readSteps, type SourceHints } from '../read-source.ts';
import { runInSlices } from '../slices.ts';
import { SourceError } from '../source-error.ts';
import type { Dropped } from './dropped.ts';

/**
 * Reads what was dropped, as `src` is read: its format is told by the text itself. In slices, between which the page responds.
 * @throws {SourceError} where nothing can be read; the signal's reason where it was aborted.
 */
export async function readDropped(
  dropped: Dropped,
  hints: Omit<SourceHints, 'type'>,
  signal: AbortSignal,
): Promise<FoundStory> {
  const source = await sourceOf(dropped, signal);
  const name = 'text' in dropped ? 'The text' : source.address;
  const open = await new OpenSources().open(source, name, { ...hints, type: '' }, signal);
  const result = await new Promise<FoundStory>((resolve) =>
    runInSlices(
      readSteps(open),
      signal,
      (read) => resolve(foundBy(read)),
      () => {},
    ),
  );
  if (result.file === undefined) throw failureOf(name, result.problems);
  return result;
}

async function sourceOf(dropped: Dropped, signal: AbortSignal): Promise<FetchedText> {
  if ('address' in dropped) return fetchText(dropped.address, signal);
  const local = { contentType: '', address: '', problem: undefined, isLocal: true } as const;
  if ('text' in dropped) return { ...local, text: dropped.text };
  const { name, type } = dropped.file;
  try {
    const { text, problem } = await decodedText(new Uint8Array(await dropped.file.arrayBuffer()), type);
    return { ...local, text, problem, contentType: type, address: name };
  } catch (cause) {
    throw new SourceError(`${name} could not be read: it may be a folder.`, 'network', undefined, { cause });
  } finally {
    signal.throwIfAborted();
  }
}
