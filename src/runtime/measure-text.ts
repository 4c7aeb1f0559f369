import type { MeasureText } from '../layout/axis/ruler.ts';
import { remember } from '../views/bounded-cache.ts';

/** What shapes a text and can be set on a canvas. */
export interface Letters {
  readonly owner: Document;
  /** BCP 47, or ''. Firefox uses different fonts for different languages, even for names such as Arial. */
  readonly lang: string;
  /** Longhands that every canvas accepts. */
  readonly font: string;
  /** The whole shorthand, including what the browser adds; may be empty. */
  readonly whole: string;
  readonly letterSpacing: string;
  readonly wordSpacing: string;
  readonly caps: string;
  readonly kerning: string;
  readonly transform: string;
}

const spacing = (text: string): string => (text.endsWith('px') ? text : '0px');

/**
 * The letters of a computed style; `plain` is a font family: the letters then have the same size, and no other styles.
 */
export function lettersOf(style: CSSStyleDeclaration, owner: Document, lang: string, plain = ''): Letters {
  const { fontStyle, fontWeight, fontSize, fontFamily } = style;
  return {
    owner,
    lang,
    font: plain ? `${fontSize} ${plain}` : `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
    whole: plain ? '' : style.font,
    letterSpacing: plain ? '0px' : spacing(style.letterSpacing),
    wordSpacing: plain ? '0px' : spacing(style.wordSpacing),
    caps: plain ? 'normal' : style.fontVariantCaps,
    kerning: plain ? 'auto' : style.fontKerning,
    transform: plain ? 'none' : style.textTransform,
  };
}

/** A key of letters that is equal for equal letters. */
export const shapeOf = (letters: Letters): string => Object.values({ ...letters, owner: '' }).join(' ');

/** A text after `text-transform`. */
function transformed(text: string, transform: string): string {
  if (/uppercase/.test(transform)) return text.toLocaleUpperCase();
  if (/lowercase/.test(transform)) return text.toLocaleLowerCase();
  return /capitalize/.test(transform)
    ? text.replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toLocaleUpperCase())
    : text;
}

/**
 * Measures text on a canvas, never in the page, and caches the results.
 * @param factor how much wider the page draws text than the canvas, which does not support all styles.
 */
export function createMeasure(letters: Letters, factor = 1): MeasureText {
  const canvas = letters.owner.createElement('canvas');
  // Outside of the page, a canvas has the language of the whole page
  if (letters.lang) canvas.lang = letters.lang;
  const context = canvas.getContext('2d');
  // A canvas in Safari does not support small capitals: they are measured as capitals, and the factor corrects their
  // size
  const needsCapitals = context !== null && !('fontVariantCaps' in context) && letters.caps.startsWith('all-');
  if (context) {
    context.font = letters.font;
    if (letters.whole) context.font = letters.whole;
    context.letterSpacing = letters.letterSpacing;
    context.wordSpacing = letters.wordSpacing;
    // Outside of the page computed styles are empty, and setting an empty value logs a warning
    if (letters.caps) context.fontVariantCaps = letters.caps as CanvasFontVariantCaps;
    if (letters.kerning) context.fontKerning = letters.kerning as CanvasFontKerning;
  }
  const width = (text: string): number => {
    const shown = transformed(text, needsCapitals ? 'uppercase' : letters.transform);
    // Without a canvas, a generous guess, so that labels are cut early and never overlap
    return (context?.measureText(shown).width ?? shown.length * 9) * factor;
  };
  return remember(width, () => new Map());
}
