import { messages as ar } from './ar.ts';
import { messages as de } from './de.ts';
import { messages as es } from './es.ts';
import { messages as fa } from './fa.ts';
import { messages as fr } from './fr.ts';
import { messages as he } from './he.ts';
import { messages as hi } from './hi.ts';
import { messages as ja } from './ja.ts';
import { messages as ko } from './ko.ts';
import { messages as pt } from './pt.ts';
import { messages as ru } from './ru.ts';
import type { LocaleMessages } from './types.ts';
import { messages as uk } from './uk.ts';
import { messages as zhHant } from './zh-Hant.ts';
import { messages as zh } from './zh.ts';

/** All tables by language, except English, which is built in. For Node, tests and pages in many languages; the element loads tables one by one. */
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
