/** Windows and Outlook names of time zones, without “Standard Time”, and the IANA zones that CLDR assigns to them. */
const ZONES = `AUS Central=Australia/Darwin|AUS Eastern=Australia/Sydney|Afghanistan=Asia/Kabul|Alaskan=America/Anchorage
Arab=Asia/Riyadh|Arabian=Asia/Dubai|Arabic=Asia/Baghdad|Argentina=America/Argentina/Buenos_Aires|Atlantic=America/Halifax
Azerbaijan=Asia/Baku|Azores=Atlantic/Azores|Bangladesh=Asia/Dhaka|Belarus=Europe/Minsk|Canada Central=America/Regina
Caucasus=Asia/Yerevan|Cen. Australia=Australia/Adelaide|Central=America/Chicago|Central America=America/Guatemala
Central Europe=Europe/Budapest|Central European=Europe/Warsaw|China=Asia/Shanghai|E. Africa=Africa/Nairobi
E. Australia=Australia/Brisbane|E. Europe=Europe/Chisinau|E. South America=America/Sao_Paulo|Eastern=America/New_York
Egypt=Africa/Cairo|Ekaterinburg=Asia/Yekaterinburg|FLE=Europe/Kyiv|Fiji=Pacific/Fiji|GMT=Europe/London|GTB=Europe/Bucharest
Georgian=Asia/Tbilisi|Greenwich=Atlantic/Reykjavik|Hawaiian=Pacific/Honolulu|India=Asia/Kolkata|Iran=Asia/Tehran
Israel=Asia/Jerusalem|Jordan=Asia/Amman|Kaliningrad=Europe/Kaliningrad|Korea=Asia/Seoul|Middle East=Asia/Beirut
Morocco=Africa/Casablanca|Mountain=America/Denver|Myanmar=Asia/Yangon|Nepal=Asia/Kathmandu|New Zealand=Pacific/Auckland
Newfoundland=America/St_Johns|North Asia East=Asia/Irkutsk|Pacific=America/Los_Angeles|Pacific SA=America/Santiago
Pakistan=Asia/Karachi|Romance=Europe/Paris|Russian=Europe/Moscow|SA Pacific=America/Bogota|SA Western=America/La_Paz
SE Asia=Asia/Bangkok|Singapore=Asia/Singapore|South Africa=Africa/Johannesburg|Sri Lanka=Asia/Colombo|Taipei=Asia/Taipei
Tasmania=Australia/Hobart|Tokyo=Asia/Tokyo|Turkey=Europe/Istanbul|US Mountain=America/Phoenix|Venezuela=America/Caracas
Vladivostok=Asia/Vladivostok|W. Australia=Australia/Perth|W. Central Africa=Africa/Lagos|W. Europe=Europe/Berlin
West Asia=Asia/Tashkent`;

/** The same zones as Windows shows them in lists (after their UTC offset) and as Outlook on the web writes them. */
const SHOWN = `Atlantic Time (Canada)=Atlantic|Eastern Time (US & Canada)=Eastern|Central Time (US & Canada)=Central
Mountain Time (US & Canada)=Mountain|Pacific Time (US & Canada)=Pacific|Arizona=US Mountain|Alaska=Alaskan|Hawaii=Hawaiian
Brasilia=E. South America|Bogota, Lima, Quito, Rio Branco=SA Pacific|Newfoundland=Newfoundland
Dublin, Edinburgh, Lisbon, London=GMT|Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London=GMT
Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna=W. Europe|Brussels, Copenhagen, Madrid, Paris=Romance
Belgrade, Bratislava, Budapest, Ljubljana, Prague=Central Europe|Sarajevo, Skopje, Warsaw, Zagreb=Central European
Athens, Bucharest=GTB|Athens, Bucharest, Istanbul=GTB|Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius=FLE
Helsinki, Kiev, Riga, Sofia, Tallinn, Vilnius=FLE|Istanbul=Turkey|Jerusalem=Israel|Cairo=Egypt|Harare, Pretoria=South Africa
Moscow, St. Petersburg=Russian|Moscow, St. Petersburg, Volgograd=Russian|Abu Dhabi, Muscat=Arabian|Tehran=Iran
Chennai, Kolkata, Mumbai, New Delhi=India|Bangkok, Hanoi, Jakarta=SE Asia|Kuala Lumpur, Singapore=Singapore
Beijing, Chongqing, Hong Kong, Urumqi=China|Taipei=Taipei|Osaka, Sapporo, Tokyo=Tokyo|Seoul=Korea|Perth=W. Australia
Adelaide=Cen. Australia|Brisbane=E. Australia|Canberra, Melbourne, Sydney=AUS Eastern|Hobart=Tasmania|Auckland, Wellington=New Zealand`;

/**
 * The IANA zone for a Windows name, such as `W. Europe Standard Time` or `(UTC-05:00) Eastern Time (US & Canada)`;
 * undefined for any other name. O(zones).
 */
export function zoneOfWindows(name: string): string | undefined {
  const [, shown] = /^\((?:UTC|GMT)[^()]*\)\s*(.+)$/.exec(name.trim().replace('US and Canada', 'US & Canada')) ?? [];
  const short = shown === undefined ? /^(.+) Standard Time$/.exec(name.trim())?.[1] : entryOf(SHOWN, shown);
  return short === undefined ? undefined : entryOf(ZONES, short);
}

const entryOf = (zones: string, key: string): string | undefined =>
  zones
    .split(/[|\n]/)
    .find((zone) => zone.startsWith(`${key}=`))
    ?.slice(key.length + 1);
