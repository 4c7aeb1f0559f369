import type { DateMessages } from '../dates/format/messages.ts';
import type { EvidenceMessages } from '../views/evidence/messages.ts';
import type { InterfaceMessages } from '../views/messages.ts';

/** All words of one language: those around dates, those of the interface, and those of the views of evidence. */
export interface LocaleMessages {
  readonly date: DateMessages;
  readonly interface: InterfaceMessages;
  readonly evidence: EvidenceMessages;
}
