/** An announcement whose day in the data set cannot be right, or is contradicted by a report of that day. */
export interface SecondLook {
  /** The day in the data set. */
  readonly given: string;
  /** The date that the file uses instead. */
  readonly date: string;
  readonly reason: string;
  /** The article that gives this date. If absent, the date is less exact than that of the data set. */
  readonly article?: {
    readonly headline: string;
    readonly publisher: string;
    readonly published?: string;
    readonly url: string;
  };
}

/** Corrections by the id of the event. */
export const SECOND_LOOKS: Readonly<Record<string, SecondLook>> = {
  'peace-1979': {
    given: '1979-10-27',
    date: '1979-10-17',
    reason: 'The agency reported it on that day, a Wednesday. The data set gives a Saturday ten days later.',
    article: {
      headline: 'Nobel Peace Prize given to Mother Teresa',
      publisher: 'UPI',
      published: '1979-10-17',
      url: 'https://www.upi.com/Archives/1979/10/17/Nobel-Peace-Prize-given-to-Mother-Teresa/4331508038874/',
    },
  },
  'peace-1980': {
    given: '1980-10-27',
    date: '1980-10-13',
    reason:
      'He had the news from the Norwegian embassy in Buenos Aires on that day. The data set gives one two weeks later.',
    article: {
      headline: 'Hace 40 años, Pérez Esquivel era distinguido con el Premio Nobel de la Paz',
      publisher: 'Río Negro',
      url: 'https://www.rionegro.com.ar/hace-40-anos-perez-esquivel-era-distinguido-con-el-premio-nobel-de-la-paz-1531491/',
    },
  },
  'peace-1984': {
    given: '1984-10-05',
    date: '1984-10',
    reason: 'The data set gives 5 October for three years in a row. The file claims no more than the month.',
  },
  'peace-1985': {
    given: '1985-10-05',
    date: '1985-10-11',
    reason: 'The newspaper had it from the agency on that day, a Friday. The data set gives a Saturday.',
    article: {
      headline: 'Anti-War Group Founded by Soviet, U.S. Doctors Gets Nobel Peace Prize',
      publisher: 'Los Angeles Times',
      published: '1985-10-11',
      url: 'https://www.latimes.com/archives/la-xpm-1985-10-11-mn-17042-story.html',
    },
  },
  'literature-1984': {
    given: '1984-11-27',
    date: '1984-10-11',
    reason:
      'A Thursday in October, as in other years. The data set gives a day in late November, for this year and the next.',
    article: {
      headline: '1984 Nobel Prize in Literature',
      publisher: 'Wikipedia',
      url: 'https://en.wikipedia.org/wiki/1984_Nobel_Prize_in_Literature',
    },
  },
  'literature-1985': {
    given: '1985-11-27',
    date: '1985',
    reason: 'The data set gives the same late day as for the year before. The file claims no more than the year.',
  },
  'literature-1989': {
    given: '1989-10-09',
    date: '1989-10-19',
    reason: 'The Academy’s own press release has this day. The data set gives one ten days earlier.',
    article: {
      headline: 'Press release: The Nobel Prize in Literature 1989',
      publisher: 'Swedish Academy',
      published: '1989-10-19',
      url: 'https://www.nobelprize.org/prizes/literature/1989/press-release/',
    },
  },
  'economics-2018': {
    given: '2018-10-01',
    date: '2018-10-08',
    reason: 'Newspapers reported it on that day. The data set gives the day of the prize in medicine.',
    article: {
      headline: 'William Nordhaus and Paul Romer win Nobel Prize in economics',
      publisher: 'The Washington Post',
      published: '2018-10-08',
      url: 'https://www.washingtonpost.com/business/2018/10/08/two-americans-win-nobel-prize-economics/',
    },
  },
  'economics-2022': {
    given: '2011-10-10',
    date: '2022-10',
    reason: 'The data set gives a day eleven years before the prize. The file claims no more than the month.',
  },
};
