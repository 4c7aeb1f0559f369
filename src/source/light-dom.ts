import type { TimelineFile } from '../file/types.ts';
import { type ListItem, listToFile } from '../readers/html-list.ts';

/** What of an item is no part of its title. */
const NOT_TITLE = 'time, a, p, small, figure, img, ol, ul, dl, table, script, style, template';

const textOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (root: Element, selector: string): Element[] => [...root.querySelectorAll(selector)];

/**
 * Reads the first list in the element as an events file: `<li><time datetime="2024-06">June 2024</time> Title
 * <a href>…</a></li>`. A heading before it is the title. Of an item, `id`, `data-category` and `data-place` count too;
 * `data-date` of a `<time>` holds EDTF that `datetime` may not; paragraphs are the summary.
 * @returns undefined where there is no list with an item.
 */
export function lightDomList(element: Element): TimelineFile | undefined {
  const list = element.querySelector('ol, ul');
  const items = [...(list?.children ?? [])].filter((child) => child.localName === 'li');
  if (!items.length) return undefined;
  const heading = all(element, 'h1, h2, h3, h4, h5, h6, figcaption').find((one) => !list!.contains(one));
  return listToFile(items.map(itemOf), {
    title: textOf(heading),
    lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
  });
}

function itemOf(li: Element): ListItem {
  const ownWords = (node: Element): string => {
    const bare = node.cloneNode(true) as Element;
    for (const other of all(bare, NOT_TITLE)) other.remove();
    return textOf(bare);
  };
  const paragraphs = all(li, ':scope > p');
  // Where everything stands in paragraphs, as some writers of HTML have it, the first is the title.
  const first = ownWords(li) ? li : (paragraphs.shift() ?? li);
  return {
    id: li.id,
    times: all(li, ':scope time:not(:scope :is(a, small, ol, ul) time)').map((time) => ({
      date: time.getAttribute('data-date') ?? time.getAttribute('datetime') ?? '',
      text: textOf(time),
    })),
    title: textOf(first.querySelector('strong, b, h2, h3, h4, h5, h6')) || ownWords(first),
    summary: paragraphs.map(textOf).join('\n'),
    category: li.getAttribute('data-category') ?? '',
    place: li.getAttribute('data-place') ?? '',
    links: all(li, 'a[href]').map((a) => ({
      href: a.getAttribute('href')!,
      text: textOf(a),
      published: a.getAttribute('data-published') ?? a.querySelector('time')?.getAttribute('datetime') ?? '',
    })),
  };
}
