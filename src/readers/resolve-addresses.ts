import { withScheme } from '../file/address.ts';

/** The URL class of the JavaScript engine, which exists in pages, workers and Node. */
declare const URL: new (url: string, base: string) => { readonly href: string };

/**
 * Makes an address absolute. Leaves it unchanged if it is absolute, cannot be resolved, or lacks its scheme
 * (`www.example.org/a3`); the check reports the last case.
 * @param base an absolute address; if empty, nothing is resolved
 */
export function resolveAddress(address: string, base: string): string {
  if (base === '' || /^\s*[a-z][a-z\d+.-]*:/i.test(address) || withScheme(address) !== undefined) return address;
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return address;
  }
}

/** The parts of a file that have addresses. The file may be checked or unchecked. */
interface WithAddresses {
  readonly publishers?: readonly { readonly url?: string | undefined }[] | undefined;
  readonly articles: readonly { readonly url?: string | undefined; readonly archived?: string | undefined }[];
  readonly events: readonly { readonly image?: { readonly url: string } | undefined }[];
}

/**
 * A file in which the addresses of publishers, articles and pictures are absolute: see `resolveAddress`. O(records).
 */
export function withAbsoluteAddresses<File extends WithAddresses>(file: File, base: string): File {
  if (base === '') return file;
  const resolved = (address: string): string => resolveAddress(address, base);
  return {
    ...file,
    ...(file.publishers && {
      publishers: file.publishers.map((publisher) =>
        publisher.url === undefined ? publisher : { ...publisher, url: resolved(publisher.url) },
      ),
    }),
    articles: file.articles.map((article) => ({
      ...article,
      ...(article.url !== undefined && { url: resolved(article.url) }),
      ...(article.archived !== undefined && { archived: resolved(article.archived) }),
    })),
    events: file.events.map((event) =>
      event.image ? { ...event, image: { ...event.image, url: resolved(event.image.url) } } : event,
    ),
  };
}
