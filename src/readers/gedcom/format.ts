import type { Format } from '../reader.ts';

/** GEDCOM, as exported by programs for family trees. */
export const gedcomFormat: Format = {
  id: 'gedcom',
  label: 'a family tree (GEDCOM)',
  accepts(head, contentType, name) {
    if (/^0\s+HEAD\s/i.test(head)) return 0.95;
    const isNamed = /^(?:text|application)\/(?:vnd\.familysearch\.gedcom|x-gedcom|gedcom)/.test(contentType);
    return (isNamed || /\.ged(?:com)?$/.test(name)) && /^\d+\s+\S/.test(head) ? 0.4 : 0;
  },
  load: async () => (await import('./gedcom-reader.ts')).gedcomReader,
};
