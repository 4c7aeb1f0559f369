import type { Steps } from '../../file/steps.ts';
import { builtInFormat, isLocalDateFormat, type ShownUnits, shownUnits } from './number-format.ts';
import { relationsOf } from './relations.ts';
import type { DayCount } from './serial-date.ts';
import { sharedStrings } from './shared-strings.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** A sheet of a workbook. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Name of its part of the zip; undefined for charts and other sheets without cells. */
  readonly part: string | undefined;
}

/** The parts of a date that a style shows; `local` if they depend on a language that the file does not name. */
export type StyleUnits = ShownUnits | 'local' | undefined;

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly count: DayCount;
  readonly strings: readonly string[];
  /** By number of the style. */
  readonly styles: readonly StyleUnits[];
}

/** Reads what all sheets share; undefined if the zip is not a workbook. @throws if a part of it is damaged */
export function* workbookOf(zip: Zip): Steps<Workbook | undefined> {
  const root = yield* relationsOf(zip, '');
  const part = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const bytes = zip.read(part);
  if (!bytes) return undefined;
  const found: { name: string; state: string; id: string }[] = [];
  let is1904 = false;
  yield* readXml(bytes, {
    open(name, { name: label = '', state = '', id = '', date1904 = '' }) {
      if (name === 'sheet') found.push({ name: label, state, id });
      if (name === 'workbookPr') is1904 = /^(?:1|true|on)$/.test(date1904);
    },
  });
  const relations = yield* relationsOf(zip, part);
  const partOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  return {
    sheets: found.map(({ name, state, id }) => ({
      name,
      isHidden: /^(?:very)?hidden$/i.test(state),
      part: relations.find((relation) => relation.id === id && relation.type === 'worksheet')?.target,
    })),
    count: is1904 ? '1904' : yield* dayCount(zip),
    strings: yield* sharedStrings(zip.read(partOf('sharedStrings') ?? 'xl/sharedstrings.xml')),
    styles: yield* stylesOf(zip.read(partOf('styles') ?? 'xl/styles.xml')),
  };
}

/** Determined by the program that wrote the file, if the file names it. */
function* dayCount(zip: Zip): Steps<DayCount> {
  const bytes = zip.read('docProps/app.xml');
  let isInside = false;
  let program = '';
  if (bytes)
    yield* readXml(bytes, {
      open: (name) => (isInside = name === 'Application'),
      close: () => (isInside = false),
      text: (words) => isInside && (program += words),
    });
  if (/microsoft/i.test(program)) return 'excel';
  return /libreoffice|openoffice|google/i.test(program) ? 'other' : 'unknown';
}

/** The parts of a date that each style shows. */
function* stylesOf(bytes: Uint8Array | undefined): Steps<StyleUnits[]> {
  const styles: StyleUnits[] = [];
  if (!bytes) return styles;
  const codes = new Map<number, string>();
  let isCell = false;
  yield* readXml(bytes, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCell = true;
      if (name !== 'xf' || !isCell) return;
      const id = Number(numFmtId);
      const code = codes.get(id) ?? builtInFormat(id);
      styles.push(code === undefined ? (isLocalDateFormat(id) ? 'local' : undefined) : shownUnits(code));
    },
    close(name) {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return styles;
}
