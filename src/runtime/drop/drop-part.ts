import { PartOnce } from '../part-once.ts';
import type { DropParts } from './take-drops.ts';

/** Shows a story that is dropped on the element; loaded when the page first enables that. */
export const createDropPart = (parts: DropParts): PartOnce<typeof import('./take-drops.ts')> =>
  new PartOnce(
    () => import('./take-drops.ts'),
    'droppable',
    'it is off',
    (part) => part?.takeDrops(parts),
  );
