import type { TokenizerAndRendererExtension } from 'marked';

/** Additional syntax of notes: footnotes and wiki links. The tokens are read by `blocks.ts` and `inline.ts`. */
export const EXTENSIONS: TokenizerAndRendererExtension[] = [
  {
    name: 'footnote',
    level: 'block',
    start: (text) => /^\[\^/m.exec(text)?.index,
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
