import { isArticleLink } from './links.ts';
import { joined, type Line, partOf, type Piece } from './lines.ts';
import type { ItemDate } from './item-date.ts';
import { tidyTitle } from './tidy-title.ts';

/** The words of an item as plain text; '' if there are none. */
export interface ItemText {
  readonly title: string;
  readonly summary: string;
}

/** Words that cannot end a sentence: a link after one of them is part of the sentence. */
const GOES_ON = new Set(
  (
    'the a an of in to by with at for from on and or as his her its their our der die das dem den des im in am vom von zu zum zur mit und oder für auf bei ' +
    'le la les un une du de des à au aux et ou en par pour avec el los las del al y o con por para os as do da dos das em no na e um uma ' +
    'в на с из к по и или о от для до у за і та з що het een van een en il lo gli i di'
  ).split(' '),
);
/** What separates references: punctuation, and words such as "and" or "source". */
const BETWEEN =
  /^[\s,;:.·•|/&()[\]»›→▸►>–—-]*(?:(?:and|und|et|y|e|и|і|via|see|sources?|quellen?|fuentes?|fontes?|источники?|出典|来源|출처)[\s,;:.·•|()[\]–—-]*)*$/iu;

const isReference = ({ link }: Piece): boolean => link !== undefined && isArticleLink(link);

/**
 * A line without the links at its end, which are references. Links in the middle of a sentence stay, because their
 * words are part of it.
 */
function withoutReferences(line: Line): Line {
  let from = line.pieces.length;
  while (from > 0 && (isReference(line.pieces[from - 1]!) || BETWEEN.test(line.pieces[from - 1]!.text))) from--;
  const first = line.pieces.findIndex((piece, i) => i >= from && isReference(piece));
  if (first < 0) return line;
  const before = line.text.slice(0, line.pieces[first]!.start);
  const last = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?=\s*$)/u.exec(before)?.[0].toLowerCase() ?? '';
  if (GOES_ON.has(last) || !tidyTitle(before)) return tidyTitle(before) ? line : partOf(line, 0, 0);
  const label = from < first ? line.pieces[from]!.start : line.pieces[first]!.start;
  const kept = partOf(line, 0, label);
  return {
    ...kept,
    text: kept.text.replace(
      /(?<![\s(,;–—-])[\s(,;–—-]*(?:via|see|sources?|quellen?|fuentes?|fontes?)(?:\s*:)?\s*$/iu,
      '',
    ),
  };
}

const JOINS = /^\s*\/\s*\p{Nd}|^\s*(?:and|or|&|und|oder|et|ou|y|o|e|и|или)\s+[^\p{L}]*\p{Nd}/iu;

/** A word such as "in" before a date. */
const SENTENCE = /^(?:[\p{L}\p{M}]{1,10}\s+){1,3}.*\p{Nd}/u;

/** A line without its date if the date is at the beginning or end; in the middle of a sentence the date stays. */
function withoutDate(line: Line, { start, end }: ItemDate): Line {
  const before = line.text.slice(0, start);
  const after = line.text.slice(end);
  const last = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?=\s*$)/u.exec(before)?.[0].toLowerCase() ?? '';
  // A second date joined to the first belongs to the sentence
  if (JOINS.test(after)) return line;
  // A sentence that begins with "In 1968" needs these words
  if (!tidyTitle(before))
    return SENTENCE.test(line.text.slice(start, end)) && /^\s+\p{Ll}/u.test(after)
      ? line
      : partOf(line, end, line.text.length);
  if (
    !tidyTitle(after.replace(/^\./, '')) &&
    !GOES_ON.has(last) &&
    !/^(?:am|im|el|le|on|since|before|after)$/.test(last)
  )
    return partOf(line, 0, start);
  const onlyLinks = partOf(line, end, line.text.length).pieces.every((piece) => piece.link || BETWEEN.test(piece.text));
  if (onlyLinks && /[,;(·|–—:-]\s*$/.test(before)) {
    return joined(partOf(line, 0, start), partOf(line, end, line.text.length));
  }
  return line;
}

const isOnlyLinks = ({ pieces }: Line): boolean =>
  pieces.some(({ link }) => link) &&
  pieces.every(({ link, text }) => (link && isArticleLink(link)) || BETWEEN.test(text));

const isOneLink = ({ pieces }: Line): boolean =>
  new Set(pieces.filter(({ text }) => tidyTitle(text)).map(({ link }) => link)).size === 1;

/** Splits a line into a title (emphasized text at the beginning, followed by punctuation) and the rest. */
function emphasized({ text, pieces }: Line): readonly [title: string, rest: string] | undefined {
  const from = pieces.findIndex(({ text: words }) => tidyTitle(words) !== '');
  if (from < 0 || !pieces[from]!.strong) return undefined;
  let to = from;
  while (pieces[to + 1]?.strong) to++;
  const end = pieces[to]!.start + pieces[to]!.text.length;
  const [title, rest] = [text.slice(0, end), text.slice(end)];
  if (!tidyTitle(rest) || !(/[:.!?：。]\s*$/u.test(title) || /^\s*(?:[:：–—]|-\s)/u.test(rest))) return undefined;
  return [tidyTitle(title).replace(/\.$/, ''), tidyTitle(rest)];
}

/** Maximum length of a title in UTF-16 code units; the title of a longer text is its first sentence. */
const MAX_TITLE_LENGTH = 160;

function shortened(text: string): readonly [title: string, rest: string] {
  if (text.length <= MAX_TITLE_LENGTH) return [text, ''];
  const end = /(?<=[\p{Ll}\p{Nd})”"]{3}[.!?])\s+(?=[\p{Lu}"“])|(?<=[。！？])/u.exec(text.slice(20));
  return end ? [text.slice(0, 20 + end.index), text.slice(20 + end.index).trim()] : [text, ''];
}

