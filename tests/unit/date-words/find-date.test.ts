import { expect, test } from 'vitest';
import { dateTextReader, quickDateTextReader } from '../../../src/date-words/parse-date-text.ts';
import { findDate } from '../../../src/date-words/find-date.ts';

const found = (text: string, locale = 'en', reference?: string) => {
  const date = findDate(text, { locale, reference });
  return date && [text.slice(date.start, date.end), date.reading.edtf];
};

test.each([
  ['en', '1968: The year of revolt', '1968', '1968'],
  ['en', 'May 3, 1968 – The first day', 'May 3, 1968', '1968-05-03'],
  ['en', '3 May 1968. Students gather', '3 May 1968', '1968-05-03'],
  ['en', 'Nov. 23, 1942: bombs', 'Nov. 23, 1942', '1942-11-23'],
  ['en', '1914 – 1918: The war', '1914 – 1918', '1914/1918'],
  ['en', '1919-21 – The other war', '1919-21', '1919/1921'],
  ['en', 'May–June 1968: strikes', 'May–June 1968', '1968-05/1968-06'],
  ['en', '1968—Students', '1968', '1968'],
  ['en', '1968', '1968', '1968'],
  ['en', ' • 1968 – a bullet', '1968', '1968'],
  ['en', '- 1945: another bullet', '1945', '1945'],
  ['en', '(1968) The year', '(1968)', '1968'],
  ['en', '[ca. 1890] A view', '[ca. 1890]', '1890~'],
  ['en', '3 May 1968 (Friday) – first', '3 May 1968 (Friday)', '1968-05-03'],
  ['en', 'In 1968, the students', 'In 1968', '1968'],
  ['en', 'The 1960s: a decade', 'The 1960s', '196X'],
  ['en', 'Nineteenth century: industry', 'Nineteenth century', '18XX'],
  ['en', '10 May 2024, 14:30: doors', '10 May 2024, 14:30', '2024-05-10T14:30'],
  ['en', 'On 3 May 1968 students occupied', '3 May 1968', '1968-05-03'],
  ['en', 'She was born on May 3, 1968, in Paris', 'May 3, 1968', '1968-05-03'],
  ['en', 'Strikes began in May 1968 and spread', 'May 1968', '1968-05'],
  ['de', '9. November 1989 – Mauerfall', '9. November 1989', '1989-11-09'],
  ['de', 'Die Mauer fiel am 9. November 1989 in Berlin', '9. November 1989', '1989-11-09'],
  ['fr', '13 mai 1968 : grève', '13 mai 1968', '1968-05-13'],
  ['fr', 'La grève commence le 13 mai 1968 à Paris', '13 mai 1968', '1968-05-13'],
  ['ru', 'В мае 1968 года студенты', 'мае 1968 года', '1968-05'],
  ['ja', '2024年5月13日、東京で', '2024年5月13日', '2024-05-13'],
  ['ja', '首相は2024年5月13日に辞任した', '2024年5月13日', '2024-05-13'],
])('%s: in "%s" the date is "%s", %s', (locale, text, phrase, edtf) => {
  expect(found(text, locale)).toEqual([phrase, edtf]);
});

test.each([
  ['en', 'May 3 – The first', 'May 3', '1968-05-03'],
  ['en', '3 May: The first', '3 May', '1968-05-03'],
  ['en', 'May: strikes', 'May', '1968-05'],
  ['en', 'May 3 – May 5: a fair', 'May 3 – May 5', '1968-05-03/1968-05-05'],
  ['de', '3. Mai: Streik', '3. Mai', '1968-05-03'],
])('%s: under a heading of 1968, "%s" begins with "%s", %s', (locale, text, phrase, edtf) => {
  expect(found(text, locale, '1968')).toEqual([phrase, edtf]);
  expect(found(text, locale)).toBeUndefined();
});

test.each([
  '1968 The year of revolt',
  'In 1500 cases',
  'Built in 1890 by masons',
  '1968, 1969 and 1970 were years of revolt',
  'The siege lasted in May 1968 to June 1968',
  'before 3 May 1968 nothing',
  '5 May Road, London',
  'Room 5: meeting',
  '10:30 – lunch',
  '10.30: doors',
  '1. First item',
  '12. Second item',
  '-1945: an end or a bullet',
  '1905-06: a season or a month',
  'Version 1.4: mended',
  '£1900: the price',
  '1,500: people',
  '200 – two hundred',
  'ISBN 978-3: a book',
  '+49 30 1234: call',
  'n.d.: no date',
  '',
  ' ',
])('in "%s" no date is certain', (text) => {
  expect(found(text)).toBeUndefined();
});

test.each(['May, the Prime Minister', 'March on Washington', 'Today: nothing', 'Friday – rest', '12 – twelve'])(
  'under a heading "%s" is no date',
  (text) => {
    expect(found(text, 'en', '1968-05-03')).toBeUndefined();
  },
);

test('inside a text only phrases that may be a day are read', () => {
  const text = 'It was said on the 17th visit, in the hall of 1234 people, on 3 May 1968';
  const read = quickDateTextReader({ locale: 'en', edtf: false });
  const tried: string[] = [];
  const date = findDate(
    text,
    { locale: 'en' },
    (words, reference) => {
      tried.push(words);
      return read(words, reference);
    },
    (phrase) => phrase.includes('May'),
  );
  expect(date?.reading.edtf).toBe('1968-05-03');
  expect(tried.filter((words) => words.includes('1234') && !words.startsWith('It'))).toEqual([]);
});

test.each(['3 May 1968', 'c. 1890', 'between 1900 and 1910', '3 Mai 1968', 'Febuary 1968', '1500 people', 'soon'])(
  'the quick reader reads "%s" as the other one does, and suggests nothing',
  (text) => {
    const slow = dateTextReader({ locale: 'en' })(text);
    const quick = quickDateTextReader({ locale: 'en' })(text);
    expect('date' in quick && quick.edtf).toBe('date' in slow && slow.edtf);
    expect('problem' in quick && quick.problem.suggestion !== undefined).toBe(false);
  },
);
