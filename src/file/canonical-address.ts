import { isLinkable } from './address.ts';

/** The engine's own `URL`, which pages, workers and Node all have. */
declare const URL: new (
  url: string,
  base: string,
) => { readonly host: string; readonly pathname: string; readonly search: string; readonly hash: string };

/** The Wayback Machine and archive.today write the address of the page after the moment of the copy. */
const COPY =
  /^(?:https?:)?\/\/(?:(?:www\.|web\.)?archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?|archive\.(?:today|ph|is|li|vn|fo|md)\/(?:o\/\w+|newest|oldest|[\d.-]{4,20}))\/(.+)$/is;

/**
 * The address of the page of which an archive keeps a copy, where this address is that of the copy and names the page
 * (`https://web.archive.org/web/20241129180600/https://example.org/a`); undefined for any other. A page without a scheme gets https.
 */
export function originalAddress(text: string): string | undefined {
  const [, written] = COPY.exec(text.trim()) ?? [];
  if (written === undefined) return undefined;
  const page = /^https?%3a/i.test(written) ? decoded(written) : written;
  // Servers that tidy paths make one slash of two
  const original = `${/^http:/i.test(page) ? 'http' : 'https'}://${page.replace(/^(?:https?:)?\/*/i, '')}`;
  // A copy of a copy
  return isLinkable(original) ? (originalAddress(original) ?? original) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parameters of a query that lead to the same page: campaigns, and the form for phones. */
const SAME_PAGE = /^(?:utm_\w+|fbclid|gclid|amp)(?:=|$)/i;

/**
 * An address that is equal for addresses of one page: that of the original for a copy in an archive, https, the host in lower case and
 * without `www.` and a default port, without parameters of campaigns, a slash at the end, and the part after `#`. It is for comparing,
 * and may lead nowhere. A relative address is only trimmed of its blanks and the part after `#`. Never throws.
 */
export function canonicalAddress(text: string): string {
  const address = originalAddress(text) ?? text.trim();
  const parts = /^(?:https?:)?\/\//i.test(address) ? parsed(address) : undefined;
  if (!parts) return address.replace(/#.*$/s, '');
  const query = parts.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter && !SAME_PAGE.test(parameter));
  const host = parts.host.replace(/^www\.|\.(?=:|$)/g, '');
  return `https://${host}${parts.pathname.replace(/\/+$/, '')}${query.length ? `?${query.join('&')}` : ''}`;
}

/**
 * A key that is equal for addresses of one article: the canonical address, with the part after `#`, since updates of a live blog on
 * one page differ in it. A text to be searched for in the page (`:~:text=`) is no such part.
 */
export function addressKey(text: string): string {
  const address = originalAddress(text) ?? text.trim();
  const [, fragment = ''] = /#(.*?)(?::~:.*)?$/s.exec(address) ?? [];
  return canonicalAddress(address) + (fragment && `#${fragment}`);
}

function parsed(address: string): InstanceType<typeof URL> | undefined {
  try {
    return new URL(address, 'https://page.example/');
  } catch {
    return undefined;
  }
}
