import type { Problem } from '../../file/problem.ts';

/** Problems of one kind: of one code, or from a reader with messages that differ only in what they quote. */
export interface ProblemKind {
  readonly isError: boolean;
  /** What all of them say; where they differ stands an ellipsis. */
  readonly message: string;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
}

/** Quotations and numbers, in which two problems of one kind may differ. */
const PARTICULARS = /“[^”]*”|"[^"]*"|`[^`]*`|\d+/g;

const kindOf = ({ code, severity, message }: Problem): string =>
  `${severity} ${code} ${code === 'not-read' ? message.replace(PARTICULARS, '…') : ''}`;

/** How many of the first words all texts have in common. */
function sharedWords(texts: readonly (readonly string[])[]): number {
  const [first = []] = texts;
  const differs = first.findIndex((word, i) => texts.some((text) => text[i] !== word));
  return differs < 0 ? first.length : differs;
}

/** The words at the beginning and at the end that all messages share, with an ellipsis between; a message itself where all are the same. */
function sharedMessage(problems: readonly Problem[]): string {
  const texts = [...new Set(problems.map(({ message }) => message))].map((message) => message.split(' '));
  const [first = []] = texts;
  if (texts.length < 2) return first.join(' ');
  const start = sharedWords(texts);
  const end = sharedWords(texts.map((text) => text.slice(start).toReversed()));
  return [...first.slice(0, start), '…', ...first.slice(first.length - end)].join(' ');
}

/** Problems by kind: what cost a record first, and of either severity the most frequent first. O(n) but for the sorting of kinds. */
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
