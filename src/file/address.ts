/** The global `URL`, which pages, workers and Node all have. */
declare const URL: new (url: string, base: string) => { readonly host: string };

/**
 * http: and https: addresses, and relative ones. No other scheme (`javascript:`, `data:`), and no control characters,
 * which browsers drop from an address before they read its scheme. Blanks around the address are accepted.
 */
export const URL_PATTERN = /^\s*(?!\s)(?:[hH][tT]{2}[pP][sS]?:\/\/|(?=[^:/?#]*(?:[/?#]|$)))\P{Cc}+(?!\P{Cc})\s*$/u;

/** Matches the beginning of an address that names its host. */
export const ABSOLUTE_URL_PATTERN = /^\s*[hH][tT]{2}[pP][sS]?:\/\//u;

/** A quick test for addresses that are certainly valid: an ASCII host name whose last part is not a number, followed by ASCII. */
const SIMPLE = /^https?:\/\/(?!.*?xn--)(?:[a-z\d-]+\.)+[a-z]+(?::\d{1,4})?(?:[/?#][!-~]*)?$/;

/** Whether an address needs no other test: it can be linked as it is. False for many that can be linked, too. */
export const isSimpleAddress = (text: string): boolean => SIMPLE.test(text);

/** Whether an address can be linked: it matches the pattern, and browsers can parse it (unlike `http://[` and port 99999). */
export function isAddress(text: string): boolean {
  const address = text.trim();
  if (isSimpleAddress(address)) return true;
  if (!URL_PATTERN.test(address) || NOT_A_LINK.test(address)) return false;
  try {
    return new URL(address, 'https://page.example/').host !== '';
  } catch {
    return false;
  }
}

/**
 * Texts that are not links although browsers accept them: network files (`\\server\file`), mail addresses, texts in brackets or quotes,
 * words for "none", and two addresses in one text.
 */
const NOT_A_LINK =
  /^(?:\\|\/\\)|^<.*>$|^["“„«].*["”“»]$|^[^\s/?#@:]+@[^\s/?#@:]+\.\p{L}{2,}$|^(?:n\/?a|none|null|undefined|nil|-+)$|^https?:\/\/\S+\s+https?:\/\/|^https?:\/\/(?:https?:?\/\/|\/)/iu;

/** A misspelt scheme: `https//`, `http:/`, `https;//`, `ttps://`. */
const MISSPELT_SCHEME =
  /^(?:https?(?:\s?:?\s?\/{1,3}:?|\s?[;:]\s?\/\/|:)|ttps?:\/\/|h(?:h?t|t|tp|ttt)(?:tps?|ps?|s):\/\/|:\/\/)(?=[^/])/i;
/** A Digital Object Identifier. */
const DOI = /^(?:doi:?\s*)?(10\.\d{4,9}\/\S+)$/i;

/** File name endings: `story.html` and `index.php/1` are not hosts. */
const FILE_ENDING =
  /^(?:[xps]?html?|php\d?|[aj]spx?|cgi|json|xml|csv|tsv|pdf|txt|rtf|docx?|xlsx?|pptx?|od[tsp]|epub|jpe?g|jfif|png|gif|webp|svg|avif|tiff?|bmp|ico|heic|mp[34]|m4[av]|og[gav]|wav|flac|webm|mpe?g|avi|css|m?js|ts|wasm|tex|log|bak|old|min|orig|tmp)$/i;

/** Top-level domains that are also file name endings. A text that ends with one counts as a file; if a path follows, as a host. */
const DOMAIN_OR_FILE = /^(?:md|pl|sh|py|ps|ai|rs|cc|gz|so|tv|ml|mov|zip|app|in|id)$/i;

/** Well-known top-level domains, and any two letters. */
const TOP_LEVEL_DOMAIN =
  /^(?:com|org|net|edu|gov|mil|int|info|biz|news|press|museum|media|blog|online|site|app|dev|wiki|archive|example|test|\p{L}{2}|(?=.*[^\0-\x7f])\p{L}{2,}|xn--[a-z\d-]+)$/iu;

const HOST = /^((?:[\p{L}\p{M}\p{N}_-]+\.)+)([\p{L}\p{M}]{2,}|xn--[a-z\d-]+)\.?(:\d+)?(?=[/?#]|$)/iu;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?=[/?#]|$)/;

/**
 * The address with its scheme, if the author omitted it (`www.example.org/a3`, `example.org/x`) or misspelt it: as written,
 * it would lead to the author's own site. Undefined for any other text. This is a guess: `story.html` and `v1.2/story` stay relative.
 */
export function withScheme(text: string): string | undefined {
  const address = text.trim();
  const [, doi] = DOI.exec(address) ?? [];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  if (/^(?:https?:\/\/|[./?#])/i.test(address)) return undefined;
  const rest = address.replace(MISSPELT_SCHEME, '');
  const corrected = `http${rest !== address && !/^(?:h*t+ps|:)/i.test(address) ? '' : 's'}://${rest.replaceAll('\\', '/').replace(/^\/+/, '')}`;
  return (rest !== address || startsWithHost(rest)) && isAddress(corrected) ? corrected : undefined;
}

function startsWithHost(address: string): boolean {
  if (IPV4.test(address)) return true;
  const [whole = '', before = '', last = '', port] = HOST.exec(address) ?? [];
  if (!whole) return false;
  if (port !== undefined || /^www\d?\./i.test(before)) return true;
  if (FILE_ENDING.test(last)) return false;
  return address.charAt(whole.length) === '/' || (TOP_LEVEL_DOMAIN.test(last) && !DOMAIN_OR_FILE.test(last));
}

/** Whether an address may be linked: it is valid, and its scheme is not missing or misspelt. */
export const isLinkable = (text: string): boolean => isAddress(text) && withScheme(text) === undefined;

/** Whether an address may be linked from any page: it is not relative. */
export const isAbsolute = (text: string): boolean => ABSOLUTE_URL_PATTERN.test(text) && isLinkable(text);
