import { expect, test } from 'vitest';
import { dateMessagesFor, englishDateMessages, registerDateMessages } from '../../../../src/dates/format/messages.ts';
import { formatDate } from '../../../../src/dates/format/format-date.ts';
import { allLocales } from '../../../../src/locales/all.ts';
import { words } from './words.ts';

/** The dates of the table below, in the same order. */
const DATES = [
  '2024-11-29',
  '2024-06',
  '[2024-11-22..2024-11-28]',
  '[2024-10..2024-11]',
  '2024-10~/2024-11~',
  '2024-11-20/2024-11-29',
  '199X',
  '18XX',
  '-0043-03-15',
  'Y-13800000000',
  '2024-21',
  '2024-10/..',
  '../2024-11-20',
  '2024-10/',
  '[1667,1668]',
  '2024-06?',
] as const;

const TABLE: Readonly<Record<string, readonly string[]>> = {
  de: [
    '29. November 2024',
    'Juni 2024',
    'zwischen dem 22. und dem 28. November 2024',
    'zwischen Oktober und November 2024',
    'etwa Oktober – November 2024',
    '20.–29. November 2024',
    '1990er-Jahre',
    '19. Jahrhundert',
    '15. März 44 v. Chr.',
    'vor 13,8 Milliarden Jahren',
    'Frühling 2024',
    'seit Oktober 2024',
    'bis zum 20. November 2024',
    'Oktober 2024 – Ende unbekannt',
    '1667 oder 1668',
    'Juni 2024 (unsicher)',
  ],
  fr: [
    '29 novembre 2024',
    'juin 2024',
    'entre le 22 et le 28 novembre 2024',
    'entre octobre et novembre 2024',
    'vers octobre – novembre 2024',
    '20–29 novembre 2024',
    'années 1990',
    'XIXe siècle',
    '15 mars 44 av. J.-C.',
    'il y a 13,8 milliards d’années',
    'printemps 2024',
    'depuis octobre 2024',
    'jusqu’au 20 novembre 2024',
    'octobre 2024 – fin inconnue',
    '1667 ou 1668',
    'juin 2024 (incertain)',
  ],
  ja: [
    '2024年11月29日',
    '2024年6月',
    '2024年11月22日から28日の間',
    '2024年10月から11月の間',
    '2024年10月～11月ごろ',
    '2024年11月20日～29日',
    '1990年代',
    '19世紀',
    '紀元前44年3月15日',
    '138億年前',
    '2024年春',
    '2024年10月以降',
    '2024年11月20日まで',
    '2024年10月～（終了不明）',
    '1667年または1668年',
    '2024年6月（不確か）',
  ],
  ko: [
    '2024년 11월 29일',
    '2024년 6월',
    '2024년 11월 22일에서 28일 사이',
    '2024년 10월에서 11월 사이',
    '2024년 10월~11월경',
    '2024년 11월 20일~29일',
    '1990년대',
    '19세기',
    '기원전 44년 3월 15일',
    '138억 년 전',
    '2024년 봄',
    '2024년 10월부터',
    '2024년 11월 20일까지',
    '2024년 10월 ~ 끝 불명',
    '1667년 또는 1668년',
    '2024년 6월 (불확실)',
  ],
  ru: [
    '29 ноября 2024 г.',
    'июнь 2024 г.',
    'между 22 и 28 ноября 2024 г.',
    'в промежутке: октябрь – ноябрь 2024 г.',
    'примерно октябрь – ноябрь 2024 г.',
    '20–29 ноября 2024 г.',
    '1990-е гг.',
    'XIX век',
    '15 марта 44 г. до н. э.',
    '13,8 миллиарда лет назад',
    'весна 2024',
    'с октября 2024 г.',
    'по 20 ноября 2024 г.',
    'октябрь 2024 г. – конец неизвестен',
    '1667 или 1668',
    'июнь 2024 г. (под вопросом)',
  ],
  ar: [
    '29 نوفمبر 2024',
    'يونيو 2024',
    'بين 22 و28 نوفمبر 2024',
    'بين أكتوبر ونوفمبر 2024',
    'نحو أكتوبر – نوفمبر 2024',
    '20–29 نوفمبر 2024',
    'عقد 1990',
    'القرن 19',
    '15 مارس 44 ق.م',
    'قبل 13.8 مليار سنة',
    'ربيع 2024',
    'منذ أكتوبر 2024',
    'حتى 20 نوفمبر 2024',
    'أكتوبر 2024 – النهاية غير معروفة',
    '1667 أو 1668',
    'يونيو 2024 (غير مؤكد)',
  ],
  he: [
    '29 בנובמבר 2024',
    'יוני 2024',
    'בין 22 לבין 28 בנובמבר 2024',
    'בין אוקטובר לבין נובמבר 2024',
    'בסביבות אוקטובר – נובמבר 2024',
    '20–29 בנובמבר 2024',
    'שנות ה־1990',
    'המאה ה־19',
    '15 במרץ 44 לפנה״ס',
    'לפני \u200f13.8 מיליארד שנים',
    'אביב 2024',
    'החל מאוקטובר 2024',
    'עד 20 בנובמבר 2024',
    'אוקטובר 2024 – סיום לא ידוע',
    '1667 או 1668',
    'יוני 2024 (לא ודאי)',
  ],
  es: [
    '29 de noviembre de 2024',
    'junio de 2024',
    'entre el 22 y el 28 de noviembre de 2024',
    'entre octubre y noviembre de 2024',
    'hacia octubre – noviembre de 2024',
    '20–29 de noviembre de 2024',
    'década de 1990',
    'siglo XIX',
    '15 de marzo de 44 a. C.',
    'hace 13,8 mil millones de años',
    'primavera de 2024',
    'desde octubre de 2024',
    'hasta el 20 de noviembre de 2024',
    'octubre de 2024 – fin desconocido',
    '1667 o 1668',
    'junio de 2024 (incierto)',
  ],
  zh: [
    '2024年11月29日',
    '2024年6月',
    '2024年11月22日至28日之间',
    '2024年10月至11月之间',
    '约2024年10月至11月',
    '2024年11月20日至29日',
    '1990年代',
    '19世纪',
    '公元前44年3月15日',
    '138亿年前',
    '2024年春季',
    '自2024年10月起',
    '至2024年11月20日为止',
    '2024年10月 – 结束时间不详',
    '1667年或1668年',
    '2024年6月（存疑）',
  ],
  uk: [
    '29 листопада 2024 р.',
    'червень 2024 р.',
    'між 22 і 28 листопада 2024 р.',
    'у проміжку: жовтень – листопад 2024 р.',
    'приблизно жовтень – листопад 2024 р.',
    '20–29 листопада 2024 р.',
    '1990-ті рр.',
    'XIX століття',
    '15 березня 44 р. до н. е.',
    '13,8 мільярда років тому',
    'весна 2024',
    'з жовтня 2024 р.',
    'по 20 листопада 2024 р.',
    'жовтень 2024 р. – кінець невідомий',
    '1667 або 1668',
    'червень 2024 р. (під питанням)',
  ],
};

