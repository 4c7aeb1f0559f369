import type { Steps } from '../../file/steps.ts';

/** Lines read in one step. */
const STEP = 2000;

/** A line of a calendar, joined with the lines that continue it. */
export interface ContentLine {
  readonly text: string;
  /** Line number in the file, from 1. */
  readonly line: number;
}

/** The part of a calendar between a `BEGIN` and its `END`. */
export interface Component {
  /** In upper case: `VEVENT`. */
  readonly name: string;
  /** Line number of its `BEGIN`. */
  readonly line: number;
  readonly lines: ContentLine[];
  readonly components: Component[];
}

/**
 * Components that are never nested inside one another. If one begins inside another, the `END` of the outer one is
 * missing.
 */
const RECORDS = /^(?:VEVENT|VTODO|VJOURNAL|VFREEBUSY|VTIMEZONE)$/;

/** The lines of a calendar, unfolded: a line that begins with a space or tab continues the one before it. */
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

/**
 * Parses a text into components. Never throws. An `END` that is missing, or has no `BEGIN`, affects neighbouring
 * components as little as possible.
 */
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

/** All components inside one that have one of these names, in file order. */
export function componentsNamed(names: RegExp, { components }: Component): Component[] {
  return components.flatMap((one) => (names.test(one.name) ? one : componentsNamed(names, one)));
}
