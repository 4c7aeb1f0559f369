import { html, render } from 'lit';
import { JSON_LD_TYPE } from '../source/json-ld-script.ts';
import { scriptText, type Story, toJSONLD } from '../writers/json-ld/to-json-ld.ts';

/**
 * Distinguishes what the element has published from what the page's author wrote, also in a page that was saved with
 * it.
 */
const OURS = 'data-cited-timeline';

/**
 * An empty data block. Browsers treat a script from a template as already run, so its text needs no permission from
 * Trusted Types.
 */
function emptyBlock(): Element {
  const room = document.createElement('div');
  render(html`<script type=${JSON_LD_TYPE} data-cited-timeline></script>`, room);
  return room.firstElementChild!;
}

/** Puts a story into the children of an element as JSON-LD, replacing the previous one; undefined removes it. */
export function putJsonLd(element: Element, story: Story | undefined): void {
  element.querySelector(`:scope > script[${OURS}]`)?.remove();
  if (!story) return;
  const script = emptyBlock();
  script.append(document.createTextNode(scriptText(toJSONLD(story))));
  element.append(script);
}
