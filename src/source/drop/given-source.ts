import { type FetchedText, fetchText, textIn } from '../fetch.ts';
import type { TextSource } from '../loader.ts';
import type { SourceHints } from '../read-source.ts';
import { SourceError } from '../source-error.ts';
import type { Dropped } from './dropped.ts';

/** The source for dropped content. Its format is detected from the text; only the page's hints on dates and columns apply. */
export function givenSource(dropped: Dropped, { order, map }: SourceHints): TextSource {
  const hints = { type: '', order, map };
  if ('address' in dropped) return { name: dropped.address, hints, fetch: fetchText };
  const local = { contentType: '', address: '', problem: undefined, isLocal: true };
  if ('text' in dropped) return { name: 'The text', hints, fetch: async () => ({ ...local, text: dropped.text }) };
  const { file } = dropped;
  return { name: file.name, hints, fetch: async () => ({ ...local, ...(await textOfFile(file)) }) };
}

async function textOfFile(file: File): Promise<Omit<FetchedText, 'isLocal'>> {
  const { name, type } = file;
  try {
    return { ...(await textIn(new Uint8Array(await file.arrayBuffer()), type)), contentType: type, address: name };
  } catch (cause) {
    throw new SourceError(`${name} could not be read: it may be a folder.`, 'network', undefined, { cause });
  }
}
