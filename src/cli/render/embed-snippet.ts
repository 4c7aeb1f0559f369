const SCRIPT = 'cited-timeline.embed.js';

/** The address of the script that tells the height: it stands beside that of the element. */
export const embedScript = (element: string): string => element.replace(/[^/]*$/, SCRIPT);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** What to write into a page that shows the other in an iframe. */
export const embedSnippet = (title: string): string =>
  `Write this into the page that shows it, with the addresses of your server:

<iframe src="PAGE" title="${title.replace(/[&<"]/g, (sign) => ENTITIES[sign] ?? sign)}" width="100%" height="700" loading="lazy" style="border: 0" data-cited-timeline></iframe>
<script src="${SCRIPT}" async></script>`;
