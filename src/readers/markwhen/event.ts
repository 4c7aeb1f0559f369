import { BLANKS } from '../blanks.ts';
import type { Steps } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { plainText } from '../json-ld/plain-text.ts';
import type { LinkedArticles } from '../linked-articles.ts';
import type { MarkwhenEvent } from './lines.ts';

const LINK = /(!?)\[([^[\]]{0,300})\]\(([^()\s]{1,2000})\)/g;
const BARE = /(?<![("'=\w/])https?:\/\/[^\s<>"\])]+/gi;
const TAG = /(?:^|\s)#(?!\d+(?:\s|$))([\p{L}\p{N}_]+)/gu;
/** A reference name, a percentage done, and a task checkbox. */
const MARKS = /(?:^|\s)!\w+(?=\s|$)|(?:^|\s)\d{1,3}%(?=\s|$)|^\s*(?:[-*]\s+)?\[[ xX]?\]\s*/g;
/** Maximum length of a title, which is the label of a mark. */
const TITLE = 120;
/** Number of lines and of links that are read in one step. */
const AT_ONCE = 500;

/** The event of a line, or why there is none. */
export function* eventSteps(
  written: MarkwhenEvent,
  date: string,
  library: LinkedArticles,
): Steps<ListedEvent | { readonly why: string }> {
  const lines = [written.text, ...written.below];
  const [words, links]: [string[], Link[]] = [[], []];
  for (const [i, line] of lines.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield i / lines.length / 2;
    words.push(...[wordsOf(line)].filter(Boolean));
    for (const link of linksOf(line)) links.push(link);
  }
  const [first] = words;
  if (first === undefined) return { why: 'The line has no words after its date.' };
  const title = first.length > TITLE ? `${first.slice(0, TITLE).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…` : first;
  const { properties, group } = written;
  const [, name] = /(?:^|\s)!(\w+)(?=\s|$)/.exec(written.text) ?? [];
  const id = library.idFor(title, properties.get('id') ?? name);
  const cited = new Set<string>();
  for (const [i, link] of links.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield 0.5 + i / links.length / 2;
    const { href, text, isPicture } = link;
    const url = isPicture || isPlace(link) ? undefined : library.address(href);
    if (url !== undefined) cited.add(library.at(url, wordsOf(text) || title, ''));
  }
  const picture = links.find(({ isPicture }) => isPicture);
  const image = picture && library.address(picture.href);
  const [, tag] = lines.join('\n').matchAll(TAG).next().value ?? [];
  const category = tag ?? group;
  const place = properties.get('location') ?? links.find(isPlace)?.text;
  const summary = (title === first ? words.slice(1) : words).join('\n');
  return {
    id,
    title,
    date,
    ...(written.dates !== date && { dateText: written.dates }),
    ...(summary && { summary }),
    ...(category && { category: plainText(category) }),
    ...(place && { place: plainText(place) }),
    ...(image !== undefined && { image: { url: image, alt: plainText(picture?.text ?? '') } }),
    citations: [...cited],
  };
}

interface Link {
  readonly href: string;
  readonly text: string;
  /** `![words](address)` */
  readonly isPicture: boolean;
}

const linksOf = (line: string): Link[] => [
  ...[...line.matchAll(LINK)].map(([, character, text = '', href = '']) => ({
    href,
    text,
    isPicture: character === '!',
  })),
  ...(line.replace(LINK, ' ').match(BARE) ?? []).map((address) => ({
    href: address.replace(/[.,;:!?]+$/, ''),
    text: '',
    isPicture: false,
  })),
];

/** Whether a link names a place: `[Kyiv](location)`. */
const isPlace = ({ href }: Link): boolean => /^(?:location|map)$/.test(href);

/** The words of a line without tags and marks; links are replaced by their words. */
const wordsOf = (line: string): string =>
  plainText(
    line
      .replace(LINK, (_, character: string, text: string) => (character === '!' ? '' : text))
      // An address next to other words is that of an article
      .replace(/^(?!https?:\/\/\S+$).+/s, (words) => words.replace(BARE, ' '))
      .replace(TAG, ' ')
      .replace(MARKS, ' ')
      .replace(/^\s*[-*]\s+/, ''),
  ).replace(BLANKS, ' ');
