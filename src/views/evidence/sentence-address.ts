import type { CheckedQuote } from '../../file/checked-types.ts';

/**
 * A quote with more words is identified by its first and last words, because the article may have links, breaks and
 * other spaces between them.
 */
const MAX_WORDS = 12;
/** Number of words that identify the beginning and the end of such a quote. */
const EDGE_WORDS = 5;

/** The place where a quote leaves out words: `…`, `...`, in brackets or not. */
const OMISSION = /\s*[[(]?(?:…|\.{3})[\])]?\s*/u;

/**
 * Encodes everything that has a meaning in a text directive. `encodeURIComponent` leaves the hyphen unchanged, and
 * throws on a lone surrogate.
 */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The beginning of a quote and, if it is not identified as a whole, its end. */
function edgesOf(exact: string): readonly string[] {
  const pieces = exact
    .split(OMISSION)
    .map(wordsOf)
    .filter(({ length }) => length > 0);
  const [first = [], last] = [pieces[0], pieces.at(-1)];
  if (last && pieces.length > 1)
    return [first.slice(0, MAX_WORDS), last.slice(-MAX_WORDS)].map((words) => words.join(' '));
  return first.length > MAX_WORDS
    ? [first.slice(0, EDGE_WORDS), first.slice(-EDGE_WORDS)].map((words) => words.join(' '))
    : [first.join(' ')];
}

/**
 * The address that opens an article at the quoted words, with a text fragment: `…#:~:text=prefix-,start,end,-suffix`.
 * An existing fragment stays before it; an existing text directive is replaced. O(length).
 * @returns undefined if the quote has no words
 */
export function sentenceAddress(url: string, { exact, prefix = '', suffix = '' }: CheckedQuote): string | undefined {
  const edges = edgesOf(exact);
  if (edges[0] === '') return undefined;
  const [before, after] = [prefix, suffix].map((text) => encoded(wordsOf(text).join(' ')));
  const text = [before && `${before}-`, ...edges.map(encoded), after && `-${after}`].filter(Boolean).join(',');
  const [address = ''] = url.split(':~:');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`;
}
