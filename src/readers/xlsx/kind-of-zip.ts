import type { Zip } from './zip.ts';

/** What office programs write into the part `mimetype` of their files. */
const MIME_TYPES: readonly (readonly [type: RegExp, what: string])[] = [
  [/opendocument\.spreadsheet/, 'a spreadsheet of LibreOffice (.ods): save it as .xlsx or .csv'],
  [/opendocument\.text/, 'a text of LibreOffice (.odt): save it as an HTML page, or its table as .csv'],
  [/opendocument/, 'a document of LibreOffice: save it as an HTML page'],
  [/epub/, 'an electronic book (.epub): give one of its pages as HTML'],
];

/** Says what a zip is that is not a workbook, and what would be right. Never throws. */
export function kindOfZip(zip: Zip): string {
  const { names } = zip;
  const has = (part: RegExp): boolean => names.some((name) => part.test(name));
  const type = mimeTypeOf(zip);
  const [, written] = MIME_TYPES.find(([pattern]) => pattern.test(type)) ?? [];
  if (written !== undefined) return written;
  if (has(/^xl\/workbook\.bin$/)) return 'a workbook in the binary form (.xlsb): save it as .xlsx';
  if (has(/^word\//)) return 'a Word document (.docx): save it as an HTML page, or put its table into a workbook';
  if (has(/^ppt\//)) return 'a presentation (.pptx): put its dates into a workbook';
  if (has(/\.iwa$/)) return 'a document of Numbers, Pages or Keynote: export it as .xlsx or .csv';
  const files = names.filter((name) => !name.endsWith('/'));
  const some = files.length > 0 ? `, such as ${files.slice(0, 3).join(', ')}` : '';
  return `a zip and no workbook: unpack it and give one of the files in it${some}`;
}

function mimeTypeOf(zip: Zip): string {
  try {
    return String.fromCharCode(...(zip.read('mimetype')?.subarray(0, 200) ?? []));
  } catch {
    return '';
  }
}
