import type { Problem } from '../../file/problem.ts';

/**
 * Problems of one kind: with the same code or, if a reader reported them, with messages that differ only in quotations
 * and numbers.
 */
export interface ProblemKind {
  readonly isError: boolean;
  /** The common message, with an ellipsis where they differ. */
  readonly message: string;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
}

/** Quotations and numbers, in which problems of one kind may differ. */
const PARTICULARS = /“[^”]*”|"[^"]*"|`[^`]*`|\d+/g;

const kindOf = ({ code, severity, message }: Problem): string =>
  `${severity} ${code} ${code === 'not-read' ? message.replace(PARTICULARS, '…') : ''}`;

/** How many words at the beginning are the same in all texts. */
function sharedWords(texts: readonly (readonly string[])[]): number {
  const [first = []] = texts;
  const differs = first.findIndex((word, i) => texts.some((text) => text[i] !== word));
  return differs < 0 ? first.length : differs;
}

/**
 * The words at the beginning and end that all messages share, with an ellipsis between them; the message itself if all
 * are the same.
 */
function sharedMessage(problems: readonly Problem[]): string {
  const texts = [...new Set(problems.map(({ message }) => message))].map((message) => message.split(' '));
  const [first = []] = texts;
  if (texts.length < 2) return first.join(' ');
  const start = sharedWords(texts);
  const end = sharedWords(texts.map((text) => text.slice(start).toReversed()));
  return [...first.slice(0, start), '…', ...first.slice(first.length - end)].join(' ');
}

/**
 * Problems by kind. Kinds that cost a record come first, and within each severity the most frequent. O(n), not counting
 * the sorting of kinds.
 */
export function kindsOf(problems: readonly Problem[]): readonly ProblemKind[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = kindOf(problem);
    const kind = kinds.get(key);
    if (kind) kind.push(problem);
    else kinds.set(key, [problem]);
  }
  return [...kinds.values()]
    .map((kind) => ({ isError: kind[0]?.severity === 'error', message: sharedMessage(kind), problems: kind }))
    .toSorted((a, b) => Number(b.isError) - Number(a.isError) || b.problems.length - a.problems.length);
}
