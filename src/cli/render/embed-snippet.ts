const SCRIPT = 'cited-timeline.embed.js';

/** The address of the script that reports the height; it is next to the script of the element. */
export const embedScript = (element: string): string => element.replace(/[^/]*$/, SCRIPT);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** What to write into a page that shows the story in an iframe. */
export const embedSnippet = (title: string): string =>
  `Write this into the page that shows it, with the addresses of your server:

<iframe src="PAGE" title="${title.replace(/[&<"]/g, (character) => ENTITIES[character] ?? character)}" width="100%" height="700" loading="lazy" style="border: 0" data-cited-timeline></iframe>
<script src="${SCRIPT}" async></script>`;
