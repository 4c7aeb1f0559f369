import { contrast } from './contrast.ts';

/** A colour that the writer can choose. */
export interface Colour {
  /** The custom property of the element. */
  readonly property: string;
  readonly label: string;
  /** The element's defaults, on a light and on a dark page. */
  readonly light: string;
  readonly dark: string;
}

/** The colours that most pages want to match. The element has more, which its documentation lists. */
export const COLOURS: readonly Colour[] = [
  { property: '--cited-timeline-surface', label: 'Background', light: '#ffffff', dark: '#1b1d23' },
  { property: '--cited-timeline-text', label: 'Text', light: '#1b2130', dark: '#eceae4' },
  { property: '--cited-timeline-muted', label: 'Secondary text', light: '#5b6272', dark: '#a9afbb' },
  { property: '--cited-timeline-link', label: 'Links', light: '#1d4f91', dark: '#9cc3f5' },
];

/** Minimum contrast of text that WCAG 2.2 requires. */
const ENOUGH = 4.5;

/** A colour that is hard to read on the background. */
export interface FaintColour {
  readonly label: string;
  readonly scheme: 'light' | 'dark';
  readonly ratio: number;
}

/**
 * The colours that are too faint on light or dark pages. A chosen colour applies to both; the others follow the page.
 * Only colours written as `#rrggbb` are checked.
 */
export function faintColours(chosen: Readonly<Record<string, string>>): readonly FaintColour[] {
  const [surface, ...texts] = COLOURS;
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const colourOf = (colour: Colour | undefined): string => chosen[colour?.property ?? ''] ?? colour?.[scheme] ?? '';
    const behind = colourOf(surface);
    return texts.flatMap((text) => {
      const colour = colourOf(text);
      if (![behind, colour].every((hex) => /^#[\da-f]{6}$/i.test(hex))) return [];
      const ratio = contrast(behind, colour);
      return ratio < ENOUGH ? [{ label: text.label, scheme, ratio }] : [];
    });
  });
}
