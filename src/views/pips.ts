import { html, nothing, type TemplateResult } from 'lit';
import type { EvidenceSummary } from '../evidence/summary.ts';
import { layoutPips, type PipKind, type Pips } from '../layout/marks/pips.ts';

const NONE: Pips = { attesting: 0, disputing: 0, retracting: 0 };

/** Radius of a pip and width of its lines, em. */
const RADIUS = 0.23;
const LINE = 0.1;

const disc = (x: number, radius: number, sweep: 0 | 1): string =>
  `M${(x - radius).toFixed(3)},.5a${radius},${radius} 0 1 ${sweep} ${2 * radius},0a${radius},${radius} 0 1 ${sweep} ${-2 * radius},0z`;

const ring = (x: number): string => disc(x, RADIUS, 1) + disc(x, RADIUS - LINE, 0);

/** The outlines of each sign about a middle; an area is filled where one runs around it. */
const SHAPES: Readonly<Record<PipKind, (x: number) => string>> = {
  filled: (x) => disc(x, RADIUS, 1),
  hollow: ring,
  struck: (x) => `${ring(x)}M${(x - 0.44).toFixed(3)},.45h.88v.1h-.88z`,
  plus: (x) => `M${(x - 0.2).toFixed(3)},.45h.15v-.15h.1v.15h.15v.1h-.15v.15h-.1v-.15h-.15z`,
};

/** One pip for each voice; of those that attest only for those that have not retracted since. */
export const pipsOf = ({ standing, disputing, retracting }: EvidenceSummary): Pips => ({
  attesting: standing,
  disputing,
  retracting,
});

/** Pips at the beginning of a line. A path in the colour of the text: it prints, and needs no colour. The words say the same. */
export function pipsTemplate(counts: Pips | undefined): TemplateResult | typeof nothing {
  const { pips, width } = layoutPips(counts ?? NONE);
  if (width === 0) return nothing;
  const path = pips.map(({ kind, x }) => SHAPES[kind](x)).join('');
  const [box, em] = [`0 0.2 ${width} 0.6`, `${width}em`];
  return html`<svg class="pips" aria-hidden="true" viewBox=${box} width=${em}><path d=${path}></path></svg>`;
}
