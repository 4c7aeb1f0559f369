import { withinShares } from '../../file/steps.ts';
import { type ItemRecord, itemSteps } from '../csl/read-items.ts';
import type { Reader } from '../reader.ts';
import { resultOf } from '../reading.ts';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts';
import { bibtexItem } from './bibtex-item.ts';
import { withCrossReferences } from './cross-references.ts';
import { LatexReader } from './latex.ts';

const NOTHING_FOUND = 'No articles were found in this BibTeX file. Looked for: entries such as @article with a title.';
const NO_TITLE = 'This entry has no title: write one into `title`.';

/** Entries read in one step. */
const STEP = 50;

/** Reads BibTeX and BibLaTeX: each entry becomes an article (see `itemSteps`). */
export const bibtexReader: Reader = {
  *read(text, options) {
    const entries = yield* withinShares(bibtexEntries(text), 0, 0.3);
    const latex = new LatexReader();
    const records: ItemRecord[] = [];
    for (const [i, entry] of withCrossReferences(entries).entries()) {
      records.push(recordOf(entry, latex));
      if (i % STEP === STEP - 1) yield 0.3 + (0.3 * i) / entries.length;
    }
    const reading = yield* withinShares(itemSteps(records, options, NO_TITLE), 0.6, 1);
    return resultOf(reading, options.base ?? '', NOTHING_FOUND);
  },
};

function recordOf(entry: BibtexEntry, latex: LatexReader): ItemRecord {
  const { line, raw, why } = entry;
  const where = `line ${line}`;
  return why === undefined
    ? { where, raw: () => raw, fields: bibtexItem(entry, latex) }
    : { where, raw: () => raw, why };
}
