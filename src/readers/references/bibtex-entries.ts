import { BLANKS } from '../blanks.ts';
import { clip } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';
import { BibtexScanner } from './bibtex-scanner.ts';

/** An entry of a BibTeX file. */
export interface BibtexEntry {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** In lower case, without `@`. */
  readonly type: string;
  readonly key: string;
  /**
   * Values in LaTeX, by field name in lower case, without quotes or braces around them and with abbreviations expanded.
   */
  readonly fields: ReadonlyMap<string, string>;
  /** Its first words, shortened. */
  readonly raw: string;
  /** Why it could not be read, as a sentence. */
  readonly why?: string;
}

/** Entries read in one step. */
const STEP = 100;

/** Abbreviations that every BibTeX style defines. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Commands that are not entries. */
const NO_ENTRY = /^(?:comment|preamble|xdata|set)$/;

/**
 * The entries of a BibTeX file in order, including those that cannot be read. An entry must end before a line on which
 * the next one begins. Never throws. O(length).
 */
export function* bibtexEntries(text: string): Steps<BibtexEntry[]> {
  const scanner = new BibtexScanner(text);
  const strings = new Map(MONTHS.map((name) => [name.slice(0, 3).toLowerCase(), name]));
  const entries: BibtexEntry[] = [];
  for (let start = scanner.nextEntry(); start; start = scanner.nextEntry()) {
    const { line, type, at } = start;
    if (NO_ENTRY.test(type)) scanner.skipGroup();
    else if (type === 'string') for (const [name, value] of scanner.fields(strings).fields) strings.set(name, value);
    else {
      const key = scanner.key();
      const { fields, why } = scanner.fields(strings);
      const raw = clip(text.slice(at, at + 200).replace(BLANKS, ' '));
      entries.push({ line, type, key, fields, raw, ...(why !== undefined && { why }) });
      if (entries.length % STEP === 0) yield scanner.share;
    }
  }
  return entries;
}
