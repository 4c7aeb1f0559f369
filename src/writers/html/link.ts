import { type Child, h } from './element.ts';

/** A link to an address of the file, which the check lets be http, https or relative alone; the text alone where there is none. */
export const link = (url: string | undefined, lang: string | undefined, text: Child): Child =>
  url ? h('a', { href: url, lang }, h('bdi', {}, text)) : h('bdi', { lang }, text);
