/** A date variable of CSL-JSON. */
export interface CslDate {
  /** One date, or the first and last of a range: year, month and day as far as known. A year before Christ is negative, and there is no year 0. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 is spring. */
  readonly season?: number;
  /** About, or in doubt. */
  readonly circa?: boolean;
  /** What none of these can say. */
  readonly literal?: string;
}

/** An item of CSL-JSON, of the fields that are written here. */
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
  /** How the work stands to events, in words of CiTO, one a line. */
  readonly note?: string;
  readonly custom?: {
    /** Dates as they were written, by the variables that say less. */
    readonly edtf?: Readonly<Record<string, string>>;
  };
}
