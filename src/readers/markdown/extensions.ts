import type { TokenizerAndRendererExtension } from 'marked';

/** What Markdown of notes has besides: footnotes, links of wikis, comments, highlights. The tokens are read by `blocks.ts` and `inline.ts`. */
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
    start: (text) => text.indexOf('[^'),
    tokenizer(text) {
      const [raw, label] = /^\[\^([^\]\s]{1,80})\](?!\()/.exec(text) ?? [];
      return raw === undefined ? undefined : { type: 'footnoteMark', raw, label };
    },
  },
  {
    // ![[picture.png]] and [[note|words]]
    name: 'wikiLink',
    level: 'inline',
    start: (text) => /!?\[\[/.exec(text)?.index,
    tokenizer(text) {
      const [raw, embedded, note = '', words] =
        /^(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/.exec(text) ?? [];
      if (raw === undefined) return undefined;
      return { type: 'wikiLink', raw, text: embedded ? '' : (words ?? note.replace(/^[^#]*\/|#.*$/g, '')) };
    },
  },
  {
    name: 'comment',
    level: 'inline',
    start: (text) => text.indexOf('%%'),
    tokenizer(text) {
      const [raw] = /^%%[^%]{0,5000}%%/.exec(text) ?? [];
      return raw === undefined ? undefined : { type: 'comment', raw, text: '' };
    },
  },
  {
    name: 'highlight',
    level: 'inline',
    start: (text) => text.indexOf('=='),
    tokenizer(text) {
      const [raw, inner = ''] = /^==(?=[^\s=])([^=\n]{1,2000})==/.exec(text) ?? [];
      return raw === undefined ? undefined : { type: 'highlight', raw, tokens: this.lexer.inlineTokens(inner, []) };
    },
  },
];
