import type { ShareMessages } from '../../views/share/messages.ts';

/** Persian. */
export const share: ShareMessages = {
  linkCopied: 'پیوند کپی شد',
  copyThisLink: 'این پیوند را کپی کنید:',
  sinceLink: 'از زمان ساخت این پیوند: {changes}',
  eventsAdded: { one: '{count} رویداد افزوده شد', other: '{count} رویداد افزوده شد' },
  eventsChanged: { one: '{count} رویداد تغییر کرد', other: '{count} رویداد تغییر کرد' },
  eventsRemoved: { one: '{count} رویداد دیگر نیست', other: '{count} رویداد دیگر نیست' },
  selectedGone: 'آنچه باز کرده بود دیگر نیست',
  selectedChanged: 'آنچه باز کرده بود تغییر کرده است',
  otherEvents: 'رویدادهای دیگری دیده می‌شوند (آن زمان {before}، اکنون {now})',
  format: 'قالب',
  plainText: 'متن',
  citation: 'ارجاع',
  copy: 'کپی',
  copied: 'کپی شد',
  selected: 'انتخاب شد: با صفحه‌کلید کپی کنید',
  download: 'بارگیری',
  sources: 'منابع: {list}',
  accessed: 'دسترسی: {date}',
};
