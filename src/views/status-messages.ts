/** The words for the status of an event, which stand in labels: they are there before the other words of evidence. */
export interface StatusMessages {
  /** Of an event to which its articles give dates that exclude each other. */
  readonly datesDiffer: string;
  readonly disputed: string;
  readonly retracted: string;
  /** In place of the number of articles, where there is none. */
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
