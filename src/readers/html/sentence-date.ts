import type { FoundInText } from './dating.ts';

/** Words that begin a sentence with the time at which something happened: "In 1968 the …", "Im Jahr 1968 wurde …". */
const BEGINS =
  /^(?:in|on|during|throughout|from|between|since|by|until|im|am|in den|von|zwischen|während|seit|bis|ab|en|le|au|dans|durant|pendant|entre|depuis|de|du|el|durante|desde|em|no|na|nos|a partir|nel|в|во|у|с|между|від|з|في|منذ|در|בשנת)\s/iu;
/** What may follow a year, so that it is not a count: a comma, an article, a pronoun, or (except in German) a name. */
const FOLLOWS =
  /^(?:,\s|\s+(?:the|an?|his|her|its|their|our|it|he|she|they|we|this|these|there|both|all|wurde|wurden|war|waren|wird|werden|kam|kamen|der|die|das|ein|eine|le|la|les|un|une|des|du|on|il|elle|ils|elles|nous|ce|cette|se|el|los|las|una|o|os|as|um|uma|foi|foram|fue|fueron)(?![\p{L}\p{M}])|\s+l['’])/iu;
const NAME = /^\s+\p{Lu}/u;
/** After other words, a number before a name may be a house number: "On 1200 Main Street". */
const IN = /^(?:in|en|em|since|until|depuis|desde)\s/iu;
/** Maximum number of words in a date; full dates, which may have more words before them, are found elsewhere. */
const WORDS = 7;

/**
 * The date with which a sentence begins after a word such as "in", if no punctuation follows it. A year alone is read
 * only if the next words show that it is not a count: "In 1968 the mill closed", not "In 1500 cases".
 * @param whole reads a text that is nothing but a date
 * @param goesOn matches what continues a date
 */
export function sentenceDate(
  text: string,
  { whole, goesOn, german }: { whole: (words: string) => string | undefined; goesOn: RegExp; german: boolean },
): FoundInText | undefined {
  const head = text.slice(0, 100);
  if (!BEGINS.test(head) || !/\d{3}|[IVX]{2}/.test(head)) return undefined;
  const ends = [...head.matchAll(/(?<=\S)(?=\s|,\s)/gu)].slice(0, WORDS).map(({ index }) => index);
  /** A decade or century without the words before it. */
  const period = (part: string): string | undefined => {
    const read = whole(part.replace(BEGINS, '').replace(/^(?:the|den|les?|la|los|las|el|os|as)\s/iu, ''));
    return read !== undefined && /^\d{2,3}X{1,2}$/.test(read) ? read : undefined;
  };
  for (const end of ends.toReversed()) {
    const part = head.slice(0, end);
    if (!/\d{3}|[IVX]{2}/.test(part) || /[^\p{L}\p{M}\p{N}.)]$/u.test(part)) continue;
    const edtf = whole(part) ?? period(part);
    if (edtf === undefined) continue;
    const rest = text.slice(end);
    if (goesOn.test(rest)) return undefined;
    const sure = !/(?<!\d)\d{4}$/.test(part) || FOLLOWS.test(rest) || (!german && IN.test(part) && NAME.test(rest));
    // "Im Jahr 1968" and "el año 1968" name the unit.
    return sure || /(?:year|jahre?|an|année|año|ano|عام|سنة|العام|سال|בשנת)\s\d{4}$/iu.test(part)
      ? { edtf, start: 0, end }
      : undefined;
  }
  return undefined;
}

/**
 * A year, month or day in Chinese, Japanese or Korean at the beginning of a text that continues without punctuation:
 * "1968年に創立".
 */
const EAST_ASIAN =
  /^\d{4}\s?[年년](?:\s?\d{1,2}[月월](?:\s?\d{1,2}[日일])?)?(?![間间代度前後后以頃末初半生중간대전후말초경생]|\s?(?:[-–—~〜～至到]|から|より|まで|ごろ|이[전후래]|부터|까지|에서))/u;
const PARTICLE = /^(?:には|に|에는|에|，|、)/u;
const POINT = String.raw`\d{4}\s?[年년](?:\s?\d{1,2}[月월](?:\s?\d{1,2}[日일])?)?`;
/** Decades, and two dates joined by words: "1970年代", "1914年から1918年まで". */
const LASTING = new RegExp(
  `^(?:\\d{4}(?:年代|\\s?년대)|${POINT}\\s?(?:から|至|到|부터|[-–~〜～])\\s?${POINT}(?:まで|까지)?)`,
  'u',
);

export function eastAsianBeginning(
  text: string,
  whole: (words: string) => string | undefined,
): FoundInText | undefined {
  const part = LASTING.exec(text)?.[0] ?? EAST_ASIAN.exec(text)?.[0];
  // Dates followed by punctuation are found without this function.
  if (part === undefined || !/^\p{L}|^[，、]/u.test(text.slice(part.length).trimStart())) return undefined;
  const edtf = whole(part);
  if (edtf === undefined || !/^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$|^\d{3}X$/.test(edtf)) return undefined;
  return { edtf, start: 0, end: part.length + (PARTICLE.exec(text.slice(part.length))?.[0].length ?? 0) };
}
