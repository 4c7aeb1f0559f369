/** What a column of a table may hold. */
export const ROLES = [
  'id',
  'date',
  'end',
  'year',
  'month',
  'day',
  'time',
  'endYear',
  'endMonth',
  'endDay',
  'endTime',
  'dateText',
  'precision',
  'title',
  'summary',
  'url',
  'publisher',
  'category',
  'place',
  'people',
  'image',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that several columns may have; their cells are joined. */
export const SHARED: ReadonlySet<Role> = new Set<Role>(['title', 'summary', 'url', 'place', 'people']);

/** Headers by role, in lower case with single spaces. */
const HEADERS: Readonly<Record<Role, string>> = {
  id: 'id|uid|uuid|identifier|event id|key',
  date: 'date|dates|when|event date|date of event|start|start date|startdate|date start|begin|begins|beginning|begin date|from|from date|date from|datetime|date time|date and time|timestamp|sqldate|datum|wann|beginn|anfang|startdatum|von|date de début|début|quand|fecha|fecha de inicio|inicio|cuándo|data|data de início|início|data di inizio|inizio|quando|дата|תאריך|تاریخ|التاريخ|तारीख|日付|日期|날짜',
  end: 'end|ends|end date|enddate|date end|until|to|to date|date to|finish|finished|ende|enddatum|bis|fin|date de fin|fecha de fin|fim|data de fim|fine|data di fine|einde|einddatum|終了日|结束日期|종료일',
  year: 'year|yr|iyear|start year|jahr|année|annee|an|año|ano|anno|jaar|год|rok|år|vuosi|év|yıl|tahun|năm|έτος|שנה|年|연도',
  month: 'month|mo|imonth|start month|monat|mois|mes|mês|mese|maand|месяц|月',
  day: 'day|dy|iday|start day|day of month|jour|día|dia|giorno|dag|день|日',
  time: 'time|start time|clock|uhrzeit|zeit|heure|hora|ora|tijd|время|時刻|时间',
  endYear: 'end year|endjahr|année de fin',
  endMonth: 'end month',
  endDay: 'end day',
  endTime: 'end time',
  dateText: 'display date|date text|date as written|displaydate',
  precision: 'date prec|date precision|dateprec|time precision|timeprecision',
  title:
    'title|headline|event|events|event name|event title|name|what|what happened|happening|subject|heading|milestone|label|titel|ereignis|überschrift|was|titre|événement|evenement|évènement|nom|quoi|título|titulo|evento|acontecimiento|hecho|nombre|qué|acontecimento|nome|titolo|avvenimento|gebeurtenis|название|событие|заголовок|כותרת|אירוע|عنوان|الحدث|رویداد|घटना|शीर्षक|タイトル|出来事|标题|事件|제목|사건',
  summary:
    'summary|description|desc|text|content|story|detail|details|note|notes|body|abstract|comment|comments|more|beschreibung|notiz|notizen|bemerkung|résumé|resume|détails|remarques|descripción|descripcion|resumen|notas|descrição|descricao|resumo|descrizione|note storiche|beschrijving|описание|説明|描述|설명',
  url: 'url|urls|link|links|web|website|web page|address|href|source|sources|source url|source link|source urls|source article|article|articles|article url|reference|references|citation|citations|evidence|quelle|quellen|beleg|belege|lien|liens|fuente|fuentes|enlace|enlaces|fonte|fontes|fonti|collegamento|bron|bronnen|источник|источники|ссылка|出典|来源|출처',
  publisher:
    'publisher|outlet|newspaper|paper|publication|media outlet|news outlet|news source|source name|zeitung|medium|éditeur|periódico|editor|jornal|giornale|testata|krant|издание',
  category:
    'category|categories|type|event type|kind|group|tag|tags|topic|topics|theme|class|major cat|kategorie|art|thema|catégorie|categorie|thème|categoría|tipo|tema|categoria|categoria do evento|soort|категория|тип|カテゴリ|分类|분류',
  place:
    'place|places|location|where|city|town|state|country|region|venue|site|ort|stadt|land|wo|lieu|ville|pays|où|lugar|ciudad|país|dónde|local|cidade|onde|luogo|città|paese|dove|plaats|место|город|страна|場所|地点|장소',
  people:
    'people|person|persons|who|participant|participants|actor|actors|speaker|speakers|candidate|candidate name|attendees|author|authors|screen name|user name|username|personen|wer|personnes|qui|personas|quién|pessoas|quem|persone|chi|wie|люди|кто|人物|인물',
  image: 'image|images|img|image url|picture|picture url|photo|photo url|thumbnail|bild|foto|imagen|imagem|immagine',
};

/** Languages, and headers that occur only in that language. */
const LANGUAGES: readonly (readonly [tag: string, headers: RegExp])[] = [
  ['de', /^(?:ereignis|beginn|startdatum|jahr|monat|überschrift|beschreibung|quellen?)$/],
  ['fr', /^(?:titre|év[ée]nement|évènement|année|mois|lieu|date de début|résumé)$/],
  ['es', /^(?:fecha|fecha de inicio|acontecimiento|año|título|descripción|fuentes?)$/],
  ['pt', /^(?:acontecimento|mês|descrição|data de início|fontes)$/],
  ['ru', /^(?:дата|событие|название|год|описание)$/],
  ['ja', /^(?:日付|出来事|タイトル)$/],
  ['ko', /^(?:날짜|사건|제목)$/],
  ['zh', /^(?:日期|事件|标题)$/],
  ['he', /^(?:תאריך|כותרת|אירוע)$/],
];

/** Maximum length of a column name, UTF-16 code units. */
const LONGEST = 200;

/** A header in the form used for comparison: in lower case, with single spaces, without punctuation around it; cut to `LONGEST`. */
export const headerKey = (header: string): string =>
  header
    .slice(0, LONGEST)
    .replace(/([\p{Ll}\d])(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .toLowerCase()
    .replace(/[\s_\-./:*#]+/g, ' ')
    .replace(/^([^(]*)\(.*\)/, '$1')
    .replace(/(?<!\d) ?\d+$/, '')
    .trim();

/** Finds the roles of headers, and their language. */
export class HeaderWords {
  readonly #roles = new Map<string, Role>();
  readonly #ranks = new Map<string, number>();

  constructor() {
    for (const role of ROLES)
      HEADERS[role].split('|').forEach((word, rank) => {
        this.#roles.set(word, role);
        this.#ranks.set(word, rank);
      });
  }

  /** How well a header names its role: 0 is best. */
  rankOf(header: string): number {
    return this.#ranks.get(headerKey(header)) ?? Infinity;
  }

  /** The role that the whole header names. */
  roleOf(header: string): Role | undefined {
    return this.#roles.get(headerKey(header));
  }

  /**
   * The role that the last or first word of a longer header names: `Commencement date`, `Date of sale`. Only the last
   * word can name a title, because headers of many kinds begin with `event`.
   */
  roleWithin(header: string): Role | undefined {
    const words = headerKey(header).split(' ');
    if (words.length < 2) return undefined;
    const [first, last] = [words[0]!, words.at(-1)!].map((word) => this.#roles.get(word));
    // A publication year is a year, not a publication
    if (last) return LOOSE.has(last) ? undefined : last;
    return first && first !== 'title' && !LOOSE.has(first) ? first : undefined;
  }

  /** Whether a header contains a word for years: `Release year`, `season`. */
  namesYears(header: string): boolean {
    return headerKey(header)
      .split(' ')
      .some((word) => this.#roles.get(word) === 'year' || YEARLY.test(word));
  }

  /** The language of the headers; English if they do not show it. */
  languageOf(headers: readonly string[]): string {
    const keys = headers.map(headerKey);
    const found = LANGUAGES.filter(([, words]) => keys.some((key) => words.test(key)));
    return found.length === 1 ? found[0]![0] : 'en';
  }
}

/** Words for periods that are written as a year. */
const YEARLY = /^(?:year\w*|cycle|season|saison|temporada|seizoen|\w+year)$/;

/** Roles whose words mean little next to others: `Source type`, `Year of birth`. */
const LOOSE: ReadonlySet<Role> = new Set<Role>([
  'id',
  'end',
  'year',
  'month',
  'day',
  'time',
  'url',
  'category',
  'image',
  'precision',
]);
