/** The sentence of each problem code; `$` is replaced by a detail of the case. The codes are stable. */
export const SENTENCES = {
  'not-json': 'This is not JSON: $.',
  'wrong-shape': 'This must be $.',
  'unknown-key': 'This key is not known here, and is ignored.',
  'missing-field': '`$` is missing or blank.',
  'missing-id': 'There is no id; `$` was made from the words. Links to it break when the words change.',
  'duplicate-id': 'This id is taken; `$` stands in its place.',
  'same-article': 'This article is in the list already; the two are shown as one.',
  'refused-date': 'This date cannot be read: $.',
  'reversed-dates': 'The end comes before the start.',
  'refused-url': 'Only http, https and relative addresses are linked.',
  'missing-scheme': 'Without https:// before it this address would lead into this site, and is not linked.',
  'missing-article': 'No article that can be shown has this id; the citation is left out.',
  'missing-event': 'No other event has this id.',
  'contradictory-order': 'That $ contradicts the dates, or what else is said of the order of events; it is left out.',
  'unknown-category': 'No category has this id.',
  'uncited-event': 'No article attests this event.',
  'uncited-article': 'No event cites this article.',
  'dated-after-articles': 'The event is dated after the publication of every article cited for it.',
  'article-before-event': 'This article was published before the event could have begun.',
  'bad-stance': 'This must be one of $; the citation is left out, lest it say the opposite.',
  'bad-color': 'This is not a CSS colour that can be used here.',
  'bad-time-zone': 'This is not an IANA time zone such as Asia/Seoul.',
  'bad-language': 'This is not a BCP 47 language tag such as pt-BR.',
  'bad-characters': 'Control characters, broken surrogates or direction overrides were taken out.',
  'lost-characters': 'Signs were lost here, and � stands in their place: save the file as UTF-8.',
  'out-of-range': 'This must lie between 0 and 1.',
  'too-long': 'This is longer than $ characters, and is cut.',
  'too-many': 'These are more than $; the rest is left out.',
} as const;

/** Codes of the check. */
export type CheckCode = keyof typeof SENTENCES;
/**
 * Codes of all problems: those of the check, and `not-read`, where a reader left out a record and says why in its own words, and
 * `not-utf-8`, where the bytes of the file are not UTF-8 and the encoding was guessed.
 */
export type ProblemCode = CheckCode | 'not-read' | 'not-utf-8';

/** `error`: a record, or the whole file, is left out. `warning`: it is shown, except for the part that the problem is about. */
export type Severity = 'error' | 'warning';

/** One fault of an events file. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path in the file as written: `events[17].citations[0].article`; empty for the whole file. */
  readonly path: string;
  /** The text that caused the problem, cut to 80 characters. */
  readonly text?: string;
  /** A sentence for the author. */
  readonly message: string;
  /** What to write instead. */
  readonly suggestion?: string;
  /** Line and column, both from 1, the column in UTF-16 code units; only for JSON text that cannot be parsed. */
  readonly line?: number;
  readonly column?: number;
}

/** The path of a value: keys and indices from the top of the file. */
export type Path = readonly (string | number)[];

/** A path as text: `events[17].citations[0]`. A key that is not a plain name is written in brackets and quotes. */
export const pathText = (path: Path): string =>
  path
    .map((key, i) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^[\w$]{1,80}$/.test(key)
          ? (i ? '.' : '') + key
          : `[${JSON.stringify(clip(key))}]`,
    )
    .join('');

/** A text that is safe to show in a terminal or page: control characters, direction marks and lone surrogates become �. */
export const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu, '\ufffd');

/** The first 80 characters of a text, made harmless, with an ellipsis where it is longer. */
export const clip = (text: string): string => harmless(text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Whether the reader of dates in words may have a suggestion for a problem (date-help.ts). */
export const needsDateHelp = ({ code, suggestion, text }: Problem): boolean =>
  code === 'refused-date' && suggestion === undefined && text !== undefined && text !== '';
