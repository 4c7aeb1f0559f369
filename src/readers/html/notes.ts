import { isFootnoteMark } from './lines.ts';
import { type ItemLink, linkOf } from './links.ts';
import { attribute, elementsIn, type HtmlElement, isElement } from './tree.ts';

/**
 * The notes of a page by id: elements that a footnote mark further up links to, with the article links in each. A link
 * from a note back to its text leads up the page, so it does not make the text a note.
 */
export function notesOf(root: HtmlElement): ReadonlyMap<string, readonly ItemLink[]> {
  const marked = new Set<string>();
  const notes = new Map<string, readonly ItemLink[]>();
  for (const element of elementsIn(root)) {
    const id = attribute(element, 'id');
    if (id && marked.has(id))
      notes.set(
        id,
        elementsIn(element).flatMap((link) => linkOf(link) ?? []),
      );
    if (isFootnoteMark(element)) marked.add(attribute(element, 'href').slice(1));
  }
  return notes;
}

/** Whether each footnote of a list links to an article. Those articles are cited by the entries that have the marks. */
export const isCited = (list: HtmlElement, notes: ReadonlyMap<string, readonly ItemLink[]>): boolean =>
  list.children.every((child) => (isElement(child) ? !!notes.get(attribute(child, 'id'))?.length : !child.trim()));
