import type { TokenizerAndRendererExtension, TokenizerObject } from 'marked';

/** The line under a heading. */
const UNDERLINE = /\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/;
/** As far as that line is looked for, UTF-16 code units. */
const LONGEST_HEADING = 500;

/** In an item of a list marked looks, from each line, through all that follow for the line under a heading: here it looks only a little further. */
export const TOKENIZER: TokenizerObject = {
  lheading: (text) => (UNDERLINE.test(text.slice(0, LONGEST_HEADING)) ? false : undefined),
};

/** Additional syntax of notes: footnotes and wiki links. The tokens are read by `blocks.ts` and `inline.ts`. */
export const EXTENSIONS: TokenizerAndRendererExtension[] = [
  {
    name: 'footnote',
    level: 'block',
    tokenizer(text) {
      const [raw, label, first = '', rest = ''] =
        /^ {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*([^\n]*)((?:\n(?: {2,}|\t)[^\n]*)*)(?:\n|$)/.exec(text) ?? [];
      if (raw === undefined || label === undefined) return undefined;
      const tokens = this.lexer.inlineTokens(first + rest.replace(/\n\s*/g, ' '), []);
      return { type: 'footnote', raw, label, tokens };
    },
  },
  {
    name: 'footnoteMark',
    level: 'inline',
    tokenizer(text) {
      const [raw, label] = /^\[\^([^\]\s]{1,80})\](?!\()/.exec(text) ?? [];
      return raw === undefined ? undefined : { type: 'footnoteMark', raw, label };
    },
  },
  {
    // ![[picture.png]] and [[note|words]]
    name: 'wikiLink',
    level: 'inline',
    tokenizer(text) {
      const [raw, embedded, note = '', words] =
        /^(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/.exec(text) ?? [];
      if (raw === undefined) return undefined;
      return { type: 'wikiLink', raw, text: embedded ? '' : (words ?? note.replace(/^[^#]*\/|#.*$/g, '')) };
    },
  },
];
