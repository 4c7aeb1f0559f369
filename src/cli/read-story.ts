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

/** A file of any format, read. */
export interface ReadStory extends Pick<ReadResult, 'reading' | 'columns'> {
  /** Id of its format. */
  readonly format: string;
  readonly text: string;
  /** What the check takes; undefined where there is no story. */
  readonly story: unknown;
  /** What there is to say besides what the check will find. */
  readonly problems: readonly Problem[];
}

/** How a file is read. */
export interface StoryOptions extends Omit<ReadOptions, 'page'> {
  /** The format to read it as, whatever it looks like. */
  readonly format?: Format | undefined;
}

/** Longest file: engines have no longer texts. */
const LONGEST = 500_000_000;

/**
 * Reads a file in the format that its text and name tell.
 * @param name of the file, for its ending.
 * @param onStep called now and then with the share that is done.
 * @throws where no reader knows what it holds, or the reader cannot be had.
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
