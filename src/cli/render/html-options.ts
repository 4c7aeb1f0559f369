import { PICTURE_OPTIONS } from './picture-options.ts';
import type { RenderOption } from './renderer.ts';

const {
  range,
  'group-by': groupBy,
  'time-zone': timeZone,
} = PICTURE_OPTIONS as Readonly<Record<'range' | 'group-by' | 'time-zone', RenderOption>>;

/** Options of pages. */
export const HTML_OPTIONS: Readonly<Record<string, RenderOption>> = {
  fragment: { type: 'boolean', value: '', help: ['only the tag with the story in it, for your page'] },
  embed: {
    type: 'boolean',
    value: '',
    help: ['a page for an iframe, which adapts its height;', 'needs --script. Prints the tag to copy'],
  },
  script: {
    type: 'string',
    value: 'ADDRESS',
    help: ['of cited-timeline.js, which draws the timeline', 'in place of the list; default: no script'],
  },
  style: {
    type: 'string',
    value: 'ADDRESS',
    help: ['of the style sheet, cited-timeline.page.css;', 'default: inside the page; none: no styles'],
  },
  src: {
    type: 'string',
    value: 'ADDRESS',
    help: ['from which the script loads the story;', 'default: the story is inside the page'],
  },
  title: { type: 'string', value: 'TEXT', help: ['of the page; default: that of the story'] },
  url: { type: 'string', value: 'ADDRESS', help: ['of the page itself, https://…, for search engines'] },
  image: { type: 'string', value: 'ADDRESS', help: ['of a picture for previews of links, https://…'] },
  range,
  'group-by': groupBy,
  'time-zone': timeZone,
};
