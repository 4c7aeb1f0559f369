/**
 * Zones east and west of Greenwich, including both extremes. Apia skipped a whole day in 2011, and Los Angeles changes
 * its clocks.
 */
export const ZONES: readonly string[] = [
  'UTC',
  'America/Los_Angeles',
  'Asia/Seoul',
  'Pacific/Kiritimati',
  'Pacific/Apia',
];

/** Offsets from UTC in minutes on 1 January 2024, as `Date` counts them, to prove that a change of zone took effect. */
const OFFSETS = [0, 480, -540, -840, -780];

/**
 * Calls `run` with the machine's time zone changed, and changes it back.
 * @throws if the change has no effect on `Date`, so that a test cannot pass without it
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
