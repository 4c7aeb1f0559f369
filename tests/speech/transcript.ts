import { listeningTime, type Phrase } from './phrases.ts';

/** A key, or whatever else was done, and what was said after it. */
export interface Heard {
  readonly step: string;
  readonly phrases: readonly Phrase[];
}

/** Less than this share of a phrase is as good as nothing. */
const UNHEARD = 0.1;

/** Typing ends what is said of the letter before, as soon as that begins on a slow machine: what nobody hears of it is left out. */
export const withoutUnheard = ({ step, phrases }: Heard): Heard => ({
  step,
  phrases: step.startsWith('type ') ? phrases.filter(({ heard }) => heard >= UNHEARD) : phrases,
});

const phraseText = ({ text, heard }: Phrase): string => {
  const line = `    ${text.replaceAll(/\s+/g, ' ').trim()}`;
  return heard < 1 ? `${line} [cut at ${Math.round(heard * 100)} %]` : line;
};

/** A transcript as it is kept in a file: what it is, a line for each step, what was said indented below it, and the sums at the end. */
export function transcriptText(title: string, heard: readonly Heard[]): string {
  const keys = heard.length - 1; // the first step opens the page
  const seconds = Math.round(listeningTime(heard.flatMap(({ phrases }) => phrases)));
  const steps = heard.map(({ step, phrases }) =>
    [step, ...(phrases.length > 0 ? phrases.map(phraseText) : ['    (silence)'])].join('\n'),
  );
  return `# ${title}\n\n${steps.join('\n')}\n\n# ${keys} keys, ${seconds} s at 240 words a minute\n`;
}

/**
 * Lines as they are compared: how far a phrase was heard depends on the machine, that it was cut does not. So does how far a screen
 * reader reads on by itself once a page is there: of that, the first line counts. The sums follow from the rest.
 */
function comparable(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^# \d+ keys/.test(line));
  const opened = lines.indexOf('opened');
  const next = lines.findIndex((line, i) => i > opened && !line.startsWith('    '));
  if (opened >= 0) lines.splice(opened + 2, Math.max(0, next - opened - 2));
  return lines.map((line) => line.replace(/\[cut at \d+ %\]$/, '[cut]'));
}

/** Lengths of the longest common subsequence of the rests of two lists, by where the rests begin. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

/**
 * How a transcript differs from the one that is kept, as lines for people: `-` was expected, `+` was heard, and around them the
 * lines of the same step. Empty where they say the same. O(lines²).
 */
export function difference(expected: string, actual: string): string[] {
  const [a, b] = [comparable(expected), comparable(actual)];
  const lengths = commonLengths(a, b);
  const lines: { sign: ' ' | '-' | '+'; text: string }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ sign: ' ', text: a[i]! });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      lines.push({ sign: '-', text: a[i++]! });
    else lines.push({ sign: '+', text: b[j++]! });
  }
  return shortened(lines);
}

/** Leaves out the steps in which nothing differs. */
function shortened(lines: readonly { sign: string; text: string }[]): string[] {
  const steps: { sign: string; text: string }[][] = [];
  for (const line of lines) {
    if (!line.text.startsWith('    ') || steps.length === 0) steps.push([]);
    steps.at(-1)!.push(line);
  }
  return steps
    .filter((step) => step.some(({ sign }) => sign !== ' '))
    .flatMap((step) => step.map(({ sign, text }) => `${sign} ${text}`));
}
