import { clip, pathText } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';
import type { TableRow } from '../csv/cells.ts';
import { isNode, list, type Node } from '../json-ld/graph.ts';
import { textValue } from '../record-list.ts';

/** A value of a row. */
export interface Cell {
  readonly value: string;
  readonly type: 'uri' | 'bnode' | 'literal';
  /** The last part of the address of its XSD type: `dateTime`, `integer`; empty if it has none. */
  readonly datatype: string;
}

/** A row of results. */
export interface Row {
  readonly where: string;
  /** Values by variable, without empty ones. Undefined if the value is not a row. */
  readonly cells: ReadonlyMap<string, Cell> | undefined;
  readonly raw: () => string;
}

/** Results of a query. */
export interface ResultTable {
  readonly variables: readonly string[];
  readonly rows: readonly Row[];
}

/** A day or a time of XSD: year, month, day, then hour, minute, second and zone. */
export const XSD_TIME = /^([-+]?\d{4,16})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[-+]\d\d:\d\d)?)?$/;

/** Rows read in one step. */
const STEP = 500;
/** Maximum number of variables of a query. */
const MAX_VARIABLES = 500;

/** The rows of a SPARQL results document; undefined if it is not one. */
const bindingsOf = (document: unknown): readonly unknown[] | undefined => {
  const results = isNode(document) ? document['results'] : undefined;
  return isNode(results) && Array.isArray(results['bindings']) ? list(results['bindings']) : undefined;
};

/**
 * Whether a document holds SPARQL results: `head` and `results`, or a list of rows as downloaded from
 * query.wikidata.org.
 */
export function isResultTable(document: unknown): boolean {
  if (bindingsOf(document)) return true;
  if (!Array.isArray(document)) return false;
  const rows = list(document).slice(0, 20).filter(isNode);
  return rows.length > 0 && rows.every((row) => !('claims' in row) && Object.values(row).some((cell) => cellOf(cell)));
}

/** The variables and rows of SPARQL results, in either form. */
export function* resultTable(document: unknown): Steps<ResultTable> {
  const bindings = bindingsOf(document);
  const path = bindings ? ['results', 'bindings'] : [];
  const rows: Row[] = [];
  const values = bindings ?? list(document);
  for (const [i, value] of values.entries()) {
    if (i % STEP === STEP - 1) yield i / values.length;
    const cells = isNode(value) ? cellsOf(value) : undefined;
    rows.push({ where: pathText([...path, i]), cells, raw: () => rawOf(cells, value) });
  }
  const head = isNode(document) ? document['head'] : undefined;
  const declared = list(isNode(head) ? head['vars'] : undefined)
    .map(textValue)
    .filter(Boolean);
  const variables = new Set(declared);
  for (const { cells } of rows)
    for (const name of cells?.keys() ?? []) if (variables.size < MAX_VARIABLES) variables.add(name);
  return { variables: [...variables], rows };
}

/**
 * The variables and rows of results in CSV or TSV, whose first row names the variables. An empty cell means that there
 * is no value.
 */
export function* tableOfCells([first, ...written]: readonly TableRow[]): Steps<ResultTable> {
  const variables = (first?.cells ?? []).map((name) => name.trim().replace(/^\?/, ''));
  const rows: Row[] = [];
  for (const [i, { line, cells: texts }] of written.entries()) {
    if (i % STEP === STEP - 1) yield i / written.length;
    // Variables without a cell in this row are not visited, because there may be very many variables and rows
    const names = variables.slice(0, texts.length);
    const cells = cellsOf(Object.fromEntries(names.map((name, at) => [name, texts[at]?.trim() || undefined])));
    rows.push({ where: `line ${line}`, cells, raw: () => rawOf(cells, texts) });
  }
  return { variables: variables.slice(0, MAX_VARIABLES), rows };
}

function cellsOf(row: Node): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, value] of Object.entries(row)) {
    const cell = cellOf(value);
    if (cell) cells.set(name, cell);
  }
  return cells;
}

function rawOf(cells: Row['cells'], value: unknown): string {
  if (!cells) return clip(JSON.stringify(value) ?? '');
  let raw = '';
  for (const [name, cell] of cells) {
    raw += `${raw && ', '}${name}: ${cell.value}`;
    // Stop when there is more than will be shown
    if (raw.length > 80) break;
  }
  return clip(raw);
}

function cellOf(cell: unknown): Cell | undefined {
  if (isNode(cell)) {
    const { type } = cell;
    if (type === undefined && typeof cell['value'] === 'string') return cellOf(cell['value']);
    if (type !== 'uri' && type !== 'bnode' && type !== 'literal' && type !== 'typed-literal') return undefined;
    const datatype = textValue(cell['datatype']).replace(/^.*[#/]/, '');
    return { value: textValue(cell['value']), type: type === 'uri' || type === 'bnode' ? type : 'literal', datatype };
  }
  const value = textValue(cell);
  if (typeof cell !== 'string' && typeof cell !== 'number') return undefined;
  if (/^https?:\/\/\S+$/.test(value)) return { value, type: 'uri', datatype: '' };
  return { value, type: 'literal', datatype: XSD_TIME.test(value) ? 'dateTime' : '' };
}
