/** All texts of the page, in English. A sentence with numbers or names is a function. */
export const WORDS = {
  dates: {
    dayOrMonthFirst: 'Day or month first?',
    onlyADay: (number: string) => `Day or month first? ${number} can only be a day.`,
    onlyADayAndWhichCentury: (number: string, year: string) =>
      `Day or month first? ${number} can only be a day. Does ${year} mean one of these?`,
    dayOrMonthFirstAndWhichCentury: (year: string) => `Day or month first, and which century is ${year} of?`,
    whichYear: 'Which year?',
    whichCentury: (year: string) => `Which century is ${year} of?`,
    whichEra: 'Before or after the year 1?',
    decadeOrCentury: 'Of the decade or of the century?',
    ofTheDay: 'Seen from the day of the article?',
    unknown: 'This is not read as a date. Write “29 November 2024”, “late 1998” or “between 3 and 5 May 2024”.',
    whichMeaning: 'Which is meant?',
  },
  grid: {
    name: 'Events',
    row: 'Row',
    columns: { dateText: 'Date, as you would say it', title: 'What happened', articles: 'Articles behind it' },
    nextEvent: 'next event',
    addArticle: 'paste an address, a headline, a “quotation”',
    editorName: (column: string, row: number) => `${column}, row ${row}`,
    help: 'Type to write, Enter to edit, Tab to go on, Escape to take back.',
  },
} as const;
