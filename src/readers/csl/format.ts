import type { Format } from '../reader.ts';

/** Keys and types that only references have. */
const REFERENCE =
  /"(?:date-parts|container-title|container-title-short|citation-key|citation-label|issued|collection-title|publisher-place|event-place|title-short)"\s*:|"type"\s*:\s*"(?:article|article-(?:journal|magazine|newspaper)|bill|book|broadcast|chapter|dataset|document|entry-(?:dictionary|encyclopedia)|interview|legal_case|legislation|manuscript|motion_picture|paper-conference|personal_communication|post|post-weblog|report|review|speech|thesis|webpage)"/;

/** Keys that events of other formats might have as well; they count only inside a list. */
const IN_A_LIST = /"(?:DOI|ISSN|ISBN|PMC?ID|abstract|accessed)"\s*:/;

/** CSL-JSON, as exported by Zotero, Mendeley and others. */
export const cslFormat: Format = {
  id: 'csl',
  label: 'a list of references (CSL-JSON)',
  aliases: ['application/vnd.citationstyles.csl+json'],
  accepts(head, contentType, name) {
    if (!/^[{[]/.test(head) || head.includes('"@')) return 0;
    const isNamed =
      contentType === 'application/vnd.citationstyles.csl+json' || /\.csl(?:\.json)?$|\.csljson$/.test(name);
    if (isNamed) return 0.91;
    if (/^\[\s*\{/.test(head) && IN_A_LIST.test(head)) return 0.91;
    return REFERENCE.test(head) && !/"(?:events|citations)"\s*:/.test(head) ? 0.91 : 0;
  },
  load: async () => (await import('./csl-reader.ts')).cslReader,
};
