/** The engine's own reader of addresses, which pages, workers and Node all have. */
declare const URL: new (url: string, base: string) => { readonly host: string };

/**
 * http: and https: addresses, and relative ones. No other scheme (`javascript:`, `data:`), and no control character,
 * which browsers drop from an address before they read its scheme. Blanks around it are let pass.
 */
export const URL_PATTERN = /^\s*(?!\s)(?:[hH][tT]{2}[pP][sS]?:\/\/|(?=[^:/?#]*(?:[/?#]|$)))\P{Cc}+(?!\P{Cc})\s*$/u;

/** What needs no second look: host names of letters whose last part is no number, and nothing that is not ASCII. */
const PLAIN = /^https?:\/\/(?!.*?xn--)(?:[a-z\d-]+\.)+[a-z]+(?::\d{1,4})?(?:[/?#][!-~]*)?$/;

/** Whether an address can be linked: it is of the pattern, and browsers can read it (`http://[` and port 99999 they cannot). */
export function isAddress(text: string): boolean {
  const address = text.trim();
  if (PLAIN.test(address)) return true;
  if (!URL_PATTERN.test(address) || NO_LINK.test(address)) return false;
  try {
    return new URL(address, 'https://page.example/').host !== '';
  } catch {
    return false;
  }
}

/**
 * What is no link, though browsers take it for one: names of files on a network (`\\server\file`), addresses of mail, what
 * stands in brackets or quotes, words for "none", and two addresses in one.
 */
const NO_LINK =
  /^(?:\\|\/\\)|^<.*>$|^["“„«].*["”“»]$|^[^\s/?#@:]+@[^\s/?#@:]+\.\p{L}{2,}$|^(?:n\/?a|none|null|undefined|nil|-+)$|^https?:\/\/\S+\s+https?:\/\/|^https?:\/\/(?:https?:?\/\/|\/)/iu;

/** A scheme whose signs went astray: `https//`, `http:/`, `https;//`, `ttps://`. */
const ASTRAY =
  /^(?:https?(?:\s?:?\s?\/{1,3}:?|\s?[;:]\s?\/\/|:)|ttps?:\/\/|h(?:h?t|t|tp|ttt)(?:tps?|ps?|s):\/\/|:\/\/)(?=[^/])/i;
/** The same before another scheme. */
const TWICE = /^https?:\/\/(?=https?:?\/\/|\/+[^/])/i;
/** What people copy along: brackets, quotes, the words of a link in Markdown. */
const AROUND = /^(?:\[[^\]]*\]\(|[<("'“„«[]+\s*)(\S+?)[\s>)"'”“»\]]+$/u;
/** The name of a publication as libraries have it. */
const DOI = /^(?:doi:?\s*)?(10\.\d{4,9}\/\S+)$/i;

/** Endings of files: `story.html` and `index.php/1` are no hosts. */
const FILE =
  /^(?:[xps]?html?|php\d?|[aj]spx?|cgi|json|xml|csv|tsv|pdf|txt|rtf|docx?|xlsx?|pptx?|od[tsp]|epub|jpe?g|jfif|png|gif|webp|svg|avif|tiff?|bmp|ico|heic|mp[34]|m4[av]|og[gav]|wav|flac|webm|mpe?g|avi|css|m?js|ts|wasm|tex|log|bak|old|min|orig|tmp)$/i;

/** Countries whose letters are endings of files, too: alone they are taken for a file, with a path behind them for a host. */
const EITHER = /^(?:md|pl|sh|py|ps|ai|rs|cc|gz|so|tv|ml|mov|zip|app|in|id)$/i;

/** Ends of host names that are well known; any two letters are one, too. */
const TOP =
  /^(?:com|org|net|edu|gov|mil|int|info|biz|news|press|museum|media|blog|online|site|app|dev|wiki|archive|example|test|\p{L}{2}|(?=.*[^\0-\x7f])\p{L}{2,}|xn--[a-z\d-]+)$/iu;

const HOST = /^((?:[\p{L}\p{M}\p{N}_-]+\.)+)([\p{L}\p{M}]{2,}|xn--[a-z\d-]+)\.?(:\d+)?(?=[/?#]|$)/iu;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?=[/?#]|$)/;

/**
 * The address with its scheme, where an author left it out (`www.example.org/a3`, `example.org/x`) or misspelt it: as it stands
 * it would lead into the author's own site. Undefined of any other text. A guess: `story.html` and `v1.2/story` stay relative.
 */
export function withScheme(text: string): string | undefined {
  const address = text.trim();
  const [, doi] = DOI.exec(address) ?? [];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  if (/^(?:https?:\/\/|[./?#])/i.test(address)) return undefined;
  const rest = address.replace(ASTRAY, '');
  const meant = `http${rest !== address && !/^(?:h*t+ps|:)/i.test(address) ? '' : 's'}://${rest.replaceAll('\\', '/').replace(/^\/+/, '')}`;
  return (rest !== address || startsWithHost(rest)) && isAddress(meant) ? meant : undefined;
}

/** The address that an author most likely meant by one that is refused: without what was copied along, or with one scheme. */
export function addressMeant(text: string): string | undefined {
  const address = text.trim();
  const [, inner] = AROUND.exec(address) ?? [];
  const bare = (inner ?? address).replace(TWICE, '');
  const meant =
    /^\/+[^/]/.test(bare) && bare !== address
      ? `${/^\w+/.exec(inner ?? address)?.[0] ?? 'https'}:${bare.replace(/^\/+/, '//')}`
      : bare;
  const found = withScheme(meant) ?? meant;
  return found !== address && /^https?:/i.test(found) && isLinkable(found) ? found : undefined;
}

function startsWithHost(address: string): boolean {
  if (IPV4.test(address)) return true;
  const [whole = '', before = '', last = '', port] = HOST.exec(address) ?? [];
  if (!whole) return false;
  if (port !== undefined || /^www\d?\./i.test(before)) return true;
  if (FILE.test(last)) return false;
  return address.charAt(whole.length) === '/' || (TOP.test(last) && !EITHER.test(last));
}

/** Whether an address may be linked to: it can be read, and leads where it says. */
export const isLinkable = (text: string): boolean => isAddress(text) && withScheme(text) === undefined;

/** Marks of where a reader came from, which lead to the same page. */
const TRAIL = /(?<=[?&])(?:utm_\w+|fbclid|gclid)=[^&]*(?:&|$)/g;

/**
 * The same text for addresses of the same page: scheme, `www.`, capitals of the host, a slash at the end and marks of campaigns
 * aside. What follows `#` counts, since updates of one page differ in it.
 */
export function addressKey(text: string): string {
  const [, host, rest = ''] = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)(.*)$/i.exec(text.trim()) ?? [];
  if (host === undefined) return text.trim();
  const [, path = '', query = '', end = ''] = /^([^?#]*)(\?[^#]*)?(#.+)?/.exec(rest) ?? [];
  return host.toLowerCase() + path.replace(/\/$/, '') + query.replace(TRAIL, '').replace(/[?&]$/, '') + end;
}
