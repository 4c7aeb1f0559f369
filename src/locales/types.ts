import type { DateMessages } from '../dates/format/messages.ts';
import type { DropMessages } from '../views/drop/messages.ts';
import type { EvidenceMessages } from '../views/evidence/messages.ts';
import type { InterfaceMessages } from '../views/messages.ts';

/** All words of one language: for dates, the interface, the views of evidence, and dropping. */
export interface LocaleMessages {
  readonly date: DateMessages;
  readonly interface: InterfaceMessages;
  readonly evidence: EvidenceMessages;
  readonly drop: DropMessages;
}
