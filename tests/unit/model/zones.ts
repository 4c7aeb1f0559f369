/** Zones far from UTC and from each other, with summer time, with odd minutes, and with seconds in historical times. */
export const ZONES = [
  'UTC',
  'Asia/Seoul',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'Asia/Kathmandu',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Monrovia',
  'Pacific/Apia',
] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The clock reading at a moment, field by field from `Intl`, as the ms of the same reading in UTC. */
export function shownAt(moment: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    const options = { year: 'numeric', month: 'numeric', day: 'numeric', era: 'short' } as const;
    const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-US', { timeZone, ...options, ...clock })));
  }
  const fields = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const number = (type: string): number => Number(fields[type]);
  const year = fields['era'] === 'BC' ? 1 - number('year') : number('year');
  const day = new Date(0).setUTCFullYear(year, number('month') - 1, number('day'));
  const second = number('hour') * 3600 + number('minute') * 60 + number('second');
  return day + second * 1000 + (moment - Math.floor(moment / 1000) * 1000);
}
