import type { Steps } from '../../file/steps.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** A relation from one part of a workbook to another part or to an address. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `hyperlink`. */
  readonly type: string;
  /** The name of a part of the zip, or an address. */
  readonly target: string;
}

/** The relations of a part; those of the whole package if the name is empty. */
export function* relationsOf(zip: Zip, part: string): Steps<Relation[]> {
  const at = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, at);
  const bytes = zip.read(`${folder}_rels/${part.slice(at)}.rels`);
  const relations: Relation[] = [];
  if (!bytes) return relations;
  yield* readXml(bytes, {
    open(name, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (name !== 'Relationship') return;
      const target = TargetMode === 'External' ? Target : resolved(folder, Target);
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

/** The full name of a part; `target` may be relative to the folder of the part that refers to it. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
