import type { CitedTimelineElement } from 'cited-timeline';
import { drawn } from './tree.ts';

interface Box {
  readonly name: string;
  readonly rect: DOMRect;
}

/** Kinds of labels that must not overlap, and the box that contains them while the view rests. */
const KINDS = [
  { kind: 'tick', selector: 'text.tick-label', within: '.axis' },
  { kind: 'band', selector: 'text.band-label', within: '.axis' },
  { kind: 'label', selector: '.plot .events .label', within: '.plot' },
  { kind: 'cluster', selector: '.plot button.cluster', within: '.plot' },
  { kind: 'article', selector: '.articles button', within: '.axis' },
  { kind: 'heading', selector: '.plot .lane h2', within: '.plot' },
] as const;

/** Whether a label is moving: clusters start at the one that was split. */
const isGliding = (node: Element): boolean => (node.closest('li') ?? node).getAnimations().length > 0;

/** Labels that wait to be laid out for new letters are not painted, so overlaps of these are invisible. */
const isPainted = (node: Element): boolean => getComputedStyle(node).visibility === 'visible';

/** Left end of the text of an SVG, in either direction of writing, or in both: a month in Arabic with its year. */
const startOf = (text: SVGTextContentElement): number =>
  Math.min(
    ...Array.from({ length: text.getNumberOfChars() }, (_, char) =>
      Math.min(text.getStartPositionOfChar(char).x, text.getEndPositionOfChar(char).x),
    ),
  );

/**
 * Where a label's text is. Firefox includes the halo around the text of an SVG, and a px on each side, in the rectangle
 * of its element, and what slanted letters could have beyond their own width in its box.
 */
function placeOf(node: Element): DOMRect {
  const matrix = node instanceof SVGGraphicsElement ? node.getScreenCTM() : null;
  if (!(node instanceof SVGGraphicsElement) || !matrix) return node.getBoundingClientRect();
  const box = node.getBBox();
  const isText = node instanceof SVGTextContentElement && node.getNumberOfChars() > 0;
  const { x, width } = isText ? { x: startOf(node), width: node.getComputedTextLength() } : box;
  const { x: left, y: top } = new DOMPoint(x, box.y).matrixTransform(matrix);
  const { x: right, y: bottom } = new DOMPoint(x + width, box.y + box.height).matrixTransform(matrix);
  return new DOMRect(left, top, right - left, bottom - top);
}

const boxesOf = (timeline: CitedTimelineElement, selector: string): Box[] =>
  drawn(timeline, selector)
    .filter((node) => !isGliding(node) && isPainted(node))
    .map((node) => ({
      name: node.textContent?.trim() || (node.dataset['article'] ?? ''),
      rect: placeOf(node),
    }))
    .filter(({ rect }) => rect.width > 0 && rect.height > 0);

const shared = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

const places = ({ left, right, top }: DOMRect): string =>
  `${left.toFixed(1)} to ${right.toFixed(1)} at ${top.toFixed(1)}`;

/** Labels of one kind that overlap. */
export function meetings(timeline: CitedTimelineElement): string | undefined {
  for (const { kind, selector } of KINDS) {
    const boxes = boxesOf(timeline, selector).toSorted((a, b) => a.rect.left - b.rect.left);
    for (const [i, a] of boxes.entries()) {
      for (let j = i + 1; boxes[j] && boxes[j]!.rect.left < a.rect.right; j++) {
        const b = boxes[j]!;
        if (shared(a.rect, b.rect))
          return `${kind} "${a.name}" (${places(a.rect)}) meets "${b.name}" (${places(b.rect)})`;
      }
    }
  }
  return undefined;
}

/** Labels that extend beyond the plot on either side while the view rests. */
export function outside(timeline: CitedTimelineElement): string | undefined {
  if (timeline.moving) return undefined;
  for (const { kind, selector, within } of KINDS) {
    const [area] = drawn(timeline, within);
    if (!area) continue;
    const { left, right } = area.getBoundingClientRect();
    for (const { name, rect } of boxesOf(timeline, selector)) {
      if (rect.left < left - 1 || rect.right > right + 1)
        return `${kind} "${name}" (${places(rect)}) leaves ${left.toFixed(1)} to ${right.toFixed(1)}`;
    }
  }
  return undefined;
}
