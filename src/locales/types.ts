import type { DateMessages } from '../dates/format/messages.ts';
import type { DropMessages } from '../views/drop/messages.ts';
import type { EvidenceMessages } from '../views/evidence/messages.ts';
import type { InterfaceMessages } from '../views/messages.ts';

/** All words of one language: those around dates, those of the interface, those of the views of evidence, and those of drops. */
export interface LocaleMessages {
  readonly date: DateMessages;
  readonly interface: InterfaceMessages;
  readonly evidence: EvidenceMessages;
  readonly drop: DropMessages;
}
