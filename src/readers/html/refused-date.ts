import { dateTextReader, type ParseDateTextOptions } from '../../date-words/index.ts';

/** Why words are no date, and what they most likely mean, EDTF. */
export interface RefusedDate {
  readonly why: string;
  readonly suggestion?: string;
}

/** The reason with the suggestion as a question. */
export const reasonOf = ({ why, suggestion }: RefusedDate): string =>
  suggestion === undefined || why.includes(suggestion) ? why : `${why}; did you mean ${suggestion}?`;

/** Longer texts are no dates. */
const LENGTH = 60;
/** What the reader of dates says where it knows no reason. */
const NO_REASON = /^these words are not known|^(?:in |a date begins with)/;

/** Says why texts that look like dates are none; undefined of texts of which nothing can be said. Made when it is first needed. */
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

/** The words with which a line begins or ends, where a date would stand: up to what separates it, and in brackets at the end. */
export const whereDatesStand = (line: string): string[] => [
  ...(/^[^:：]{3,60}?(?=\s*(?:[:：](?!\d)|$)|\s[–—-]\s|,\s+\p{Lu})/u.exec(line)?.slice(0, 1) ?? []),
  ...(/[(（]([^()（）]{4,60})[)）]\.?$/u.exec(line)?.slice(1) ?? []),
];
