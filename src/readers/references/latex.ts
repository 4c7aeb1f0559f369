import { BLANKS } from '../blanks.ts';
import { ACCENTS, LIGATURES, SIGNS, signsOfCommands } from './latex-signs.ts';

const COMMAND = /\\(?:([a-z]+)\*?[ \t\r\n]*|([^]))/iy;
/** What an accent stands over: a group, a command of a letter, or a letter. */
const ARGUMENT = /\s*(?:\{\s*(?:\\([ij])(?![a-z])\s*|(\p{L}[\p{M}]*)?)\s*\}|\\([ij])(?![a-z])[ \t]*|(\p{L}))/iuy;
/** Commands whose argument is not part of the text. */
const UNSEEN = /^(?:begin|end|label|cite|citep|citet|footnote|thanks|hspace|vspace|color|noopsort|href|textcolor)$/;
const GROUP = /\s*(?:\[[^\]{}]*\]\s*)?\{[^{}]*\}/y;

/** Reads LaTeX as plain text: what of it a reader sees, without fonts, braces and formulas. Never throws. */
export class LatexReader {
  readonly #commands = signsOfCommands();

  /** O(length). */
  text(latex: string): string {
    if (!/[\\{}$~`'_^-]/.test(latex)) return latex.replace(BLANKS, ' ').trim();
    const source = withoutFormulas(latex);
    const parts: string[] = [];
    for (let at = 0; at < source.length;) {
      const sign = source.charAt(at);
      if (sign === '\\') {
        const [text, end] = this.#command(source, at);
        parts.push(text);
        at = end;
        continue;
      }
      const ligature = LIGATURES.find(([typed]) => source.startsWith(typed, at));
      if (ligature) parts.push(ligature[1]);
      else if (sign === '~') parts.push(' ');
      else if (sign !== '{' && sign !== '}') parts.push(sign);
      at += ligature?.[0].length ?? 1;
    }
    return parts.join('').normalize('NFC').replace(BLANKS, ' ').trim();
  }

  /** The text of the command that begins at `at`, and where it ends. */
  #command(source: string, at: number): readonly [text: string, end: number] {
    const [all = '\\', name, sign = ''] = match(COMMAND, source, at) ?? [];
    const end = at + all.length;
    const accent = Object.hasOwn(ACCENTS, name ?? sign) ? ACCENTS[name ?? sign] : undefined;
    if (accent !== undefined) {
      const [argument, one, two, three, four] = match(ARGUMENT, source, at + 1 + (name ?? sign).length) ?? [];
      if (argument === undefined) return [name === undefined ? sign : '', end];
      // The dot of these would stand beside the accent
      const letter = one ?? three ?? two ?? four ?? ' ';
      return [letter + accent, at + 1 + (name ?? sign).length + argument.length];
    }
    if (name === undefined) return [SIGNS[sign] ?? sign, end];
    if (UNSEEN.test(name)) return ['', end + (match(GROUP, source, end)?.[0].length ?? 0)];
    return [this.#commands.get(name) ?? '', end];
  }
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Between dollars stands a formula where LaTeX is in it, or a word that is no sum of money: `H$_2$O`, `$n$`; not `$5 and $10`. */
const FORMULA = /(?<!\\)\$([^$]{1,500})(?<!\\)\$/g;

const withoutFormulas = (latex: string): string =>
  latex.replace(FORMULA, (all, inner: string) =>
    /[\\^_{=]|^[^\d\s]\S*$/.test(inner) ? inner.replace(/(?<!\\)[_^]/g, '') : all,
  );
