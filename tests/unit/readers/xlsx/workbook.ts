import { strToU8, zipSync } from 'fflate';

/** A cell of a generated workbook: a text, a number, a number with a format, or its attributes and content as XML. */
export type MadeCell =
  | string
  | number
  | undefined
  | { readonly number: number; readonly format: string | number }
  | { readonly attributes: string; readonly content: string };

/** A sheet of a generated workbook. */
export interface MadeSheet {
  readonly name: string;
  readonly state?: string;
  /** Rows from the first on; undefined for a row that is not written. */
  readonly rows: readonly (readonly MadeCell[] | undefined)[];
  /** XML after the rows: merged cells, links. */
  readonly behind?: string;
  /** Addresses of its links, `rId1` and so on. */
  readonly links?: readonly string[];
}

/** Options of a generated workbook. */
export interface MadeWorkbook {
  readonly date1904?: boolean;
  readonly application?: string;
  /** Additional parts, or replacements for generated ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const column = (i: number): string =>
  (i < 26 ? '' : String.fromCharCode(64 + Math.floor(i / 26))) + String.fromCharCode(65 + (i % 26));

const relations = (targets: readonly (readonly [type: string, target: string, mode?: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${targets
    .map(([type, target, mode]) => [type, escaped(target), mode === undefined ? '' : ` TargetMode="${mode}"`])
    .map(
      ([type, target, mode], i) =>
        `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type}" Target="${target}"${mode}/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a workbook as text, by name. */
export function partsOf(sheets: readonly MadeSheet[], made: MadeWorkbook = {}): Record<string, string> {
  const strings: string[] = [];
  const formats: (string | number)[] = [];
  const indexIn = <T>(list: T[], value: T): number =>
    list.includes(value) ? list.indexOf(value) : list.push(value) - 1;
  const cellXml = (cell: MadeCell, reference: string): string => {
    if (cell === undefined) return '';
    if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${indexIn(strings, cell)}</v></c>`;
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    if ('number' in cell)
      return `<c r="${reference}" s="${indexIn(formats, cell.format) + 1}"><v>${cell.number}</v></c>`;
    return `<c r="${reference}" ${cell.attributes}>${cell.content}</c>`;
  };
  const sheetXml = ({ rows, behind = '' }: MadeSheet): string => {
    const written = rows.map((cells, i) =>
      cells ? `<row r="${i + 1}">${cells.map((cell, k) => cellXml(cell, `${column(k)}${i + 1}`)).join('')}</row>` : '',
    );
    return `<worksheet xmlns="m" xmlns:r="${DOCUMENT}"><sheetData>${written.join('')}</sheetData>${behind}</worksheet>`;
  };
  const parts: Record<string, string> = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="m" xmlns:r="${DOCUMENT}"><workbookPr${made.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    ...(made.application !== undefined && {
      'docProps/app.xml': `<Properties><Application>${made.application}</Application></Properties>`,
    }),
  };
  for (const [i, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet);
    if (sheet.links)
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relations(
        sheet.links.map((target) => ['hyperlink', target, 'External'] as const),
      );
  }
  const codes = formats.map((format, i) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + i}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map((format, i) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + i}"/>`);
  parts['xl/styles.xml'] =
    `<styleSheet xmlns="m"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
  parts['xl/sharedStrings.xml'] =
    `<sst xmlns="m">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`;
  return { ...parts, ...made.parts };
}

/** Parts as a zip. */
export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** The bytes of a workbook. */
export const workbook = (sheets: readonly MadeSheet[], made: MadeWorkbook = {}): Uint8Array =>
  zipOf(partsOf(sheets, made));
