/** What may follow a value. */
type Fields = { readonly fields: ReadonlyMap<string, string>; readonly why?: string };

const START = /@[ \t]*([a-z][\w+:.-]*)\s*([{(])/giy;
/** The beginning of an entry in a line of its own, which is in no value. */
const NEXT = /[\r\n][ \t]*@[ \t]*[a-z]+\s*[{(]\s*[^\s={}(),"]*\s*,/giy;
const KEY = /([^,={}"\r\n]*)(?:,|(?=[})]))/y;
/** Some programs write blanks in it: `funding_text 1`. */
const NAME = /([^\s,={}()"#%]+(?:[ \t]+[^\s,={}()"#%]+)*)\s*=\s*/y;
const WORD = /[^\s,={}()"#%]+/y;
/** What no group ends with. */
const PLAIN = /[^{}"\\\r\n]*/y;
const BLANKS = /(?:\s+|%[^\r\n]*)*/y;
const SEPARATORS = /(?:[\s,]+|%[^\r\n]*)*/y;

/** How long a value may be, UTF-16 code units: abbreviations of abbreviations grow fast. */
const MOST = 100_000;
/** How far back the beginning of a line is looked for. */
const LINE = 200;

/** Reads a BibTeX file from its beginning to its end; `at` goes forward only. */
export class BibtexScanner {
  readonly #text: string;
  #at = 0;
  /** The line of `#counted`. */
  #line = 1;
  #counted = 0;
  #close = '}';

  constructor(text: string) {
    this.#text = text;
  }

  /** How much of the file is behind, 0 to 1. */
  get share(): number {
    return this.#at / this.#text.length;
  }

  /** Goes behind the next `@type{`, and says where it stands. What is commented out with `%` in its line is none. */
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

  /** The key of an entry, behind its brace; empty where it has none. */
  key(): string {
    this.#take(BLANKS);
    return this.#take(KEY)?.[1]?.trim() ?? '';
  }

  /** Goes behind the group that has just begun. */
  skipGroup(): void {
    if (this.#close === ')') this.#at = this.#text.indexOf(')', this.#at) + 1 || this.#text.length;
    else this.#group('}');
  }

  /** The fields up to the end of the entry. Of several with the same name the first counts. */
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
      return { fields, why: `This entry does not end: ${instead} where “${this.#close}” or a field with = is wanted.` };
    }
    this.#at++;
    return { fields };
  }

  /** Values joined with `#`. Undefined where one does not end. */
  #value(strings: ReadonlyMap<string, string>): string | undefined {
    let value = '';
    for (;;) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '{' || sign === '"') {
        this.#at++;
        const part = this.#group(sign === '{' ? '}' : '"');
        if (part === undefined) return undefined;
        value += part;
      } else {
        const word = this.#take(WORD)?.[0] ?? '';
        value += strings.get(word.toLowerCase()) ?? word;
      }
      value = value.slice(0, MOST);
      this.#take(BLANKS);
      if (this.#text.charAt(this.#at) !== '#') return value;
      this.#at++;
      this.#take(BLANKS);
    }
  }

  /**
   * Goes behind the sign that ends a group, outside of all braces in it.
   * @returns what is in the group; undefined where it does not end before the next entry: then the scanner stands before that
   */
  #group(end: '}' | '"'): string | undefined {
    const start = this.#at;
    for (let depth = 0; ; this.#at++) {
      this.#take(PLAIN);
      if (this.#at >= this.#text.length) return undefined;
      const sign = this.#text.charAt(this.#at);
      if (sign === '\\' && /[{}"\\]/.test(this.#text.charAt(this.#at + 1))) this.#at++;
      else if (depth === 0 && sign === end) return this.#text.slice(start, this.#at++);
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
      else if ((sign === '\n' || sign === '\r') && this.#match(NEXT, this.#at)) return undefined;
    }
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#text);
  }

  /** What stands here, and goes behind it. */
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
      const sign = this.#text.charAt(i);
      if (sign === '\n' || (sign === '\r' && this.#text.charAt(i + 1) !== '\n')) this.#line++;
    }
    this.#counted = at;
    return this.#line;
  }
}
