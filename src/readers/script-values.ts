import { parseJson } from '../file/json/parse-json.ts';
import { clip } from '../file/problem.ts';
import type { Steps } from '../file/steps.ts';
import { padded } from '../dates/edtf/edtf-text.ts';
import type { LeftOut } from './reading.ts';
import { SCRIPT_START } from './script-start.ts';

/** The data, or the place at which the text stops being data. */
export type ScriptValue = { readonly value: unknown } | { readonly broken: LeftOut };

/** Maximum nesting depth of the data. */
const DEPTH = 100;

/**
 * Reads data as JSON, and also as scripts write it: passed to a function or assigned to a variable, with single quotes,
 * unquoted keys, comments, trailing commas, and `new Date(2014, 0, 31)`, which becomes `2014-01-31` (scripts count
 * months from 0). Any other expression would have to be run, so it becomes `{ expression: 'moment()' }`. Runs nothing.
 * Never throws.
 */
export function* scriptValue(text: string): Steps<ScriptValue> {
  try {
    return { value: yield* parseJson(text.replace(/^\ufeff/, '')) };
  } catch {
    // Not JSON: read it as script below
  }
  const reader = new LiteralReader(text);
  try {
    return { value: reader.document() };
  } catch {
    const before = text.slice(0, reader.position).split('\n');
    const raw = clip(text.split('\n', before.length)[before.length - 1]!.trim());
    const why = `This is not JSON: there is no readable value at column ${before.at(-1)!.length + 1}.`;
    return { broken: { where: `line ${before.length}`, why, raw } };
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
};
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
const BLANKS = /(?:[\s\ufeff]|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const DATE = /new\s+Date\s*\(([^()]{0,100})\)/y;
/** A call or another expression, with at most two levels of brackets. */
const EXPRESSION = /(?:[\p{L}\p{N}_$.+*/ -]|\((?:[^()\n]|\([^()\n]*\))*\)){1,300}/uy;
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
]);

/** Reads one literal of a script. Throws if the text is not a literal; `position` then says where. */
class LiteralReader {
  readonly #text: string;
  position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): unknown {
    this.position = SCRIPT_START.exec(this.#text)?.[0].length ?? 0;
    const value = this.#value(0);
    this.#skipBlanks();
    if (!/^[;)\s]*$/.test(this.#text.slice(this.position))) throw new SyntaxError('more than one value');
    return value;
  }

  /** Skips white space and comments. */
  #skipBlanks(): void {
    this.#take(BLANKS);
  }

  /** Matches a sticky pattern here and moves past the match; undefined if it does not match. */
  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.#text);
    if (!match) return undefined;
    this.position = pattern.lastIndex;
    return match;
  }

  #takeCharacter(character: string): boolean {
    this.#skipBlanks();
    if (this.#text.charAt(this.position) !== character) return false;
    this.position++;
    return true;
  }

  #value(depth: number): unknown {
    if (depth > DEPTH) throw new SyntaxError('too deep');
    if (this.#takeCharacter('{')) return this.#object(depth);
    if (this.#takeCharacter('[')) return this.#list(depth);
    const character = this.#text.charAt(this.position);
    if (character === '"' || character === "'") return this.#texts(character);
    const date = this.#take(DATE);
    if (date) return dateOf(date[1]!);
    const number = this.#take(NUMBER);
    if (number) return Number(number[0]);
    const word = this.#take(WORD)?.[0] ?? '';
    if (WORDS.has(word)) return WORDS.get(word);
    this.position -= word.length;
    const expression = word === '' ? undefined : this.#take(EXPRESSION)?.[0];
    if (expression === undefined) throw new SyntaxError('no value');
    return { expression: expression.trim() };
  }

  #object(depth: number): unknown {
    const entries: [string, unknown][] = [];
    while (!this.#takeCharacter('}')) {
      this.#skipBlanks();
      const character = this.#text.charAt(this.position);
      const key =
        character === '"' || character === "'"
          ? this.#string(character)
          : (this.#take(WORD) ?? this.#take(NUMBER))?.[0];
      if (key === undefined || !this.#takeCharacter(':')) throw new SyntaxError('no key');
      entries.push([key, this.#value(depth + 1)]);
      if (!this.#takeCharacter(',') && this.#text.charAt(this.position) !== '}') throw new SyntaxError('no end');
    }
    return Object.fromEntries(entries);
  }

  #list(depth: number): unknown[] {
    const items: unknown[] = [];
    while (!this.#takeCharacter(']')) {
      items.push(this.#value(depth + 1));
      if (!this.#takeCharacter(',') && this.#text.charAt(this.position) !== ']') throw new SyntaxError('no end');
    }
    return items;
  }

  /** A string, or several strings joined by `+`. */
  #texts(quote: string): string {
    let text = this.#string(quote);
    while (this.#takeCharacter('+')) {
      this.#skipBlanks();
      text += this.#string(this.#text.charAt(this.position));
    }
    return text;
  }

  #string(quote: string): string {
    if (quote !== '"' && quote !== "'") throw new SyntaxError('no text');
    let value = '';
    for (this.position++; this.position < this.#text.length; this.position++) {
      const character = this.#text.charAt(this.position);
      if (character === quote) {
        this.position++;
        return value;
      }
      if (character === '\n') break;
      value += character === '\\' ? this.#escape() : character;
    }
    throw new SyntaxError('no closing quote');
  }

  #escape(): string {
    const character = this.#text.charAt(++this.position);
    const length = character === 'u' ? 4 : character === 'x' ? 2 : 0;
    if (length === 0) return ESCAPES[character] ?? character;
    const digits = this.#text.slice(this.position + 1, this.position + 1 + length);
    if (!/^[\da-f]+$/i.test(digits) || digits.length < length) throw new SyntaxError('no character');
    this.position += length;
    return String.fromCharCode(parseInt(digits, 16));
  }
}

/**
 * The arguments of `new Date(…)` as a date: a single text or number stays as it is, several parts become a local time.
 */
function dateOf(written: string): unknown {
  const parts = written.split(',').map((part) => part.trim());
  const [only = ''] = parts;
  if (parts.length === 1) return /^-?\d+$/.test(only) ? Number(only) : only.replace(/^(["'])(.*)\1$/s, '$2');
  const numbers = parts.map(Number);
  const [year = 0, month = 0, day = 1, hour, minute = 0, second = 0] = numbers;
  // A script reads year 70 as 1970 and month 12 as next January; neither is accepted here
  if (!parts.every((part) => /^\d+$/.test(part)) || year < 100 || month > 11) return `new Date(${written})`;
  const date = [padded(year, 4), padded(month + 1), ...(parts.length > 2 ? [padded(day)] : [])].join('-');
  return hour === undefined ? date : `${date}T${[hour, minute, second].map((part) => padded(part)).join(':')}`;
}