const rows = Object.entries(TABLE).flatMap(([locale, cells]) =>
  DATES.map((edtf, i) => [locale, edtf, cells[i]] as const),
);

test.each(rows)('%s: %s is "%s"', (locale, edtf, expected) => {
  // Some versions of Intl join "2024 г." with a narrow no-break space.
  expect(words(edtf, locale).replaceAll('\u202f', ' ')).toBe(expected);
});

test.each([
  ['th-TH', '2024-11-29', '29 พฤศจิกายน 2024'],
  ['th-TH-u-ca-buddhist', '2024-11-29', '29 พฤศจิกายน 2024'],
  ['fa-IR', '2024-11-29', '۲۹ نوامبر ۲۰۲۴'],
  ['fa-IR', '[2024-11-22..2024-11-28]', 'بین ۲۲ و ۲۸ نوامبر ۲۰۲۴'],
  ['fa-IR', '199X', 'دههٔ ۱۹۹۰'],
  ['ar-EG', '199X', 'عقد ١٩٩٠'],
])('the calendar is Gregorian and the digits are the locale’s: %s, %s', (locale, edtf, expected) => {
  expect(words(edtf, locale)).toBe(expected);
});

test('the calendar for Saudi Arabia is Gregorian, too, whichever digits the machine uses for it', () => {
  expect(words('2024-11-29', 'ar-SA')).toMatch(/2024|٢٠٢٤/);
});

test('a language without a table has English words around its own dates', () => {
  expect(formatDate({ edtf: '[2024-11-22..2024-11-28]' }, { locale: 'sv' })).toBe('between 22 and 28 november 2024');
  expect(formatDate({ edtf: '-0043' }, { locale: 'sv' })).toBe('44 f.Kr.');
  // Ordinals belong to the words: in Swedish, the numbers 1 and 2 share a plural category.
  expect(formatDate({ edtf: '01XX' }, { locale: 'sv' })).toBe('2nd century');
});

test('a table serves its language and all more specific tags', () => {
  const { de } = allLocales;
  if (!de) throw new Error('no German table');
  // A private-use tag, for which no other test registers a table
  expect(dateMessagesFor('qaa-AT')).toBe(englishDateMessages);
  registerDateMessages('qaa', de.date);
  expect(dateMessagesFor('qaa-AT')).toBe(de.date);
  expect(dateMessagesFor('QAA')).toBe(de.date);
  expect(dateMessagesFor('qaan')).toBe(englishDateMessages);
});
