/** The fields of an entry, and why they could not all be read. */
type Fields = { readonly fields: ReadonlyMap<string, string>; readonly why?: string };

const START = /@[ \t]*([a-z][\w+:.-]*)\s*([{(])/giy;
/** The beginning of the next entry on a line of its own; this never occurs inside a value. */
const NEXT = /[\r\n][ \t]*@[ \t]*[a-z]+\s*[{(]\s*[^\s={}(),"]*\s*,/giy;
const KEY = /([^,={}"\r\n]*)(?:,|(?=[})]))/y;
/** Some programs write spaces in field names: `funding_text 1`. */
const NAME = /([^\s,={}()"#%]+(?:[ \t]+[^\s,={}()"#%]+)*)\s*=\s*/y;
const WORD = /[^\s,={}()"#%]+/y;
/** Characters that cannot end a group. */
const PLAIN = /[^{}"\\\r\n]*/y;
const BLANKS = /(?:\s+|%[^\r\n]*)*/y;
const SEPARATORS = /(?:[\s,]+|%[^\r\n]*)*/y;

/** Maximum length of a value in UTF-16 code units, because abbreviations of abbreviations grow fast. */
const MAX_VALUE_LENGTH = 100_000;
/** Maximum distance to search back for the beginning of a line. */
const LINE = 200;

/** Reads a BibTeX file from beginning to end; the position only moves forward. */
export class BibtexScanner {
  readonly #text: string;
  #at = 0;
  /** The line number of position `#counted`. */
  #line = 1;
  #counted = 0;
  #close = '}';

  constructor(text: string) {
    this.#text = text;
  }

  /** Share of the file that has been read, 0 to 1. */
  get share(): number {
    return this.#at / this.#text.length;
  }

  /**
   * Moves past the next `@type{` and returns its position. Ignores an entry that is commented out with `%` on its line.
   */
  nextEntry(): { readonly line: number; readonly type: string; readonly at: number } | undefined {
    for (let at = this.#text.indexOf('@', this.#at); at >= 0; at = this.#text.indexOf('@', at + 1)) {
      const [all = '', type, brace] = this.#match(START, at) ?? [];
      if (type === undefined || this.#isCommentedOut(at)) continue;
      this.#at = at + all.length;
      this.#close = brace === '(' ? ')' : '}';
      return { line: this.#lineAt(at), type: type.toLowerCase(), at };
    }
    this.#at = this.#text.length;
    return undefined;
  }

  /** The key of an entry, right after its brace; empty if it has none. */
  key(): string {
    this.#take(BLANKS);
    return this.#take(KEY)?.[1]?.trim() ?? '';
  }

  /** Moves past the group that has just begun. */
  skipGroup(): void {
    if (this.#close === ')') this.#at = this.#text.indexOf(')', this.#at) + 1 || this.#text.length;
    else this.#group('}');
  }

  /** The fields up to the end of the entry. The first of several fields with the same name counts. */
  fields(strings: ReadonlyMap<string, string>): Fields {
    const fields = new Map<string, string>();
    for (;;) {
      this.#take(SEPARATORS);
      const name = this.#take(NAME)?.[1]?.toLowerCase();
      if (name === undefined) break;
      const value = this.#value(strings);
      if (value === undefined)
        return { fields, why: `The value of ${name.slice(0, 40)} does not end: a brace or quotation mark is missing.` };
      if (!fields.has(name)) fields.set(name, value);
    }
    if (this.#text.charAt(this.#at) !== this.#close) {
      const [found = ''] = /^[^\r\n]{0,20}/.exec(this.#text.slice(this.#at, this.#at + 20)) ?? [];
      const instead = found === '' ? 'the file ends' : `“${found}” stands`;
      return {
        fields,
        why: `This entry does not end: ${instead} where “${this.#close}” or a field with = is expected.`,
      };
    }
    this.#at++;
    return { fields };
  }

  /** Values joined with `#`. Undefined if one of them does not end. */
  #value(strings: ReadonlyMap<string, string>): string | undefined {
    let value = '';
    for (;;) {
      const character = this.#text.charAt(this.#at);
      if (character === '{' || character === '"') {
        this.#at++;
        const part = this.#group(character === '{' ? '}' : '"');
        if (part === undefined) return undefined;
        value += part;
      } else {
        const word = this.#take(WORD)?.[0] ?? '';
        value += strings.get(word.toLowerCase()) ?? word;
      }
      value = value.slice(0, MAX_VALUE_LENGTH);
      this.#take(BLANKS);
      if (this.#text.charAt(this.#at) !== '#') return value;
      this.#at++;
      this.#take(BLANKS);
    }
  }

  /**
   * Moves past the character that ends a group and is outside all braces in it.
   * @returns the content of the group; undefined if it does not end before the next entry, which is then the next
   *   position
   */
  #group(end: '}' | '"'): string | undefined {
    const start = this.#at;
    for (let depth = 0; ; this.#at++) {
      this.#take(PLAIN);
      if (this.#at >= this.#text.length) return undefined;
      const character = this.#text.charAt(this.#at);
      if (character === '\\' && /[{}"\\]/.test(this.#text.charAt(this.#at + 1))) this.#at++;
      else if (depth === 0 && character === end) return this.#text.slice(start, this.#at++);
      else if (character === '{') depth++;
      else if (character === '}') depth--;
      else if ((character === '\n' || character === '\r') && this.#match(NEXT, this.#at)) return undefined;
    }
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#text);
  }

  /** Matches a pattern here and moves past the match. */
  #take(pattern: RegExp): RegExpExecArray | null {
    const match = this.#match(pattern, this.#at);
    if (match) this.#at += match[0].length;
    return match;
  }

  #isCommentedOut(at: number): boolean {
    return /(?:^|[\r\n])[ \t]*%[^\r\n]*$/.test(
      `${at > LINE ? ' ' : ''}${this.#text.slice(Math.max(0, at - LINE), at)}`,
    );
  }

  #lineAt(at: number): number {
    for (let i = this.#counted; i < at; i++) {
      const character = this.#text.charAt(i);
      if (character === '\n' || (character === '\r' && this.#text.charAt(i + 1) !== '\n')) this.#line++;
    }
    this.#counted = at;
    return this.#line;
  }
}
