/** Words for an event that does not take place as announced. */
export interface StatusWords {
  readonly cancelled: string;
  readonly postponed: string;
  readonly rescheduled: string;
  readonly movedOnline: string;
  /** The place of an event that has no physical place. */
  readonly online: string;
}

const of = (cancelled: string, postponed: string, rescheduled: string, movedOnline: string, online: string) => ({
  cancelled,
  postponed,
  rescheduled,
  movedOnline,
  online,
});

const ENGLISH: StatusWords = of('Cancelled', 'Postponed', 'Rescheduled', 'Moved online', 'Online');

const TABLES: Readonly<Record<string, StatusWords>> = {
  en: ENGLISH,
  ar: of('أُلغي', 'مؤجَّل', 'تغيّر موعده', 'نُقل إلى الإنترنت', 'عبر الإنترنت'),
  de: of('Abgesagt', 'Verschoben, ohne neuen Termin', 'Verlegt', 'Ins Netz verlegt', 'Online'),
  es: of('Cancelado', 'Aplazado', 'Cambiado de fecha', 'Trasladado a internet', 'En línea'),
  fa: of('لغو شده', 'به تعویق افتاده', 'تغییر زمان', 'به صورت آنلاین', 'آنلاین'),
  fr: of('Annulé', 'Reporté', 'Déplacé', 'Déplacé en ligne', 'En ligne'),
  he: of('בוטל', 'נדחה', 'מועד חדש', 'עבר למקוון', 'מקוון'),
  hi: of('रद्द', 'स्थगित', 'तारीख़ बदली', 'अब ऑनलाइन', 'ऑनलाइन'),
  ja: of('中止', '延期', '日程変更', 'オンライン開催に変更', 'オンライン'),
  ko: of('취소됨', '연기됨', '일정 변경', '온라인으로 변경', '온라인'),
  pt: of('Cancelado', 'Adiado', 'Remarcado', 'Passou a ser online', 'Online'),
  ru: of('Отменено', 'Отложено', 'Перенесено', 'Перенесено в онлайн', 'Онлайн'),
  uk: of('Скасовано', 'Відкладено', 'Перенесено', 'Перенесено в онлайн', 'Онлайн'),
  zh: of('已取消', '已延期', '已改期', '改为线上', '线上'),
};

/** The words in the language of a BCP 47 tag; English if there are none. */
export function statusWords(lang: string): StatusWords {
  const [name = ''] = lang.toLowerCase().split('-');
  return Object.hasOwn(TABLES, name) ? TABLES[name]! : ENGLISH;
}
