/** Writes stories as HTML, in Node and in workers. */
export { type PageOptions, type RenderedHtml, renderHTML, type RenderOptions } from './writers/html/render-html.ts';
export { PAGE_STYLE } from './writers/html/page-style.ts';
