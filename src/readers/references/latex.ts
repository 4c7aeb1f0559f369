import { BLANKS } from '../blanks.ts';
import { ACCENTS, LIGATURES, CHARACTERS, charactersOfCommands } from './latex-signs.ts';

const COMMAND = /\\(?:([a-z]+)\*?[ \t\r\n]*|([^]))/iy;
/** The argument of an accent: a group, a letter command, or a letter. */
const ARGUMENT = /\s*(?:\{\s*(?:\\([ij])(?![a-z])\s*|(\p{L}[\p{M}]*)?)\s*\}|\\([ij])(?![a-z])[ \t]*|(\p{L}))/iuy;
/** Commands whose argument is not part of the text. */
const UNSEEN = /^(?:begin|end|label|cite|citep|citet|footnote|thanks|hspace|vspace|color|noopsort|href|textcolor)$/;
const GROUP = /\s*(?:\[[^\]{}]*\]\s*)?\{[^{}]*\}/y;

/** Reads LaTeX as the plain text that a reader sees, without fonts, braces and formulas. Never throws. */
export class LatexReader {
  readonly #commands = charactersOfCommands();

  /** O(length). */
  text(latex: string): string {
    if (!/[\\{}$~`'_^-]/.test(latex)) return latex.replace(BLANKS, ' ').trim();
    const source = withoutFormulas(latex);
    const parts: string[] = [];
    for (let at = 0; at < source.length;) {
      const character = source.charAt(at);
      if (character === '\\') {
        const [text, end] = this.#command(source, at);
        parts.push(text);
        at = end;
        continue;
      }
      const ligature = LIGATURES.find(([typed]) => source.startsWith(typed, at));
      if (ligature) parts.push(ligature[1]);
      else if (character === '~') parts.push(' ');
      else if (character !== '{' && character !== '}') parts.push(character);
      at += ligature?.[0].length ?? 1;
    }
    return parts.join('').normalize('NFC').replace(BLANKS, ' ').trim();
  }

  /** The text of the command that begins at `at`, and the position at which the command ends. */
  #command(source: string, at: number): readonly [text: string, end: number] {
    const [all = '\\', name, character = ''] = match(COMMAND, source, at) ?? [];
    const end = at + all.length;
    const accent = Object.hasOwn(ACCENTS, name ?? character) ? ACCENTS[name ?? character] : undefined;
    if (accent !== undefined) {
      const [argument, one, two, three, four] = match(ARGUMENT, source, at + 1 + (name ?? character).length) ?? [];
      if (argument === undefined) return [name === undefined ? character : '', end];
      // A letter with its dot would not combine with the accent
      const letter = one ?? three ?? two ?? four ?? ' ';
      return [letter + accent, at + 1 + (name ?? character).length + argument.length];
    }
    if (name === undefined) return [CHARACTERS[character] ?? character, end];
    if (UNSEEN.test(name)) return ['', end + (match(GROUP, source, end)?.[0].length ?? 0)];
    return [this.#commands.get(name) ?? '', end];
  }
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/**
 * Text between dollar signs is a formula if it contains LaTeX or a word that is no sum of money: `H$_2$O`, `$n$`; not
 * `$5 and $10`.
 */
const FORMULA = /(?<!\\)\$([^$]{1,500})(?<!\\)\$/g;

const withoutFormulas = (latex: string): string =>
  latex.replace(FORMULA, (all, inner: string) =>
    /[\\^_{=]|^[^\d\s]\S*$/.test(inner) ? inner.replace(/(?<!\\)[_^]/g, '') : all,
  );
