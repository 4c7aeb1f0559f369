import { createHash } from 'node:crypto';
import { writeOrExplain } from '../file-errors.ts';
import type { Io } from '../io.ts';
import type { PoliteWeb } from './polite-web.ts';
import type { CopyFields } from './with-fields.ts';

/** Maximum size of a stored page, in bytes. */
const LARGEST = 50_000_000;
const TOO_LONG = 'it is longer than 50 MB';
/** Number of digits of the digest in the file name. */
const DIGITS = 16;

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'application/json': 'json',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** Where copies are stored. */
export interface CopyPlace {
  /** The folder. */
  readonly folder: string;
  /** Address of the folder on the web; undefined if it is not published. */
  readonly address: string | undefined;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Stores the answer of an address, byte for byte, in a file named after its SHA-256.
 * @returns `retrieved` and `sha256`, and `archived` if the folder has an address
 * @throws a clause if the address does not answer with a page or the page is longer than 50 MB; an error for
 *   `failureOf` if the file cannot be written
 */
export async function saveCopy(
  url: string,
  place: CopyPlace,
  web: PoliteWeb,
  io: Pick<Io, 'write'>,
): Promise<CopyFields> {
  const { answer } = await web.visit(url, 'GET');
  if (answer.status !== 200) {
    await answer.close();
    throw new Error(`the server answers with ${answer.status}`);
  }
  // Rejected before reading, if the server states the length
  if (Number(answer.header('content-length')) > LARGEST) {
    await answer.close();
    throw new Error(TOO_LONG);
  }
  const bytes = await answer.bytes(LARGEST);
  if (bytes.length === 0) throw new Error('its page is empty');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const type = (answer.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  const name = `${sha256.slice(0, DIGITS)}.${ENDINGS[type] ?? 'bin'}`;
  await writeOrExplain(`${place.folder.replace(/[\\/]$/, '')}/${name}`, () => bytes, io);
  return {
    ...(place.address !== undefined && { archived: place.address.replace(/\/?$/, '/') + name }),
    retrieved: place.today,
    sha256,
  };
}
