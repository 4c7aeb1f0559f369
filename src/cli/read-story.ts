import { decodeText } from '../file/json/decode.ts';
import { DecodedText } from '../file/json/decoded-text.ts';
import type { Problem } from '../file/problem.ts';
import { runSteps } from '../file/steps.ts';
import { formatOf, unknownFormat } from '../readers/registry.ts';
import { isZip, ZIP_SIGNATURE } from '../readers/zip-signature.ts';
import { pageContentType } from './page-charset.ts';
import { parsePage } from './parse-page.ts';

/** A file of any format, read. */
export interface ReadStory {
  /** Id of its format. */
  readonly format: string;
  readonly text: string;
  /** What the check takes; undefined where there is no story. */
  readonly story: unknown;
  /** What there is to say besides what the check will find. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a file in the format that its text and name tell.
 * @param name of the file, for its ending.
 * @param onStep called now and then with the share that is done.
 * @throws where no reader knows what it holds, or the reader cannot be had.
 */
export async function readStory(bytes: Uint8Array, name: string, onStep: (done: number) => void): Promise<ReadStory> {
  const plain = isZip(bytes) ? new DecodedText(ZIP_SIGNATURE, 'utf-8') : decodeText(bytes);
  const source = { text: plain.text, contentType: '', address: name };
  const format = formatOf(source);
  if (!format) throw new Error(unknownFormat(source));
  const decoded: DecodedText = format.needsPage ? decodeText(bytes, pageContentType(bytes)) : plain;
  const { text, problem } = decoded;
  const page = format.needsPage ? await parsePage(text) : undefined;
  const reader = await format.load();
  const options = { ...(page && { page }), ...(format.needsBytes && { bytes }) };
  const { file, problems } = runSteps(reader.read(text, options), onStep);
  return { format: format.id, text, story: file, problems: problem ? [problem, ...problems] : problems };
}
