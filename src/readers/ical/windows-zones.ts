/** Time zones as Windows and Outlook name them, without “Standard Time”, and the IANA zones that CLDR gives for them. */
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

/** The IANA zone of a zone that Windows names, such as `W. Europe Standard Time`; undefined for any other name. O(zones). */
export function zoneOfWindows(name: string): string | undefined {
  const [, short] = /^(.+) Standard Time$/.exec(name.trim()) ?? [];
  if (short === undefined) return undefined;
  const entry = ZONES.split(/[|\n]/).find((zone) => zone.startsWith(`${short}=`));
  return entry?.slice(short.length + 1);
}
