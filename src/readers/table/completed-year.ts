/** A date whose year has two digits, with the four of a year that ends in them: 9/24/06 and 1906 are 9/24/1906. Other texts as they are. */
export const completedYear = (date: string, year: string): string =>
  year !== '' &&
  /^\d{4}$/.test(year) &&
  /^\d{1,2}([./ -])(?:\d{1,2}|\p{L}{3,}\.?)\1\d{2}$/u.test(date) &&
  date.endsWith(year.slice(2))
    ? date.slice(0, -2) + year
    : date;
