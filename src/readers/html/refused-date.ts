import { dateTextReader, type ParseDateTextOptions } from '../../date-words/index.ts';

/** Why words are not a date, and the EDTF that they most likely mean. */
export interface RefusedDate {
  readonly why: string;
  readonly suggestion?: string;
}

/** The reason, with the suggestion as a question. */
export const reasonOf = ({ why, suggestion }: RefusedDate): string =>
  suggestion === undefined || why.includes(suggestion) ? why : `${why}; did you mean ${suggestion}?`;

/** Maximum length of a date; longer texts are not dates. */
const LENGTH = 60;
/** What the date reader says if it has no specific reason. */
const NO_REASON = /^these words are not known|^(?:in |a date begins with)/;

/**
 * Creates a function that says why a text that looks like a date is not one; it returns undefined if there is nothing
 * to say. The date reader is made when it is first needed.
 */
export function dateRefuser(options: ParseDateTextOptions): (text: string) => RefusedDate | undefined {
  let read: ReturnType<typeof dateTextReader> | undefined;
  return (text) => {
    if (text.length > LENGTH || !/\p{Nd}/u.test(text)) return undefined;
    read ??= dateTextReader({ ...options, edtf: false });
    const result = read(text);
    if ('date' in result || NO_REASON.test(result.problem.message)) return undefined;
    const { message, suggestion } = result.problem;
    return { why: message, ...(suggestion !== undefined && { suggestion }) };
  };
}

/**
 * The words of a line at the places where dates usually are: at the beginning up to a separator, and in brackets at the
 * end.
 */
export const whereDatesStand = (line: string): string[] => [
  ...(/^[^:：]{3,60}?(?=\s*(?:[:：](?!\d)|$)|\s[–—-]\s|,\s+\p{Lu})/u.exec(line)?.slice(0, 1) ?? []),
  ...(/[(（]([^()（）]{4,60})[)）]\.?$/u.exec(line)?.slice(1) ?? []),
];
