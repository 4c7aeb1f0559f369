import type { Words } from '../views/words.ts';
import type { keepInHash } from './address-bar.ts';
import type { UpdateCycle } from './cycle.ts';
import { PartOnce } from './part-once.ts';
import type { Placement } from './placement.ts';
import type { Sheets } from './style-sheets.ts';

export type AddressBarPart = PartOnce<{ readonly keepInHash: typeof keepInHash }>;

/** Keeps what is shown in the page's address; only loaded for elements with `hash`. */
export const createAddressBarPart = (
  host: Parameters<typeof keepInHash>[0],
  cycle: UpdateCycle,
  placement: Placement,
  sheets: Sheets,
  words: () => Words,
): AddressBarPart =>
  new PartOnce(
    () => import('./address-bar.ts'),
    'hash',
    'the address stays as it is',
    (part) => {
      part?.keepInHash(host, cycle, placement, sheets, words);
      host.requestUpdate();
    },
  );
