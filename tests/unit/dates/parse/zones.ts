/** Zones east and west of Greenwich, at both edges of the day; Apia left out a whole day in 2011, and Los Angeles changes its clocks. */
export const ZONES: readonly string[] = [
  'UTC',
  'America/Los_Angeles',
  'Asia/Seoul',
  'Pacific/Kiritimati',
  'Pacific/Apia',
];

/** Offsets from UTC in minutes on 1 January 2024, as `Date` counts them, to prove that a change of zone has taken effect. */
const OFFSETS = [0, 480, -540, -840, -780];

/**
 * Call `run` with the machine's time zone changed, and change it back.
 * @throws where the change has no effect on `Date`, so that a test cannot pass for want of it
 */
export function inZone<T>(zone: string, run: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    const offset = new Date(2024, 0, 1).getTimezoneOffset();
    if (offset !== OFFSETS[ZONES.indexOf(zone)]) throw new Error(`zone ${zone} did not take effect: offset ${offset}`);
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
