import { withScheme } from '../file/address.ts';

/** The engine's own reader of addresses, which pages, workers and Node all have. */
declare const URL: new (url: string, base: string) => { readonly href: string };

/**
 * An address made absolute. What is absolute stays as it is, and so does what cannot be resolved, and what lacks its scheme
 * (`www.example.org/a3`), of which the check says what was meant.
 * @param base an absolute address, or empty: then nothing is resolved.
 */
export function resolveAddress(address: string, base: string): string {
  if (base === '' || /^\s*[a-z][a-z\d+.-]*:/i.test(address) || withScheme(address) !== undefined) return address;
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return address;
  }
}

/** What of a file has addresses, whether it was checked or not. */
interface WithAddresses {
  readonly publishers?: readonly { readonly url?: string | undefined }[] | undefined;
  readonly articles: readonly { readonly url?: string | undefined; readonly archived?: string | undefined }[];
  readonly events: readonly { readonly image?: { readonly url: string } | undefined }[];
}

/** A file with the addresses of its publishers, articles and pictures made absolute: see `resolveAddress`. O(records). */
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
