import { textOfCells } from '../grid/cells-as-text.ts';
import type { PastedCell } from '../story/pasted-cells.ts';

/** Cells as text with tabs. A link behind words is written in HTML, which the table readers understand. */
export function tableOfCells(cells: readonly (readonly PastedCell[])[]): string {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  return textOfCells(cells.map((line) => Array.from({ length: width }, (_, column) => textOf(line[column]))));
}

function textOf({ text, links = [] }: PastedCell = { text: '' }): string {
  const [first, ...others] = links.filter((link) => !text.includes(link));
  if (first === undefined) return text;
  return [anchor(first, text), ...others.map((link) => anchor(link, ''))].join(' ');
}

const anchor = (href: string, text: string): string => `<a href="${escaped(href)}">${escaped(text)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
