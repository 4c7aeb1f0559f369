import { partsOf, zipOf } from '../../unit/readers/xlsx/workbook.ts';
import { PLACES, RECORDS } from './places.ts';
import { filled, pieceName, PIECES } from './texts.ts';

/** A text that can be made at any length. */
export interface Growing {
  /** Its place and its piece in printed form. */
  readonly name: string;
  /** @param length number of code units that are repeated pieces */
  readonly text: (length: number) => string;
}

/** The texts for one format: each piece in each place, and a record again and again. */
export function* textsFor(id: string): Generator<Growing> {
  for (const [before, after] of PLACES[id] ?? [])
    for (const piece of PIECES)
      yield {
        name: `${before.slice(-30)}${pieceName(piece)}…`,
        text: (length) => before + filled(piece, length) + after,
      };
  const [before, record, after] = RECORDS[id] ?? [];
  if (record)
    yield {
      name: `${record.slice(0, 30)} again and again`,
      text: (length) => before + record.repeat(length / record.length) + after,
    };
}

/** Each piece alone, and after the beginning of a date. */
export function* datesOfPieces(): Generator<Growing> {
  for (const start of ['', '1968', '3 May ', '[2024-06'])
    for (const piece of PIECES)
      yield { name: `${start}${pieceName(piece)}…`, text: (length) => start + filled(piece, length) };
}

/** A workbook in which one part is replaced; the name of the part is the first line of the text. */
export function workbookWith(text: string): Uint8Array {
  const end = text.indexOf('\n');
  const parts = partsOf([
    {
      name: 'S',
      rows: [
        ['Date', 'Event'],
        [{ number: 25_000, format: 'yyyy' }, 'A'],
      ],
    },
  ]);
  return zipOf({ ...parts, [text.slice(0, end)]: text.slice(end + 1) });
}
