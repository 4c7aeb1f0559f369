/** What a column of a table holds. */
export type Role = 'year' | 'month' | 'date' | 'start' | 'end' | 'title' | 'text' | 'place' | 'category' | 'source';

/** Header words by role, in the languages of the interface; earlier roles are tried first. */
const WORDS: readonly (readonly [role: Role, words: string])[] = [
  [
    'source',
    'source sources reference references ref refs citation citations quelle quellen beleg belege nachweis source(s) fuente fuentes referencia referencias fonte fontes referência referências источник источники примечания ссылка джерело джерела 출처 참고 出典 出所 来源 來源 مصدر المصدر منبع מקור स्रोत',
  ],
  [
    'place',
    'place location venue where city town country ort wo stadt land lieu où ville pays lugar dónde ciudad país local onde cidade место город страна місце місто 장소 도시 場所 都市 地点 地點 مكان المكان محل מקום स्थान',
  ],
  [
    'category',
    'category type kind topic kategorie art typ thema catégorie genre thème categoría tipo tema categoria категория тип вид категорія 분류 종류 種類 分類 類型 类别 类型 نوع دسته קטגוריה श्रेणी',
  ],
  [
    'start',
    'start begin began beginning from since beginn anfang von seit début depuis de inicio desde início начало с початок 시작 開始 开始 بداية آغاز התחלה आरंभ',
  ],
  [
    'end',
    'end ended until till to ende bis fin jusque hasta fim até конец по кінець 끝 종료 終了 结束 نهاية پایان סוף अंत',
  ],
  [
    'year',
    'year years yr jahr jahre jahreszahl année années an année(s) año años ano anos год годы рік роки 연도 년도 년 해 年 年度 年份 西暦 سنة السنة سال שנה वर्ष',
  ],
  ['month', 'month monat mois mes mês месяц місяць 월 月 شهر ماه חודש महीना'],
  [
    'date',
    'date dates when day time period datum daten wann tag zeit zeitraum zeitpunkt quand jour période fecha fechas cuándo día período data datas quando dia дата даты когда время период день коли період 날짜 일자 일시 시기 때 日付 日時 期日 日期 时间 時間 时期 تاريخ التاريخ متى تاریخ تأريخ תאריך מתי दिनांक तिथि तारीख',
  ],
  [
    'title',
    'event events title name what milestone happening headline ereignis ereignisse titel was ereignis(se) événement événements titre quoi evento eventos acontecimiento acontecimientos suceso hecho título qué acontecimento acontecimentos o que событие события название что подія події назва 사건 행사 제목 내용 出来事 事件 事項 できごと 标题 标题 大事 حدث الحدث رویداد אירוע घटना',
  ],
  [
    'text',
    'description details detail comment comments note notes remarks summary beschreibung details bemerkung bemerkungen anmerkung kommentar description détails commentaire remarque remarques descripción detalles comentario notas descrição detalhes observações описание комментарий примечание опис 설명 비고 説明 備考 说明 描述 备注 وصف توضیح תיאור विवरण',
  ],
];

const ROLE_OF = new Map(
  WORDS.toReversed().flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
);

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);

/** The role that the header of a column gives; undefined if it gives none. */
export function roleOf(header: string): Role | undefined {
  const words = wordsIn(header.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  // "Date (from)", "Year to": a date that is one end of an interval.
  const end = wordsIn(header)
    .map((word) => ROLE_OF.get(word))
    .find((role) => role === 'start' || role === 'end');
  const role = roleOfWords(words);
  return end && wordsIn(header).length <= 3 && (role === 'date' || role === 'year') ? end : role;
}

function roleOfWords(words: readonly string[]): Role | undefined {
  const [first = ''] = words;
  if (words.length > 3) return undefined;
  return (
    ROLE_OF.get(first) ??
    words.map((word) => ROLE_OF.get(word)).find((role) => role !== undefined && role !== 'start' && role !== 'end')
  );
}

/** The order of numeric dates that a header states: "Date (Y-M-D)", "Date (DD/MM/YYYY)". */
export function orderOf(header: string): 'DMY' | 'MDY' | 'YMD' | undefined {
  const order = /\b(d+|m+|y+)\W(d+|m+|y+)\W(d+|m+|y+)\b/i
    .exec(header)
    ?.slice(1)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
  return order === 'DMY' || order === 'MDY' || order === 'YMD' ? order : undefined;
}
