import type { Metrics } from '../../layout/metrics.ts';
import type { Scene } from '../../layout/scene.ts';
import type { PictureColors } from './colors.ts';

/** One article in the list of sources. */
export interface PictureSource {
  /** Its number as shown, such as `12`. */
  readonly number: string;
  readonly headline: string;
  /** Publisher and date. */
  readonly detail: string;
  /** '' if the article has none. */
  readonly url: string;
}

/** The content of a picture as plain data. Sizes are in CSS px. */
export interface Picture {
  /** Total width. */
  readonly width: number;
  readonly scene: Scene;
  readonly metrics: Metrics;
  /** Language of the words, BCP 47, and whether lines are aligned to the right. */
  readonly lang: string;
  readonly isRtl: boolean;
  readonly fonts: Readonly<Record<'text' | 'heading', string>>;
  readonly colors: PictureColors;
  readonly title: string;
  readonly description: string;
  /** One sentence that describes the picture for people who cannot see it. */
  readonly summary: string;
  /** The categories of events in the picture, in the order of the file; '' is the id of those without one. */
  readonly legend: readonly { readonly id: string; readonly label: string }[];
  /** What the picture leaves out and why, one note per line. */
  readonly notes: readonly string[];
  /** Tooltips of events, by id: the event in words. */
  readonly names: Readonly<Record<string, string>>;
  /** The counts of clusters as shown, in the order of `scene.plot.clusters`. */
  readonly counts: readonly string[];
  /** The counts of glyphs that stand for several articles, in the order of `scene.articles`. */
  readonly glyphCounts: readonly string[];
  /** Heading of lanes without a label. */
  readonly otherLane: string;
  /** Heading of the sources, and name of the rail. */
  readonly articles: string;
  readonly sources: readonly PictureSource[];
  /** A sentence with the number of further articles; '' if there are none. */
  readonly moreSources: string;
  /** Address of the story; '' if none is shown. */
  readonly address: string;
  /** The end of the day as of which the story is shown, px from the left of the plot; absent if the story is shown in full. */
  readonly notYetFrom?: number;
  /** Id of the selected event or article, or ''; and the ids of everything highlighted with it. */
  readonly selected: string;
  readonly highlighted: readonly string[];
}
