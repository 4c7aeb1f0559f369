/** A date variable of CSL-JSON. */
export interface CslDate {
  /** One date, or the first and last of a range: year, month and day as far as known. Years BCE are negative, and there is no year 0. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 is spring. */
  readonly season?: number;
  /** Whether the date is approximate or uncertain. */
  readonly circa?: boolean;
  /** A date that the other fields cannot express. */
  readonly literal?: string;
}

/** An item of CSL-JSON, with the fields that are written here. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'event-date'?: CslDate;
  readonly 'event-place'?: string;
  readonly URL?: string;
  /** Address of a stored copy. */
  readonly archive_location?: string;
  readonly language?: string;
  readonly abstract?: string;
  /** The stances of the work on events, as CiTO properties, one per line. */
  readonly note?: string;
  readonly custom?: {
    /** Dates as written in EDTF, by variable, for variables that cannot express them fully. */
    readonly edtf?: Readonly<Record<string, string>>;
  };
}
