import type { DateOrReason } from '../date-parts.ts';

/** A slide, era or title of a TimelineJS timeline, whatever its source format. Its texts may contain HTML. */
export interface Slide {
  /** Its position in the source, for messages. */
  readonly where: string;
  readonly kind: 'event' | 'era' | 'title';
  /** Its own id; '' if it has none. */
  readonly id: string;
  /** Undefined if it has none. */
  readonly start: DateOrReason | undefined;
  readonly end: DateOrReason | undefined;
  /** The date in words. */
  readonly displayDate: string;
  readonly headline: string;
  readonly text: string;
  readonly group: string;
  readonly media: SlideMedia;
}

/** The media of a slide; every field may be empty. */
export interface SlideMedia {
  /** An address, or HTML to show. */
  readonly url: string;
  /** The address that a click leads to. */
  readonly link: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
}
