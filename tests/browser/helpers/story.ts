import story from '../../../data/korea-russia-2024.ts';

export { story };

/** The shipped story's events in order of time: by earliest start, then by latest end. */
export const IN_ORDER = [
  'belousov-appointed',
  'treaty',
  'no-appointed',
  'troops',
  'choe-moscow',
  'long-range-approval',
  'shin-interview',
  'seoul-meeting',
  'belousov-pyongyang',
  'warplanes',
] as const;
