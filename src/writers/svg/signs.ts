import type { Mark } from '../../layout/marks/mark.ts';
import type { MarkStatus } from '../../layout/marks/mark-status.ts';
import { type Color, n, type PathShape } from './shapes.ts';

interface SignLook {
  readonly color: Color;
  readonly ground: Color;
}

type Sign = (mark: Pick<Mark, 'x0' | 'x1'>, y: number, look: SignLook) => PathShape[];

/** The symbol of each status, the same as in `views/plot/marks.css` with a font of 16 px. */
const SIGNS: Readonly<Record<MarkStatus, Sign>> = {
  retracted: ({ x0, x1 }, y, { color }) => [
    { kind: 'path', d: `M${n(x0 - 5.6)},${n(y)}H${n(x1 + 5.6)}`, stroke: color, lineWidth: 2 },
  ],
  disputed({ x0, x1 }, y, { color, ground }) {
    const middle = (x0 + x1) / 2;
    const [half, height, lean] = [2.9, 9.6, 3.1];
    const [left, right] = [-half, half].map((dx) => `${n(middle + dx + lean)},${n(y - height)}`);
    const [leftEnd, rightEnd] = [-half, half].map((dx) => `${n(middle + dx - lean)},${n(y + height)}`);
    return [
      { kind: 'path', d: `M${left}L${right}L${rightEnd}L${leftEnd}Z`, fill: ground },
      { kind: 'path', d: `M${left}L${leftEnd}M${right}L${rightEnd}`, stroke: color, lineWidth: 1.5 },
    ];
  },
  expected: ({ x0, x1 }, y, { color }) => [
    {
      kind: 'path',
      d: `M${n(x0 - 3.2)},${n(y + 10)}H${n(x1 + 3.2)}`,
      stroke: color,
      lineWidth: 1.5,
      dash: [4.5, 3],
    },
  ],
  unconfirmed({ x0, x1 }, y, { color }) {
    const bracket = (x: number, way: 1 | -1): string => `M${n(x)},${n(y - 8.5)}q${n(-way * 4.5)},8.5 0,17`;
    const d = bracket(x0 - 3, 1) + bracket(x1 + 3, -1);
    return [{ kind: 'path', d, stroke: color, lineWidth: 1.5 }];
  },
};

/** The symbol of a status over the mark of an event. */
export const signShapes = (status: MarkStatus, ...rest: Parameters<Sign>): PathShape[] => SIGNS[status](...rest);
