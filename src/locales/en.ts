import { englishDateMessages } from '../dates/messages.ts';
import { english } from '../view/messages.ts';
import type { LocaleMessages } from './types.ts';

/** English. Its words stand with their types, since they are always there. */
export const messages: LocaleMessages = { date: englishDateMessages, interface: english };
