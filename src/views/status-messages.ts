/** Words for the status of an event. Labels use them, so they are available before the other evidence words. */
export interface StatusMessages {
  /** For an event whose articles give dates that exclude each other. */
  readonly datesDiffer: string;
  readonly disputed: string;
  readonly retracted: string;
  /** Replaces the number of articles if there are none. */
  readonly uncited: string;
  readonly unconfirmed: string;
  readonly expected: string;
}

export const englishStatus: StatusMessages = {
  datesDiffer: 'dates differ',
  disputed: 'disputed',
  retracted: 'retracted',
  uncited: 'uncited',
  unconfirmed: 'unconfirmed',
  expected: 'expected',
};
