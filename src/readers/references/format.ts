import type { Format } from '../reader.ts';

/** Commands at the beginning of a file, or an entry with its key. */
const ENTRY =
  /(?:^|[\r\n])[ \t]*@[ \t]*(?:(?:string|preamble|comment)\s*[{(]|[a-z][\w-]*\s*[{(]\s*[^\s={}(),"';]+\s*,)/i;
const RIS = /(?:^|[\r\n])[ \t]*TY {1,2}- ?[A-Z\d]{2,}/;
const TAG = /^[A-Z][A-Z\d] {1,2}-(?: |$)/m;

/** BibTeX and BibLaTeX. */
export const bibtexFormat: Format = {
  id: 'bibtex',
  label: 'a list of references in BibTeX',
  accepts(head, contentType, name) {
    if (/^[<{[]/.test(head)) return 0;
    if (ENTRY.test(head)) return 0.92;
    const isNamed = /^(?:application|text)\/x-bib(?:la)?tex$/.test(contentType) || /\.bib(?:la)?(?:tex)?$/.test(name);
    return isNamed && head !== '' ? 0.5 : 0;
  },
  load: async () => (await import('./bibtex-reader.ts')).bibtexReader,
};

/** RIS, as exported by libraries and reference managers. */
export const risFormat: Format = {
  id: 'ris',
  label: 'a list of references in RIS',
  accepts(head, contentType, name) {
    if (/^[<{[]/.test(head)) return 0;
    if (RIS.test(head)) return 0.93;
    const isNamed = contentType === 'application/x-research-info-systems' || name.endsWith('.ris');
    return isNamed && TAG.test(head) ? 0.5 : 0;
  },
  load: async () => (await import('./ris-reader.ts')).risReader,
};
