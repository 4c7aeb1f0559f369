import { decodeText } from '../file/json/decode.ts';
import { DecodedText } from '../file/json/decoded-text.ts';
import type { Problem } from '../file/problem.ts';
import { runSteps } from '../file/steps.ts';
import type { Format, ReadOptions, ReadResult } from '../readers/reader.ts';
import { formatOf, unknownFormat } from '../readers/registry.ts';
import { binaryKind } from './binary-kind.ts';
import { isZip, ZIP_SIGNATURE } from '../readers/zip-signature.ts';
import { pageContentType } from './page-charset.ts';
import { parsePage } from './parse-page.ts';

/** A file of any format after reading. */
export interface ReadStory extends Pick<ReadResult, 'reading' | 'columns'> {
  /** Id of its format. */
  readonly format: string;
  readonly text: string;
  /** The input of the check; undefined if there is no story. */
  readonly story: unknown;
  /** Problems other than those that the check will find. */
  readonly problems: readonly Problem[];
}

/** How to read a file. */
export interface StoryOptions extends Omit<ReadOptions, 'page'> {
  /** The format to assume, whatever the file looks like. */
  readonly format?: Format | undefined;
}

/** Maximum size of a file in bytes, because JavaScript engines have no longer texts. */
const LONGEST = 500_000_000;

/**
 * Reads a file in the format recognised from its text and name.
 * @param name name of the file, for its extension
 * @param onStep called now and then with the share that is done
 * @throws if no reader recognises the content, or the reader cannot be loaded
 */
export async function readStory(
  bytes: Uint8Array,
  name: string,
  onStep: (done: number) => void,
  { format: chosen, ...given }: StoryOptions = {},
): Promise<ReadStory> {
  const kind = binaryKind(bytes);
  if (kind !== undefined) throw new Error(`this is ${kind}`);
  if (bytes.length > LONGEST) throw new Error('it is larger than 500 MB');
  const plain = isZip(bytes) ? new DecodedText(ZIP_SIGNATURE, 'utf-8') : decodeText(bytes);
  if (plain.text.trim() === '') throw new Error('it is empty');
  const source = { text: plain.text, contentType: '', address: name };
  const format = chosen ?? formatOf(source);
  if (!format) throw new Error(unknownFormat(source));
  const decoded: DecodedText = format.needsPage ? decodeText(bytes, pageContentType(bytes)) : plain;
  const { text, problem } = decoded;
  const page = format.needsPage ? await parsePage(text) : undefined;
  const reader = await format.load();
  const options = { ...given, ...(page && { page }), ...(format.needsBytes && { bytes }) };
  const { file, problems, ...rest } = runSteps(reader.read(text, options), onStep);
  return { ...rest, format: format.id, text, story: file, problems: problem ? [problem, ...problems] : problems };
}
