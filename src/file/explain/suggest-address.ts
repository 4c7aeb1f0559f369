import { isLinkable, withScheme } from '../address.ts';

/** A scheme before another scheme. */
const DOUBLED_SCHEME = /^https?:\/\/(?=https?:?\/\/|\/+[^/])/i;
/** An address with text that is often copied along with it: brackets, quotes, the text of a Markdown link. */
const IN_BRACKETS = /^(?:\[[^\]]*\]\(|[<("'“„«[]+\s*)(\S+?)[\s>)"'”“»\]]+$/u;

/** Longer texts get no suggestion, because matching takes quadratic time. */
const LONGEST = 1000;

/** The address that an author most likely meant by a refused one: without brackets and quotes, and with one scheme. */
export function suggestAddress(text: string): string | undefined {
  const address = text.trim();
  if (address.length > LONGEST) return undefined;
  const [, inner] = IN_BRACKETS.exec(address) ?? [];
  const unwrapped = (inner ?? address).replace(DOUBLED_SCHEME, '');
  const corrected =
    /^\/+[^/]/.test(unwrapped) && unwrapped !== address
      ? `${/^\w+/.exec(inner ?? address)?.[0] ?? 'https'}:${unwrapped.replace(/^\/+/, '//')}`
      : unwrapped;
  const complete = withScheme(corrected) ?? corrected;
  return complete !== address && /^https?:/i.test(complete) && isLinkable(complete) ? complete : undefined;
}
