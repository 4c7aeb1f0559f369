import type { Steps } from '../../file/steps.ts';
import { type EventLine, eventLineOf } from './event-line.ts';

/** An event as written, with its context. */
export interface MarkwhenEvent extends EventLine {
  /** Line number, from 1. */
  readonly line: number;
  /** The lines below it, without its properties. */
  readonly below: string[];
  /** By key, in lower case. */
  readonly properties: Map<string, string>;
  /** The innermost named section or group that contains it; ''. */
  readonly group: string;
}

/** The content of a markwhen text. */
export interface MarkwhenText {
  /** By key, in lower case. Later pages add only keys that the first does not have. */
  readonly header: ReadonlyMap<string, string>;
  readonly events: readonly MarkwhenEvent[];
}

const PAGE_BREAK = /^_-_-_break_-_-_$/;
const COMMENT = /^\s*\/\//;
const PROPERTY = /^\s*([a-z][\w.-]{0,40}):\s*(.*)$/i;
const GROUP = /^\s*(?:section|group)(?:\s+(.*))?$/i;
const GROUP_END = /^\s*end\s?(?:section|group)\s*$/i;
const HEADING = /^\s*(#{1,6})\s+(.*)$/;

/** Number of lines that are read in one step. */
const AT_ONCE = 500;

/** Reads the lines of a text: header, sections, and events with the lines below them. O(length). */
export function* lineSteps(text: string): Steps<MarkwhenText> {
  const header = new Map<string, string>();
  const events: MarkwhenEvent[] = [];
  let headings: { readonly level: number; readonly title: string }[] = [];
  /** The names of the sections around, the innermost last; one without a name has that of the one around it. */
  let groups: string[] = [];
  let event: MarkwhenEvent | undefined;
  let isFenced = false;
  let takesProperties = false;

  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [i, line] of lines.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield i / lines.length;
    if (PAGE_BREAK.test(line.trim())) {
      [headings, groups, event, isFenced] = [[], [], undefined, false];
      continue;
    }
    if (COMMENT.test(line)) continue;
    if (/^---\s*$/.test(line) && (event === undefined || isFenced)) {
      isFenced = !isFenced;
      continue;
    }
    if (isFenced) {
      takeHeader(line);
      continue;
    }
    const written = eventLineOf(line);
    const heading = HEADING.exec(line);
    const group = GROUP.exec(line);
    if (written) {
      const group = (groups.at(-1) || undefined) ?? headings.findLast(({ title }) => title !== '')?.title ?? '';
      event = { ...written, line: i + 1, below: [], properties: new Map(), group };
      events.push(event);
      takesProperties = true;
    } else if (heading) {
      const level = heading[1]?.length ?? 1;
      headings = [...headings.filter((outer) => outer.level < level), { level, title: titleOf(heading[2]) }];
      groups = [];
      endEvent();
    } else if (group) {
      groups.push(titleOf(group[1]) || (groups.at(-1) ?? ''));
      endEvent();
    } else if (GROUP_END.test(line)) {
      groups.pop();
      endEvent();
    } else if (event === undefined) takeHeader(line);
    else takeBelow(event, line);
  }
  return { header, events };

  function takeHeader(line: string): void {
    const [, key = '', value = ''] = PROPERTY.exec(line) ?? [];
    if (key !== '' && !header.has(key.toLowerCase())) header.set(key.toLowerCase(), unquoted(value));
  }
  /** The lines that follow belong to no event; properties of sections are not read. */
  function endEvent(): void {
    event = undefined;
  }
  function takeBelow({ below, properties }: MarkwhenEvent, line: string): void {
    const [, key, value = ''] = takesProperties ? (PROPERTY.exec(line) ?? []) : [];
    takesProperties = key !== undefined && value !== '' && !/^https?$/i.test(key);
    if (takesProperties && key !== undefined) properties.set(key.toLowerCase(), unquoted(value));
    else if (line.trim() !== '') below.push(line.trim());
  }
}

/** A name without its tags. */
const titleOf = (text = ''): string =>
  text
    .replace(/(?:^|\s)#\w+/g, '')
    .trim()
    .replace(/:$/, '');
const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');
