import type { CheckedQuote } from '../../file/checked-types.ts';

/** A quote of more words is named by its first and last ones, between which an article may have links, breaks and other spaces. */
const MOST_WORDS = 12;
/** How many words stand for the beginning and the end of such a quote. */
const EDGE_WORDS = 5;

/** The words of a text, and where it leaves some out: `…`, `...`, in brackets or not. */
const OMISSION = /\s*[[(]?(?:…|\.{3})[\])]?\s*/u;

/** Encodes all that has a meaning in a text directive: `encodeURIComponent` leaves the hyphen as it is, and refuses half of a character. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Where a quote begins and, if it is not named in one piece, where it ends. */
function edgesOf(exact: string): readonly string[] {
  const pieces = exact
    .split(OMISSION)
    .map(wordsOf)
    .filter(({ length }) => length > 0);
  const [first = [], last] = [pieces[0], pieces.at(-1)];
  if (last && pieces.length > 1)
    return [first.slice(0, MOST_WORDS), last.slice(-MOST_WORDS)].map((words) => words.join(' '));
  return first.length > MOST_WORDS
    ? [first.slice(0, EDGE_WORDS), first.slice(-EDGE_WORDS)].map((words) => words.join(' '))
    : [first.join(' ')];
}

/**
 * The address that opens an article at the quoted words, by a text fragment: `…#:~:text=prefix-,start,end,-suffix`. A fragment that the
 * address has stays before it, and a text directive that it has gives way. O(length).
 * @returns undefined where the quote has no words.
 */
export function sentenceAddress(url: string, { exact, prefix = '', suffix = '' }: CheckedQuote): string | undefined {
  const edges = edgesOf(exact);
  if (edges[0] === '') return undefined;
  const [before, after] = [prefix, suffix].map((text) => encoded(wordsOf(text).join(' ')));
  const text = [before && `${before}-`, ...edges.map(encoded), after && `-${after}`].filter(Boolean).join(',');
  const [address = ''] = url.split(':~:');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`;
}
