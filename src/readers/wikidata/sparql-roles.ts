import { type Cell, type ResultTable, XSD_TIME } from './sparql-table.ts';

/** A variable that holds dates. */
export interface DateRole {
  readonly variable: string;
  /** The variable with its precision, if the results have one. */
  readonly precision: string | undefined;
  readonly kind: 'start' | 'end' | 'point';
}

/** Which variable holds what. */
export interface Roles {
  readonly dates: readonly DateRole[];
  /** The entity that a row is about. */
  readonly item: string | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly place: string | undefined;
  readonly category: string | undefined;
  readonly people: readonly string[];
  /** Addresses of articles. */
  readonly urls: readonly string[];
  readonly image: string | undefined;
}

/** Entities, and below it other addresses in results that are not articles. */
export const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/([QPL]\d+(?:-[FS]\d+)?)$/;
const NO_ARTICLE =
  /^https?:\/\/(?:www\.wikidata\.org\/(?:entity|prop|value|reference|\.well-known)\/|wikiba\.se\/|www\.w3\.org\/)/;
const PICTURE = /\/Special:FilePath\//i;

/** Number of rows examined to see what a variable holds. */
const SAMPLE = 200;

/** Determines the roles of the variables from their names and values. */
export function rolesOf({ variables, rows }: ResultTable): Roles {
  const sample = rows.slice(0, SAMPLE);
  const cellsOf = (name: string): Cell[] => sample.flatMap(({ cells }) => cells?.get(name) ?? []);
  const holds = (name: string, is: (cell: Cell) => boolean): boolean => cellsOf(name).some(is);
  const isEntity = (name: string): boolean => holds(name, ({ type, value }) => type === 'uri' && ENTITY.test(value));
  const precisions = variables.filter((name) => /prec/i.test(name));
  const timed = variables.filter((name) => holds(name, isTime) && !precisions.includes(name));
  const years = timed.length > 0 ? [] : variables.filter((name) => /year/i.test(name) && holds(name, isYear));
  const dated = [...timed, ...years];
  const dates = dated.map((variable) => ({
    variable,
    precision: precisionOf(variable, precisions, dated.length === 1),
    kind: kindOf(variable),
  }));
  const items = variables.filter(isEntity);
  const item = items.find((name) => variables.includes(`${name}Label`)) ?? items[0];
  const labelled = (names: RegExp, ...not: readonly (string | undefined)[]): string[] =>
    variables.filter((name) => {
      if (!names.test(name) || not.includes(name) || dated.includes(name) || isEntity(name)) return false;
      return holds(name, ({ type, value }) => type === 'literal' && !value.startsWith('Point('));
    });
  const title =
    [`${item}Label`, 'title', 'label', 'name', 'headline'].find((name) => variables.includes(name)) ??
    labelled(/Label$|title|name/i)[0];
  const uris = variables.filter((name) => holds(name, ({ type }) => type === 'uri'));
  return {
    dates,
    item,
    title,
    summary: labelled(/desc(?:ription)?$|summary|abstract/i, title)[0],
    place: labelled(/^(?:place|loc|location|country|city|venue|site)(?![a-z]*Desc)/i, title)[0],
    category: labelled(/^(?:event)?(?:type|category|kind|class|instance|genre)(?![a-z]*Desc)/i, title)[0],
    people: labelled(
      /^(?:person|people|participant|author|creator|human|victim|artist|director|winner)s?(?![a-z]*Desc)/i,
      title,
    ),
    urls: uris.filter((name) => holds(name, ({ value }) => !NO_ARTICLE.test(value) && !PICTURE.test(value))),
    image: uris.find((name) => holds(name, ({ value }) => PICTURE.test(value))),
  };
}

const isTime = ({ type, value, datatype }: Cell): boolean =>
  type === 'literal' && (/^(?:dateTime|date|gYear|gYearMonth)$/.test(datatype) || XSD_TIME.test(value));
const isYear = ({ type, value }: Cell): boolean => type === 'literal' && /^[-+]?\d{1,6}$/.test(value);

/** Whether an address in a row is that of an article. */
export const isArticle = ({ type, value }: Cell): boolean =>
  type === 'uri' && !NO_ARTICLE.test(value) && !PICTURE.test(value);

function kindOf(name: string): DateRole['kind'] {
  if (/^(?:start|begin|from)|(?:start|begin)(?:_?(?:date|time))?$/i.test(name)) return 'start';
  return /^(?:end(?!or)|until|to(?:$|[_A-Z]))|end(?:_?(?:date|time))$/i.test(name) ? 'end' : 'point';
}

/** A variable name without the words for date and precision. */
const stemOf = (name: string): string => name.toLowerCase().replace(/_|precision|prec|date|time/g, '');

/**
 * The variable with the precision of a date: the one with the matching name (`startPrecision`), or the only one if
 * there is only one date.
 */
const precisionOf = (name: string, precisions: readonly string[], isOnly: boolean): string | undefined =>
  precisions.find((one) => stemOf(one) === stemOf(name)) ?? (isOnly ? precisions[0] : undefined);
