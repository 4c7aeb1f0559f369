import { withinShares } from '../../file/steps.ts';
import { itemSteps } from '../csl/read-items.ts';
import type { Reader } from '../reader.ts';
import { resultOf } from '../reading.ts';
import { risItem } from './ris-item.ts';
import { risRecords } from './ris-records.ts';

const NOTHING_FOUND =
  'No articles were found in this RIS file. Looked for: entries that begin with TY and have a title.';
const NO_TITLE = 'This entry has no title: write one as TI.';

/** Reads RIS: each entry becomes an article (see `itemSteps`). */
export const risReader: Reader = {
  *read(text, options) {
    const read = yield* withinShares(risRecords(text), 0, 0.3);
    const records = read.map(({ line, tags, raw }) => ({
      where: `line ${line}`,
      raw: () => raw,
      fields: risItem(tags),
    }));
    const reading = yield* withinShares(itemSteps(records, options, NO_TITLE), 0.3, 1);
    return resultOf(reading, options.base ?? '', NOTHING_FOUND);
  },
};
