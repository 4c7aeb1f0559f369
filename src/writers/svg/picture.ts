import type { Metrics } from '../../layout/metrics.ts';
import type { Scene } from '../../layout/scene.ts';
import type { PictureColors } from './colors.ts';

/** One article in the list of sources. */
export interface PictureSource {
  /** As it stands in the picture, such as `12`. */
  readonly number: string;
  readonly headline: string;
  /** Publisher and date. */
  readonly detail: string;
  /** '' where the article names none. */
  readonly url: string;
}

/** All of which a picture is made: plain data. Sizes in CSS px. */
export interface Picture {
  /** Width of the whole. */
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
  /** One sentence on the whole, for those who do not see it. */
  readonly summary: string;
  /** The categories of events in the picture, in the order of the file; '' is the id of those without one. */
  readonly legend: readonly { readonly id: string; readonly label: string }[];
  /** What the picture leaves out and why, line by line. */
  readonly notes: readonly string[];
  /** Events in words, by id: what a pointer over one shows. */
  readonly names: Readonly<Record<string, string>>;
  /** Count of a cluster as it is seen, in the order of `scene.plot.clusters`. */
  readonly counts: readonly string[];
  /** Count of the glyphs of several articles, in the order of `scene.articles`. */
  readonly glyphCounts: readonly string[];
  /** Heading of lanes without a label. */
  readonly otherLane: string;
  /** Heading of the sources, and name of the rail. */
  readonly articles: string;
  readonly sources: readonly PictureSource[];
  /** Says how many more articles there are; '' where there are none. */
  readonly moreSources: string;
  /** Where the story is found; '' for nothing. */
  readonly address: string;
  /** The end of the day as of which the story is told, px from the left of the plot; absent where all is told. */
  readonly notYetFrom?: number;
  /** Id of the selected event or article, or ''; and of all that stands out with it. */
  readonly selected: string;
  readonly highlighted: readonly string[];
}
