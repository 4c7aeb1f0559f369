/**
 * JSON Schema pattern for a visible character: neither white space nor one of the ignorable Unicode characters that only join, break or
 * turn text.
 */
export const VISIBLE_CHARACTER = '[^\\s\\xad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f]';

/** Characters that the check removes from texts: control characters except tab and line ends, direction overrides, and lone surrogates. */
export const REMOVED = /(?![\t\n\r])[\p{Cc}\u202d\u202e\ud800-\udfff]/gu;
