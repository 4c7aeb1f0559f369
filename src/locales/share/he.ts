import type { ShareMessages } from '../../views/share/messages.ts';

/** Hebrew. */
export const share: ShareMessages = {
  linkCopied: 'הקישור הועתק',
  copyThisLink: 'העתיקו את הקישור:',
  sinceLink: 'מאז שנוצר הקישור: {changes}',
  eventsAdded: { one: 'אירוע אחד נוסף', two: '{count} אירועים נוספו', other: '{count} אירועים נוספו' },
  eventsChanged: { one: 'אירוע אחד השתנה', two: '{count} אירועים השתנו', other: '{count} אירועים השתנו' },
  eventsRemoved: { one: 'אירוע אחד כבר איננו', two: '{count} אירועים כבר אינם', other: '{count} אירועים כבר אינם' },
  selectedGone: 'מה שהיה פתוח בו כבר איננו',
  selectedChanged: 'מה שהיה פתוח בו השתנה',
  otherEvents: 'מוצגים אירועים אחרים (אז {before}, כעת {now})',
  format: 'תבנית',
  plainText: 'טקסט',
  citation: 'ציטוט',
  copy: 'העתקה',
  copied: 'הועתק',
  selected: 'מסומן: העתיקו במקלדת',
  download: 'הורדה',
  sources: 'מקורות: {list}',
  accessed: 'תאריך גישה: {date}',
};
