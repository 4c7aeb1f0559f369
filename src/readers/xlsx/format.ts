import type { Format } from '../reader.ts';
import { ZIP_SIGNATURE } from '../zip-signature.ts';

/**
 * The first bytes of files of older Office programs, and of workbooks with a password, decoded as windows-1252 and as
 * damaged UTF-8.
 */
const OLD_OFFICE = ['\u00d0\u00cf\u0011\u00e0', '\ufffd\ufffd\u0011\u0871'];

export const isOldOffice = (text: string): boolean => OLD_OFFICE.some((beginning) => text.startsWith(beginning));

/**
 * Workbooks. Every zip is accepted, so that the reader can say what it is if it is not a workbook; so are workbooks
 * from before 2007.
 */
export const xlsxFormat: Format = {
  id: 'xlsx',
  label: 'a workbook (.xlsx)',
  needsBytes: true,
  accepts: (head) => (head.startsWith(ZIP_SIGNATURE) ? 0.9 : isOldOffice(head) ? 0.6 : 0),
  load: async () => (await import('./xlsx-reader.ts')).xlsxReader,
};
