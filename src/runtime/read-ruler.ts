import type { LetterSizes } from '../layout/metrics.ts';
import type { MeasureText } from '../layout/axis/ruler.ts';
import type { LabelLetters } from '../views/labels.ts';
import { closestLang } from './language.ts';
import { createMeasure, type Letters, lettersOf, shapeOf } from './measure-text.ts';

/** Sizes of the two lines of a label relative to the base font, as in the style sheet. */
const TITLE = 0.8125;
const DETAIL = 0.75;

/** The font for which the maximum label width is designed; it grows if the page's font is wider. */
const PLAIN_FONT = 'system-ui, sans-serif';

/** A text with the shortest words of labels: word spacing widens it more than a sentence. */
const SHORT_WORDS = 'by 8 or 9 May 2024 · 2 articles';

/** Names of parts that the page may style; the ruler has them only while it is read. */
const PARTS = [
  ['.ruled-event', 'event'],
  ['.ruled-label', 'label'],
  ['.ruled-axis', 'tick'],
  ['.ruled-axis', 'band'],
] as const;

/** The ruler as currently drawn. */
export interface RulerReading {
  /** Equal as long as nothing has changed. */
  readonly key: string;
  /** Font size of the element, CSS px. */
  readonly base: number;
  /** Computes the rest, which takes longer. */
  readonly lettering: () => Lettering;
}

/** How texts are measured, and what their letters require of the layout. */
export interface Lettering extends LetterSizes, LabelLetters {
  readonly axis: MeasureText;
}

/** A line of the ruler as drawn. */
interface Line {
  readonly letters: Letters;
  readonly plain: Letters;
  readonly sample: string;
  readonly size: number;
  readonly width: number;
}

const pxOf = (text: string): number => Number.parseFloat(text) || 0;

function readLine(line: HTMLElement, lang: string): Line {
  const style = getComputedStyle(line);
  return {
    letters: lettersOf(style, line.ownerDocument, lang),
    plain: lettersOf(style, line.ownerDocument, lang, PLAIN_FONT),
    sample: line.dataset['sample'] ?? '',
    size: pxOf(style.fontSize),
    width: pxOf(style.width),
  };
}

/**
 * Measures texts as the line is drawn: if the canvas draws the sample narrower or wider, all texts are corrected by the
 * same factor.
 */
function measureOf({ letters, sample, width }: Line): MeasureText {
  const factor = width / createMeasure(letters)(sample) || 1;
  // Small differences are rounding; otherwise a little more, because other letters may differ more than those of the
  // sample
  return createMeasure(letters, Math.abs(factor - 1) < 0.005 ? 1 : factor * 1.01);
}

/** How much wider words are than in plain letters: the larger factor of a sentence and of short words. */
function spreadOf(line: Line): number {
  const [plain, actual] = [createMeasure(line.plain), measureOf(line)];
  const ratios = [line.sample, SHORT_WORDS].map((text) => actual(text) / plain(text) || 1);
  return Math.max(1, ...ratios);
}

function letteringOf(base: number, label: { width: number; height: number }, [title, detail, axis]: Lines): Lettering {
  return {
    larger: Math.max(1, title.size / (base * TITLE), detail.size / (base * DETAIL)),
    label: label.height,
    spread: Math.max(spreadOf(title), spreadOf(detail)),
    padding: Math.max(0, label.width - Math.max(title.width, detail.width)),
    detailSize: detail.size,
    title: measureOf(title),
    detail: measureOf(detail),
    axis: measureOf(axis),
  };
}

const pick = (ruler: Element, selector: string): HTMLElement => ruler.querySelector<HTMLElement>(selector)!;

type Lines = readonly [title: Line, detail: Line, axis: Line];

const readLines = (ruler: Element): Lines => {
  const lang = closestLang(ruler);
  const read = (selector: string): Line => readLine(pick(ruler, selector), lang);
  return [read('.ruled-title'), read('.ruled-detail'), read('.ruled-axis')];
};

/**
 * A key of everything that shapes text in the room, except the page's styles of parts; equal as long as nothing has
 * changed. Makes the browser lay out the page.
 */
export const shapeInRoom = (room: Element): string =>
  readLines(pick(room, '.ruler'))
    .flatMap(({ letters, width }) => [shapeOf(letters), width])
    .join();

/** Reads the ruler in the room, with the page's styles of parts. Makes the browser lay out the page. */
export function readRuler(room: Element): RulerReading {
  const ruler = pick(room, '.ruler');
  for (const [selector, part] of PARTS) pick(ruler, selector).part.add(part);
  // Not the font size, which a reader's minimum font size may have made larger than 1em
  const base = pxOf(getComputedStyle(ruler).outlineOffset) || 16;
  const lines = readLines(ruler);
  const style = getComputedStyle(pick(ruler, '.ruled-label'));
  const label = { width: pxOf(style.width), height: pxOf(style.height) };
  for (const [selector, part] of PARTS) pick(ruler, selector).part.remove(part);
  return {
    key: [base, label.width, label.height, ...lines.flatMap(({ letters, width }) => [shapeOf(letters), width])].join(),
    base,
    lettering: () => letteringOf(base, label, lines),
  };
}
