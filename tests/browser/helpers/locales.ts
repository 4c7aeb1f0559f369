import { messages as ar } from 'cited-timeline/locales/ar';
import { messages as de } from 'cited-timeline/locales/de';
import { messages as es } from 'cited-timeline/locales/es';
import { messages as fa } from 'cited-timeline/locales/fa';
import { messages as fr } from 'cited-timeline/locales/fr';
import { messages as he } from 'cited-timeline/locales/he';
import { messages as hi } from 'cited-timeline/locales/hi';
import { messages as ja } from 'cited-timeline/locales/ja';
import { messages as ko } from 'cited-timeline/locales/ko';
import { messages as pt } from 'cited-timeline/locales/pt';
import { messages as ru } from 'cited-timeline/locales/ru';
import { messages as uk } from 'cited-timeline/locales/uk';
import { messages as zh } from 'cited-timeline/locales/zh';
import { messages as zhHant } from 'cited-timeline/locales/zh-Hant';
import type { LocaleMessages } from 'cited-timeline/locales/types';

/** Every message table that ships, by language; English is built in. */
export const allLocales: Readonly<Record<string, LocaleMessages>> = {
  ar,
  de,
  es,
  fa,
  fr,
  he,
  hi,
  ja,
  ko,
  pt,
  ru,
  uk,
  zh,
  'zh-Hant': zhHant,
};
