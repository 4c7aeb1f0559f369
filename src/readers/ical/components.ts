import type { Steps } from '../../file/steps.ts';

/** Lines read in one step. */
const STEP = 2000;

/** A line of a calendar with the lines that continue it. */
export interface ContentLine {
  readonly text: string;
  /** Number of the line in the file, from 1. */
  readonly line: number;
}

/** What stands between `BEGIN` and `END`. */
export interface Component {
  /** In upper case: `VEVENT`. */
  readonly name: string;
  /** Number of the line with its `BEGIN`. */
  readonly line: number;
  readonly lines: ContentLine[];
  readonly components: Component[];
}

/** Components that never stand in one another: where one begins, an earlier one has lost its end. */
const RECORDS = /^(?:VEVENT|VTODO|VJOURNAL|VFREEBUSY|VTIMEZONE)$/;

/** The lines of a calendar, unfolded: a line that begins with a blank continues the one before it. */
function* contentLines(text: string): Generator<ContentLine> {
  let current: { text: string; line: number } | undefined;
  let number = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    number++;
    if (/^[ \t]/.test(line) && current) {
      current.text += line.slice(1);
      continue;
    }
    if (current?.text.trim()) yield current;
    current = { text: line, line: number };
  }
  if (current?.text.trim()) yield current;
}

/** Takes a text apart into its components. Never throws: an end that is missing, or has no beginning, harms its neighbours as little as can be. */
export function* componentsOf(text: string): Steps<Component> {
  const root: Component = { name: '', line: 1, lines: [], components: [] };
  const open = [root];
  let count = 0;
  for (const line of contentLines(text)) {
    if (++count % STEP === 0) yield 0.5;
    const [, word, rest = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line.text) ?? [];
    const name = rest.toUpperCase();
    if (word === undefined) open.at(-1)!.lines.push(line);
    else if (word.toUpperCase() === 'BEGIN') {
      const unfinished = RECORDS.test(name) ? open.findIndex((one) => RECORDS.test(one.name)) : -1;
      if (unfinished > 0) open.length = unfinished;
      const component: Component = { name, line: line.line, lines: [], components: [] };
      open.at(-1)!.components.push(component);
      open.push(component);
    } else {
      const at = open.findLastIndex((one) => one.name === name);
      if (at > 0) open.length = at;
    }
  }
  return root;
}

/** All components in one that have one of these names, in the order of the file. */
export function componentsNamed(names: RegExp, { components }: Component): Component[] {
  return components.flatMap((one) => (names.test(one.name) ? one : componentsNamed(names, one)));
}
