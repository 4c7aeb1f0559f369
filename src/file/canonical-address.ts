import { isLinkable } from './address.ts';

/** The global `URL`, which pages, workers and Node all have. */
declare const URL: new (
  url: string,
  base: string,
) => { readonly host: string; readonly pathname: string; readonly search: string; readonly hash: string };

/** Addresses of the Wayback Machine and archive.today, in which the address of the page follows the time of the copy. */
const COPY =
  /^(?:https?:)?\/\/(?:(?:www\.|web\.)?archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?|archive\.(?:today|ph|is|li|vn|fo|md)\/(?:o\/\w+|newest|oldest|[\d.-]{4,20}))\/(.+)$/is;

/**
 * For the address of an archive's copy, the address of the page that was copied, if the copy's address contains it
 * (`https://web.archive.org/web/20241129180600/https://example.org/a`). Undefined for any other address. A page without a scheme gets https.
 */
export function originalAddress(text: string): string | undefined {
  const [, written] = COPY.exec(text.trim()) ?? [];
  if (written === undefined) return undefined;
  const page = /^https?%3a/i.test(written) ? decoded(written) : written;
  // Servers that normalize paths turn two slashes into one
  const original = `${/^http:/i.test(page) ? 'http' : 'https'}://${page.replace(/^(?:https?:)?\/*/i, '')}`;
  // The page may itself be a copy
  return isLinkable(original) ? (originalAddress(original) ?? original) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Query parameters that lead to the same page: campaign tracking, and the mobile version. */
const SAME_PAGE = /^(?:utm_\w+|fbclid|gclid|amp)(?:=|$)/i;

/**
 * An address that is equal for all addresses of one page: the original for an archived copy; https; the host in lower case, without `www.`
 * and default port; no campaign parameters, no slash at the end and no part after `#`. It is for comparing and might not be reachable.
 * A relative address only loses surrounding blanks and the part after `#`. Never throws.
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
 * A key that is equal for all addresses of one article: the canonical address with the part after `#`, because updates of a live blog
 * on one page differ only in it. A text fragment (`:~:text=`) is not included.
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
