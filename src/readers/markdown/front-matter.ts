import { LineCounter, parseDocument } from 'yaml';

/** The front matter of a Markdown text, and the text. */
export interface FrontMatter {
  /** By key, in lower case and without separators: `startdate`. Single values are texts, as written. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** Why some or all of it was not read; undefined if all of it was. */
  readonly why: string | undefined;
  /** The text after it. */
  readonly body: string;
}

const OPEN = /^\ufeff?---[ \t]*\r?\n/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*\r?$/m;
/** TOML, as used by Hugo. */
const TOML = /^\ufeff?\+\+\+[ \t]*\r?\n[^]*?^\+\+\+[ \t]*\r?$/m;

/** Maximum length of front matter, UTF-16 code units: in a longer, damaged one every character may be an error to `yaml`. */
const LONGEST = 50_000;

/** A key in the form used for comparison: in lower case, without separators between its words. */
export const keyOf = (key: string): string => key.toLowerCase().replace(/[\s_-]+/g, '');

/** Splits a text into its front matter and the rest. Never throws. */
export function frontMatterOf(text: string): FrontMatter {
  const toml = TOML.exec(text)?.[0];
  if (toml !== undefined)
    return {
      fields: new Map(),
      why: 'The front matter is TOML (between +++), which was not read: write it in YAML, between ---.',
      body: text.slice(toml.length),
    };
  const opening = OPEN.exec(text)?.[0];
  const close = opening === undefined ? undefined : CLOSE.exec(text.slice(opening.length));
  if (opening === undefined || !close) return { fields: new Map(), why: undefined, body: text };
  const yaml = text.slice(opening.length, opening.length + close.index);
  return { ...fieldsOf(yaml), body: text.slice(opening.length + close.index + close[0].length) };
}

function fieldsOf(yaml: string): Pick<FrontMatter, 'fields' | 'why'> {
  const fields = new Map<string, unknown>();
  if (yaml.length > LONGEST)
    return { fields, why: `The front matter was not read: it has more than ${LONGEST} characters.` };
  try {
    // Single values stay texts, so that 0044 and 2024-11-29 are read as written
    const lineCounter = new LineCounter();
    const document = parseDocument(yaml, {
      schema: 'failsafe',
      strict: false,
      uniqueKeys: false,
      logLevel: 'silent',
      // Otherwise each of thousands of errors gets the lines around it
      prettyErrors: false,
      lineCounter,
    });
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, of] of Object.entries(value)) if (!fields.has(keyOf(key))) fields.set(keyOf(key), of);
    const [fault] = document.errors;
    const { line, col } = lineCounter.linePos(fault?.pos[0] ?? 0);
    return { fields, why: fault && faultIn(`${fault.message} at line ${line}, column ${col}`) };
  } catch (error) {
    return { fields, why: faultIn(error instanceof Error ? error.message : String(error)) };
  }
}

const faultIn = (message: string): string =>
  `The front matter is no well-formed YAML, and some of it may be lost: ${message.split('\n')[0]?.replace(/[.:]$/, '')}.`;
