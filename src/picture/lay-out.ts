import type { KnownByDay } from '../layout/as-known-on/scene-as-of.ts';
import { createFontRuler } from '../layout/axis/ruler.ts';
import { type Metrics, metricsFor } from '../layout/metrics.ts';
import { NO_OVERVIEW } from '../layout/overview.ts';
import { numberArticles } from '../layout/paper.ts';
import { highlightedIds } from '../layout/rail/highlight.ts';
import type { layoutScene, Scene } from '../layout/scene.ts';
import type { TimelineArticle } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { ViewState } from '../state/view-state.ts';
import type { EventStore } from '../store/store.ts';
import { createCategories } from '../views/categories.ts';
import { createLabels, type FirstReport, type LabelLetters } from '../views/labels.ts';
import { countText } from '../views/plot/count-text.ts';
import { summary } from '../views/summary.ts';
import type { Words } from '../views/words.ts';
import type { PictureColors } from '../writers/svg/colors.ts';
import { plotWidth } from '../writers/svg/draw.ts';
import type { TextWidth } from '../writers/svg/measure.ts';
import type { Picture } from '../writers/svg/picture.ts';
import { leftOutNotes } from './left-out-notes.ts';
import { numberedWords } from './numbered-words.ts';
import type { PictureOptions } from './options.ts';
import { sourcesOf } from './sources-of.ts';

/** How labels are measured, and the sizes used to place them. */
export interface PictureLetters {
  readonly letters: LabelLetters;
  readonly metrics: Metrics;
}

/** A scene with additional content, or as of a day. */
export interface SceneToDraw {
  readonly scene: Scene;
  readonly words: Words;
  /** Additional notes about the picture. */
  readonly notes: readonly string[];
  /** The day as of which the story is shown. */
  readonly day?: KnownByDay & { readonly asOf: number };
}

/** Input of the picture layout. */
export interface PictureInput {
  readonly state: ViewState;
  readonly words: Words;
  readonly options: Pick<PictureOptions, 'show' | 'sources' | 'address'>;
  /** Width of the picture, CSS px, and maximum number of rows. */
  readonly width: number;
  readonly rows: number;
  readonly colors: PictureColors;
  readonly fonts: Picture['fonts'];
  readonly measure: TextWidth;
  /** Lays out scenes. Passed in because the function is in the element's first file, which this code must not load again. */
  readonly layoutScene: typeof layoutScene;
  /** Present if events are joined to their first reports. */
  readonly firstReport?: FirstReport;
  /** Adds to a scene what the first picture of the element never has. `words` are those with which the scene was laid out. */
  readonly tell?: (state: ViewState, scene: Scene, words: Words, letters: PictureLetters) => SceneToDraw;
}

/** Base font size of every picture, and the font size of the second line of a label; px. */
const FONT_SIZE = 16;
const DETAIL_SIZE = 12;

/** Whether words are written from right to left. */
const RTL = /^(ar|fa|he)\b/;

/** The state that a picture shows: the whole story with nothing selected, or what is in view. */
const shownState = (state: ViewState, store: EventStore, show: PictureOptions['show']): ViewState =>
  show === 'view'
    ? { ...state, hovered: '', focused: '' }
    : { ...state, hovered: '', focused: '', selected: '', cluster: undefined, range: fitRange(store.extent) };

/** Height that a number of rows needs, with headings and clusters, px. */
const heightOf = (rows: number, lanes: number, { row, top, heading, cluster }: Metrics): number =>
  top + Math.max(rows, lanes) * row + lanes * (heading + cluster);

/**
 * Lays out a story as a picture with its sources, in as many rows as its labels need, up to the maximum. Costs a layout of the scene,
 * plus O(citations of all events that pass the filter).
 * @throws {RangeError} if there is no story
 */
export function layoutPicture(input: PictureInput): Picture {
  const { words, options, width, rows, colors, fonts, measure, firstReport } = input;
  const { store } = input.state;
  if (!store) throw new RangeError('there is no story to draw');
  const state = shownState(input.state, store, options.show);
  const { selection } = state;
  const metrics = metricsFor(FONT_SIZE);
  const letters: LabelLetters = {
    padding: 0,
    detailSize: DETAIL_SIZE,
    title: (text) => measure(text, { size: 13 }),
    detail: (text) => measure(text, { size: DETAIL_SIZE }),
  };
  const hasSources = options.sources !== false;
  const numbers: ReadonlyMap<TimelineArticle, number> = hasSources
    ? numberArticles(selection.page(0, selection.total))
    : new Map();
  const numbered = hasSources ? numberedWords(words, numbers) : words;
  const surroundings = {
    width: plotWidth(width),
    height: heightOf(rows, selection.lanes.length, metrics),
    metrics,
    locale: words.locale,
    label: createLabels(numbered, letters, metrics, firstReport),
    axisFont: createFontRuler((text) => measure(text, { size: DETAIL_SIZE })),
  };
  const base = input.layoutScene(state, surroundings, NO_OVERVIEW);
  const extended = input.tell?.(state, base, numbered, { letters, metrics }) ?? {
    scene: base,
    words: numbered,
    notes: [],
  };
  const { scene } = extended;
  const asOf = extended.day?.asOf;
  const categories = createCategories(store.categories);
  const hasOther =
    store.categories.length > 0 &&
    selection.page(0, selection.total).some(({ category }) => !categories.label(category));
  const { listed, more } = sourcesOf(scene, store, numbers, words, extended.day);
  return {
    width,
    scene,
    metrics,
    lang: words.locale,
    isRtl: RTL.test(words.locale),
    fonts,
    colors,
    title: store.title,
    description: store.description,
    summary: summary({ state, words }),
    legend: [
      ...store.categories.filter(({ id }) => !state.hidden.includes(id)),
      ...(hasOther ? [{ id: '', label: words.t.other }] : []),
    ],
    notes: [...extended.notes, ...leftOutNotes(state, words, options.show === 'view')],
    names: Object.fromEntries(
      scene.plot.events.flatMap(({ id, category }) => {
        const event = store.event(id);
        return event ? [[id, extended.words.spoken(event, categories.label(category))]] : [];
      }),
    ),
    counts: scene.plot.clusters.map(({ count, reported, saysReported }) =>
      saysReported ? `${countText(words, reported ?? 0)}/${countText(words, count)}` : countText(words, count),
    ),
    glyphCounts: scene.articles.map(({ count }) => words.number(count)),
    otherLane: words.t.other,
    articles: words.t.articles,
    sources: listed,
    moreSources: more,
    address: options.address ?? '',
    ...(asOf !== undefined && { notYetFrom: (asOf - state.range.start) / scene.msPerPx }),
    selected: state.selected,
    highlighted: [...highlightedIds(state)],
  };
}
