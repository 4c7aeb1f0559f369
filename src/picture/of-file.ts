import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { CheckedFile } from '../file/checked-types.ts';
import { isTimeZone } from '../file/formats.ts';
import { layoutScene } from '../layout/scene.ts';
import { buildTimeline } from '../model/build-timeline.ts';
import { getRareRecords } from '../model/rare-records.ts';
import { toWallClock } from '../model/wall-clock-timeline.ts';
import { ZoneClock } from '../model/zone-clock.ts';
import { rangeOfDate } from '../state/range-text.ts';
import { fitRange } from '../state/range.ts';
import { INITIAL, type ViewState } from '../state/view-state.ts';
import { GROUPINGS, type Grouping } from '../store/grouping.ts';
import { createMemoryStore, loadRefiner } from '../store/memory/store.ts';
import { wordsFor } from '../writers/html/words-for.ts';
import { drawPicture } from '../writers/svg/draw.ts';
import type { Drawing } from '../writers/svg/shapes.ts';
import { layoutPicture } from './lay-out.ts';
import { numberIn, type PictureOptions } from './options.ts';
import { tableWidth } from './text-width.ts';
import { themeColors } from './theme-colors.ts';

/** Options for a picture of a file. */
export interface FilePictureOptions extends Omit<PictureOptions, 'show'> {
  /** Language of the words, BCP 47. */
  readonly lang: string;
  /** The time to show, EDTF; default: the whole story. */
  readonly range?: string;
  /** Lanes by category, place, people or publisher, with the values of the attribute `group-by`. */
  readonly groupBy?: string;
  /** IANA zone in which moments with a clock time are shown if the file names none. */
  readonly timeZone: string;
}

/** Font families of which most machines have at least one. None is wider than the fonts by which labels are laid out. */
const FONTS = {
  text: "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif",
  heading: "Georgia, 'Noto Serif', 'DejaVu Serif', 'Times New Roman', serif",
} as const;

/**
 * Draws a checked file without a browser: texts are measured by a table. O(n log n).
 * @throws {RangeError} if an option is out of its limits or cannot be read
 */
export async function drawFile(file: CheckedFile, options: FilePictureOptions): Promise<Drawing> {
  const { lang, theme = 'light', range } = options;
  const groupBy = groupingOf(options.groupBy);
  const timeZone = file.timeZone || options.timeZone;
  if (!isTimeZone(timeZone))
    throw new RangeError(`the time zone must be one of IANA such as Asia/Seoul, and not ${timeZone}`);
  const words = await wordsFor(lang, timeZone);
  const { timeline, clock } = toWallClock(buildTimeline(file), new ZoneClock(timeZone), getRareRecords);
  const { createRefiner } = await loadRefiner();
  const store = createMemoryStore(timeline, clock, () => createRefiner);
  const selection = store.select({ query: '', hidden: [], evidence: [], groupBy });
  const whole: ViewState = { ...INITIAL, store, clock, groupBy, selection, range: fitRange(store.extent) };
  const state = range === undefined ? whole : { ...whole, range: rangeIn(range, whole) };
  const picture = layoutPicture({
    state,
    words,
    options: { ...options, show: range === undefined ? 'story' : 'view' },
    width: numberIn(options, 'width'),
    rows: numberIn(options, 'rows'),
    colors: themeColors(file.categories, theme),
    fonts: FONTS,
    measure: tableWidth,
    layoutScene,
  });
  return drawPicture(picture, tableWidth);
}

function groupingOf(name = ''): Grouping {
  const grouping = GROUPINGS.find((each) => each === name);
  if (name !== '' && !grouping) throw new RangeError(`lanes must be one of ${GROUPINGS.join(', ')}, and not ${name}`);
  return grouping ?? '';
}

function rangeIn(text: string, { store, clock }: ViewState): ViewState['range'] {
  const date = parseValidDate(text);
  const range = date && store && rangeOfDate(date, store.extent, clock);
  if (!range)
    throw new RangeError(`the range must be an EDTF date or interval such as 2024-05/2024-11, and not ${text}`);
  return range;
}
