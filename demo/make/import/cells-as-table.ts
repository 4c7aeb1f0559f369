import { textOfCells } from '../grid/cells-as-text.ts';
import type { PastedCell } from '../story/pasted-cells.ts';

/** Cells as a text with tabs. The links behind words, which a text has no place for, are a column of their own. */
export function tableOfCells(cells: readonly (readonly PastedCell[])[]): string {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const links = cells.map((line) =>
    line.flatMap(({ text, links = [] }) => links.filter((link) => !text.includes(link))).join('\n'),
  );
  const hasLinks = links.some((each) => each !== '');
  return textOfCells(
    cells.map((line, i) => {
      const texts = Array.from({ length: width }, (_, column) => line[column]?.text ?? '');
      return hasLinks ? [...texts, i === 0 ? links[0] || 'Links' : (links[i] ?? '')] : texts;
    }),
  );
}
