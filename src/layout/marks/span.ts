import { certainSpan } from '../../dates/certain-span.ts';
import type { MarkKind, Stretch } from './mark-kind.ts';

/**
 * Something that lasted from one time to another. It is solid between the latest start and the earliest end, and pale
 * on either side if an end is only known as a window. An end that the source names but doubts is solid and dashed for
 * the length of the named unit, at most half of the whole.
 */
export const spanMark: MarkKind = {
  name: 'span',
  isKindOf: ({ kind }) => kind === 'interval',
  dotBelow: 1,
  dotStyle: 'solid',
  symbol: 'bar',
  isLinked: false,
  stretches(date, earliest, latest) {
    const { start, end } = date;
    const certain = certainSpan(date, earliest, latest);
    if (!certain) return [{ earliest, latest, style: 'pale', uncertain: start.uncertain || end.uncertain }];
    const [latestStart, earliestEnd] = certain;
    const doubtsStart = !start.loose && start.uncertain;
    const doubtsEnd = !end.loose && end.uncertain;
    const middle = (latestStart + earliestEnd) / 2;
    const boundary =
      doubtsStart === doubtsEnd
        ? earliestEnd
        : doubtsStart
          ? Math.min(start.latest, middle)
          : Math.max(end.earliest, middle);
    const stretches: Stretch[] = [
      { earliest, latest: latestStart, style: 'pale', uncertain: start.uncertain },
      { earliest: latestStart, latest: boundary, style: 'solid', uncertain: doubtsStart },
      { earliest: boundary, latest: earliestEnd, style: 'solid', uncertain: doubtsEnd },
      { earliest: earliestEnd, latest, style: 'pale', uncertain: end.uncertain },
    ];
    return stretches.filter((stretch) => stretch.earliest < stretch.latest);
  },
};
