import { type Child, h } from './element.ts';

/** A link to an address of the file, which the check limits to http, https and relative ones; just the text if there is no address. */
export const link = (url: string | undefined, lang: string | undefined, text: Child): Child =>
  url ? h('a', { href: url, lang }, h('bdi', {}, text)) : h('bdi', { lang }, text);
