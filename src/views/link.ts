import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.ts';

/** Whether an address may be followed: http, https, or relative to the page. */
export const isSafeUrl = (url: string): boolean => {
  const scheme = /^[^a-z]*([a-z][a-z0-9+.-]*):/i.exec(url.replace(/\s/g, ''))?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'http' || scheme === 'https';
};

/**
 * A link that opens in a new tab and says so in its accessible name. The name is one string, because Orca reads hidden
 * text inside a link as a second link. Plain text if the address is missing or must not be followed.
 * @param describedBy id of its description
 * @param shown what to show for the text: the same words, some of them marked
 */
export const linkTemplate = (
  { words }: Pick<ViewContext, 'words'>,
  url: string | undefined,
  text: string,
  lang?: string,
  describedBy?: string,
  shown: unknown = text,
): TemplateResult =>
  url && isSafeUrl(url)
    ? html`<a
        part="link"
        href=${url}
        target="_blank"
        rel="noopener noreferrer"
        lang=${lang ?? ''}
        aria-label=${`${text} (${words.t.newTab})`}
        aria-describedby=${describedBy ?? nothing}
        ><bdi>${shown}</bdi></a
      >`
    : html`<bdi lang=${lang ?? ''}>${shown}</bdi>`;
