import type { DateOrReason } from '../date-parts.ts';

/** A slide, era or title of a TimelineJS timeline, whatever it is written in. Its texts may be HTML. */
export interface Slide {
  /** Where it stands in the source, for what is told of it. */
  readonly where: string;
  readonly kind: 'event' | 'era' | 'title';
  /** Its own id; ''. */
  readonly id: string;
  /** Undefined where it has none. */
  readonly start: DateOrReason | undefined;
  readonly end: DateOrReason | undefined;
  /** The date in words. */
  readonly displayDate: string;
  readonly headline: string;
  readonly text: string;
  readonly group: string;
  readonly media: SlideMedia;
}

/** What a slide shows beside its text; every field may be empty. */
export interface SlideMedia {
  /** An address, or HTML that is shown. */
  readonly url: string;
  /** Where a click on it leads. */
  readonly link: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
}
