import type { CitedTimelineElement } from 'cited-timeline';
import 'cited-timeline';
import { formatDate, FormatterCache, loadLocale, registerDateMessages } from 'cited-timeline/core';

/** Languages that the page offers; `?lang=` sets the language of the whole page. */
const LANGUAGES = [
  'en-GB',
  'en-US',
  'de',
  'fr',
  'es',
  'pt',
  'ru',
  'uk',
  'ko',
  'ja',
  'zh',
  'zh-Hant',
  'ar',
  'he',
  'fa',
  'hi',
];
const RIGHT_TO_LEFT = /^(ar|he|fa)\b/;

const asked = new URL(location.href).searchParams.get('lang') ?? '';
const locale = LANGUAGES.includes(asked) ? asked : 'en-GB';
document.documentElement.lang = locale;
document.documentElement.dir = RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';

document.querySelector('#languages')?.append(
  ...LANGUAGES.flatMap((lang) => {
    const link = document.createElement('a');
    link.href = `?lang=${lang}`;
    link.lang = lang;
    link.textContent = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
    if (lang === locale) link.ariaCurrent = 'true';
    return [link, ' '];
  }),
);

const formatters = new FormatterCache();
const table = await loadLocale(locale);
if (table) registerDateMessages(locale, table.date);

for (const id of ['year', 'ages']) {
  const timeline = document.querySelector<CitedTimelineElement>(`#${id}`);
  await timeline?.updateComplete;
  await timeline?.ready;
  write(timeline?.timeline?.events ?? []);
}

function write(events: readonly { readonly date: { readonly edtf: string } }[]): void {
  document.querySelector('#words')?.append(
    ...events.map(({ date }) => {
      const row = document.createElement('tr');
      const cells = [
        date.edtf,
        formatDate(date, { locale, form: 'short', formatters }),
        formatDate(date, { locale, form: 'long', formatters }),
      ];
      row.append(...cells.map((text) => Object.assign(document.createElement('td'), { textContent: text })));
      return row;
    }),
  );
}
