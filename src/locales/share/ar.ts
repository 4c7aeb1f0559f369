import type { ShareMessages } from '../../views/share/messages.ts';

/** Arabic. */
export const share: ShareMessages = {
  linkCopied: 'نُسخ الرابط',
  copyThisLink: 'انسخ هذا الرابط:',
  sinceLink: 'منذ إنشاء هذا الرابط: {changes}',
  eventsAdded: {
    zero: 'لم يُضف أي حدث',
    one: 'أضيف حدث واحد',
    two: 'أضيف حدثان',
    few: 'أضيفت {count} أحداث',
    many: 'أضيف {count} حدثًا',
    other: 'أضيف {count} حدث',
  },
  eventsChanged: {
    zero: 'لم يتغير أي حدث',
    one: 'تغيّر حدث واحد',
    two: 'تغيّر حدثان',
    few: 'تغيّرت {count} أحداث',
    many: 'تغيّر {count} حدثًا',
    other: 'تغيّر {count} حدث',
  },
  eventsRemoved: {
    zero: 'لم يغب أي حدث',
    one: 'لم يعد حدث واحد موجودًا',
    two: 'لم يعد حدثان موجودين',
    few: 'لم تعد {count} أحداث موجودة',
    many: 'لم يعد {count} حدثًا موجودًا',
    other: 'لم يعد {count} حدث موجودًا',
  },
  selectedGone: 'ما كان يفتحه لم يعد موجودًا',
  selectedChanged: 'ما كان يفتحه تغيّر',
  otherEvents: 'تظهر أحداث أخرى (حينها {before}، والآن {now})',
  format: 'الصيغة',
  plainText: 'نص',
  citation: 'الاستشهاد',
  copy: 'نسخ',
  copied: 'نُسخ',
  selected: 'محدد: انسخه بلوحة المفاتيح',
  download: 'تنزيل',
  sources: 'المصادر: {list}',
  accessed: 'تاريخ الاطلاع: {date}',
};
