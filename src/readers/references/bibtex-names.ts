import type { LatexReader } from './latex.ts';

/** Names in BibTeX, joined by `and`, as CSL names. */
export function bibtexNames(written: string, latex: LatexReader): Readonly<Record<string, string>>[] {
  return partsOutsideBraces(written, AND).flatMap((name) => {
    const text = latex.text(name);
    if (text === '') return [];
    if (/^others$/i.test(text)) return [{ literal: 'et al.' }];
    const parts = partsOutsideBraces(name, /\s*,\s*/y).map((part) => latex.text(part));
    if (parts.some((part) => /^(?:family|given)(?:-i)?\s*=/.test(part))) return [namedParts(parts)];
    // Last, First or Last, Junior, First
    if (parts.length === 2) return [{ family: parts[0] ?? '', given: parts[1] ?? '' }];
    return parts.length === 3
      ? [{ family: parts[0] ?? '', suffix: parts[1] ?? '', given: parts[2] ?? '' }]
      : [{ literal: text }];
  });
}

const AND = /\s+and\s+/iy;

/** A name in BibLaTeX's form `family=Duchamp, given=Philippe, prefix=de`. */
function namedParts(parts: readonly string[]): Readonly<Record<string, string>> {
  const named = new Map(
    parts.map((part) => [part.replace(/\s*=[^]*$/, ''), part.replace(/^[^=]*=\s*/, '').replace(/^"|"$/g, '')]),
  );
  const of = (name: string): string => named.get(name) ?? '';
  return { given: of('given'), 'non-dropping-particle': of('prefix'), family: of('family'), suffix: of('suffix') };
}

/** Splits a text at the separators that are not inside braces. O(length). */
function partsOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (depth === 0 && /[\s,]/.test(character) && !/\s/.test(text.charAt(at - 1))) {
      separator.lastIndex = at;
      const [found] = separator.exec(text) ?? [];
      if (found === undefined) continue;
      parts.push(text.slice(start, at));
      start = at + found.length;
      at = start - 1;
    }
  }
  return [...parts, text.slice(start)];
}