/**
 * The title and summary of an item. The title is its heading, or else its first line without the date and without
 * references at its end. The other lines are the summary. If an item consists of links only, the first link is its
 * title.
 */
export function textOfItem(lines: readonly Line[], date: ItemDate | undefined): ItemText {
  const rest = lines.map((line, i) => (date?.line === i ? withoutDate(line, date) : line));
  const firstWords = rest.findIndex(({ text }) => tidyTitle(text) !== '');
  const texts = rest.map((line, i) => {
    // A single link before the text is a headline; after the text it is a reference.
    if (isOnlyLinks(line))
      return i === firstWords && i < rest.length - 1 && isOneLink(line) ? tidyTitle(line.text) : '';
    return tidyTitle(withoutReferences(line).text);
  });
  const heading = rest.findIndex((line, i) => line.heading && (texts[i] || tidyTitle(line.text)) !== '');
  const named = texts.findIndex((text, i) => text !== '' && !lines[i]!.caption);
  const at = heading >= 0 ? heading : named >= 0 ? named : texts.findIndex((text) => text !== '');
  if (at < 0) {
    const link = rest.flatMap(({ pieces }) => pieces).find(({ link: one, text }) => one && tidyTitle(text));
    return { title: link ? tidyTitle(wholeLink(rest, link)) : '', summary: '' };
  }
  const whole = (i: number): string =>
    i === at || isOnlyLinks(rest[i]!) ? '' : rest[i]!.text.replace(/^[\s,;:–—-]+/u, '').trim();
  const [title, more] =
    (heading < 0 && emphasized(withoutReferences(rest[at]!))) || shortened(texts[at] || tidyTitle(rest[at]!.text));
  return { title, summary: [more, ...rest.map((_, i) => whole(i))].filter((text) => text !== '').join('\n') };
}

/** The words of a link, which may consist of several pieces, without its time. */
const wholeLink = (lines: readonly Line[], { link }: Piece): string =>
  lines
    .flatMap(({ pieces }) => pieces)
    .filter((piece) => piece.link === link)
    .map(({ text }) => text)
    .join('');
