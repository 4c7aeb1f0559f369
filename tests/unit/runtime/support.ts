import { createFontRuler } from '../../../src/layout/axis/ruler.ts';
import { metricsFor } from '../../../src/layout/metrics.ts';
import type { Measured } from '../../../src/runtime/measure.ts';
import { english } from '../../../src/views/messages.ts';
import { createWords } from '../../../src/views/words.ts';

export const words = createWords('en', 'en', english, 'UTC');

const letter = (text: string): number => text.length * 7;

/** An element of this width, in which every letter is 7 px wide. */
export const measuredAt = (width: number, plotHeight = 0): Measured => ({
  width,
  plotHeight,
  isNarrow: width < 560,
  metrics: metricsFor(16),
  lettering: {
    larger: 1,
    spread: 1,
    label: 36,
    padding: 8,
    detailSize: 12,
    title: letter,
    detail: letter,
    axis: letter,
  },
  axisFont: createFontRuler(letter),
});
