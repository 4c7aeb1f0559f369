import type { DateMessages } from '../dates/format/messages.ts';
import type { InterfaceMessages } from '../views/messages.ts';

/** All words of one language: those around dates and those of the interface. */
export interface LocaleMessages {
  readonly date: DateMessages;
  readonly interface: InterfaceMessages;
}
