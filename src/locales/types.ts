import type { DateMessages } from '../dates/messages.ts';
import type { InterfaceMessages } from '../view/messages.ts';

/** Every word of one language: those around dates, and those of the interface. */
export interface LocaleMessages {
  readonly date: DateMessages;
  readonly interface: InterfaceMessages;
}
