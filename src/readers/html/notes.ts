import { isFootnoteMark } from './lines.ts';
import { type ItemLink, linkOf } from './links.ts';
import { attribute, elementsIn, type HtmlElement, isElement } from './tree.ts';

/**
 * The notes of a page by their id: the elements further down that marks of footnotes lead to, each with the links to articles in it.
 * What leads back from a note to its text leads up, and makes no note of it.
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

/** Whether each footnote of a list links to an article: those are cited by the entries with the marks. */
export const isCited = (list: HtmlElement, notes: ReadonlyMap<string, readonly ItemLink[]>): boolean =>
  list.children.every((child) => (isElement(child) ? !!notes.get(attribute(child, 'id'))?.length : !child.trim()));
