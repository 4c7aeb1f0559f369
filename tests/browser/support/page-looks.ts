/** Window sizes and schemes in which a test checks a whole page. */
const ALL = [
  { width: 1120, scheme: 'light' },
  { width: 390, scheme: 'dark' },
  { width: 1120, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const;

/** Wide in light and narrow in dark; with THOROUGH=1 (`npm run test:thorough`) also the other way round. */
export const PAGE_LOOKS = process.env['THOROUGH'] ? ALL : ALL.slice(0, 2);
