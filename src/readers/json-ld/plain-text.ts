import { WINDOWS_SIGNS } from '../../file/json/windows-1252.ts';

/** HTML entity names of U+00A0 to U+00FF in order, then of the Greek letters. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const OTHERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Zcaron: 'Ž',
  zcaron: 'ž',
  Ccaron: 'Č',
  ccaron: 'č',
  Yuml: 'Ÿ',
  fnof: 'ƒ',
  circ: 'ˆ',
  tilde: '˜',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  hyphen: '‐',
  dash: '‐',
  ndash: '–',
  mdash: '—',
  horbar: '―',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  dagger: '†',
  Dagger: '‡',
  bull: '•',
  hellip: '…',
  permil: '‰',
  prime: '′',
  Prime: '″',
  lsaquo: '‹',
  rsaquo: '›',
  oline: '‾',
  frasl: '⁄',
  euro: '€',
  trade: '™',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  harr: '↔',
  minus: '−',
  infin: '∞',
  asymp: '≈',
  ne: '≠',
  le: '≤',
  ge: '≥',
  hearts: '♥',
  check: '✓',
  star: '☆',
  num: '#',
  excl: '!',
  comma: ',',
  period: '.',
  colon: ':',
  semi: ';',
  lpar: '(',
  rpar: ')',
  sol: '/',
  bsol: '\\',
  commat: '@',
  dollar: '$',
  percnt: '%',
  ast: '*',
  plus: '+',
  equals: '=',
  quest: '?',
  lowbar: '_',
  lbrack: '[',
  rbrack: ']',
  Tab: '\t',
  NewLine: '\n',
};

function namedCharacters(): Map<string, string> {
  const characters = new Map(Object.entries(OTHERS));
  LATIN.split(' ').forEach((name, i) => characters.set(name, String.fromCharCode(0xa0 + i)));
  GREEK.split(' ').forEach((name, i) => {
    characters.set(name, String.fromCharCode(0x3b1 + i));
    if (name !== 'sigmaf') characters.set(name.charAt(0).toUpperCase() + name.slice(1), String.fromCharCode(0x391 + i));
  });
  return characters;
}

function characterOf(code: number): string {
  // Authors who write these as numbers mean the windows-1252 characters
  if (code >= 128 && code < 160) return WINDOWS_SIGNS.charAt(code - 128);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  return String.fromCodePoint(code);
}

const REFERENCE = /&(?:#(\d{1,8});?|#x([\da-f]{1,7});?|([a-z]{2,8}\d{0,2});)/gi;
let named: Map<string, string> | undefined;

/**
 * Replaces HTML character references by their characters: numbers, and the names in common use. Decodes once:
 * `&amp;lt;` becomes `&lt;`.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const characters = (named ??= namedCharacters());
  return text.replace(REFERENCE, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return characters.get(name) ?? all;
    return characterOf(decimal === undefined ? parseInt(hex!, 16) : Number(decimal));
  });
}

const TAGS =
  'a|abbr|acronym|address|area|article|aside|audio|b|bdi|bdo|big|blockquote|body|br|button|caption|center|cite|code|dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|noscript|ol|p|param|picture|pre|q|rp|rt|ruby|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr';
/** Attributes need a value, except a single word: "a <b and c> d" contains no tag. */
const TAG = new RegExp(`</?(?:${TAGS})(?:\\s(?=[^<>]*["'=])[^<>]*|(?:\\s+[a-z]+)?\\s*/?)>`, 'gi');
const COMMENT = /<!--[^]*?-->/g;
/** A tag that was escaped as text. */
const WRITTEN_TAG = new RegExp(`&lt;(?:(br)\\s*/?&gt;|(/?)(${TAGS})(?=\\s|&gt;))`, 'gi');
/**
 * The ampersand of a reference that was encoded twice: `&amp;#8217;`. Not before `lt` and `gt`, which may be meant to
 * be visible.
 */
const TWICE = /&amp;(?=#(?:\d{2,6}|x[\da-f]{2,5});|(?!(?:lt|gt);)[a-z]{2,8};)/gi;
/** The CDATA wrapper that some feeds put around a text. */
const CDATA = /^\s*<!\[CDATA\[([^]*)\]\]>\s*$/;
/** Elements whose content is not text, up to their end tag or the end of the text. */
const SILENT = /<(script|style)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)/gi;
/** Characters of HTML markup, and white space other than single spaces between words. */
const MARKED = /[<&\u00ad]|[^\S ]| {2}/;
/** Tags at which a line ends. */
const BREAK = /<(?:br|hr)\b[^<>]*>|<\/(?:p|div|li|h[1-6]|tr|blockquote|dd|dt|figcaption|section|article)\s*>/gi;

/** Whether HTML was escaped as text: it has a tag that is closed again, or one that ends a line. O(n). */
function isWrittenOut(text: string): boolean {
  const open = new Set<string>();
  for (const [, isBreak, closes, tag = ''] of text.matchAll(WRITTEN_TAG)) {
    if (isBreak || (closes && open.has(tag.toLowerCase()))) return true;
    if (!closes) open.add(tag.toLowerCase());
  }
  return false;
}

/** HTML without its comments; a comment without an end is not a comment. O(n). */
function withoutComments(html: string): string {
  const end = html.lastIndexOf('-->') + 3;
  return html.slice(0, end).replace(COMMENT, '') + html.slice(end);
}

/**
 * Converts HTML to the plain text that a reader sees: tags are removed, character references decoded, and white space
 * collapsed. Only tags that exist in HTML count: "a < b" and `Map<Key>` stay. HTML that was encoded once too often
 * (`&lt;p&gt;All day&lt;/p&gt;`, `&amp;#8217;`) is decoded as well.
 */
export function plainText(written: string): string {
  if (!MARKED.test(written)) return written.trim();
  const inner = CDATA.exec(written)?.[1] ?? written;
  const html = !inner.includes('<') && isWrittenOut(inner) ? decodeReferences(inner) : inner;
  const bare = html.includes('<')
    ? withoutComments(html).replace(SILENT, ' ').replace(BREAK, '\n').replace(TAG, '')
    : html;
  return decodeReferences(bare.replace(TWICE, '&'))
    .replace(/\u00ad/g, '')
    .replace(/[^\S\n]{2,}|[^\S \n]/g, ' ')
    .replace(/ \n\s*|\n\s+/g, '\n')
    .trim();
}
