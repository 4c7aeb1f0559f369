/**
 * A character that is seen, as a pattern of JSON Schema: neither white space nor one of those that only join, break or turn text, which
 * Unicode calls ignorable.
 */
export const SEEN = '[^\\s\\xad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f]';

/** Control characters except tab and line ends, overrides of direction, and lone surrogates: the check takes them out of texts. */
export const REMOVED = /(?![\t\n\r])[\p{Cc}\u202d\u202e\ud800-\udfff]/gu;
