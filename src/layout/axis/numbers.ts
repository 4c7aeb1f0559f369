const formats = new Map<string, Intl.NumberFormat>();

/** `Intl.NumberFormat`, made once for each locale and options: making one costs a hundred times what using it does. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}
