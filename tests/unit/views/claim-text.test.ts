import { expect, test } from 'vitest';
import landing from '../../../data/disputed-landing.ts';
import { claimsOf } from '../../../src/evidence/claims.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import { claimText } from '../../../src/views/evidence/claim-text.ts';
import { english } from '../../../src/views/messages.ts';
import { createWords } from '../../../src/views/words.ts';

const { timeline } = parseTimeline(landing);
const words = createWords('en-GB', 'en-GB', english, 'UTC');

const textsOf = (id: string): string[] => {
  const event = timeline.event(id)!;
  return claimsOf(event, event.citations).map((claim) => claimText(words, event, claim).replaceAll(' (invented)', ''));
};

test('a claim names its date, each publisher once, the voice, why the file follows it and when it was taken back', () => {
  expect(textsOf('envoy-ashore')).toEqual([
    '14 March 2025 — Example Gazette, corrected on 18 March 2025',
    '15 March 2025 — Example Herald, The Example Gazette, followed: the Herald’s reporter stood on the quay and saw it',
    '16 March 2025 — The Example Courier, on the word of Spokesperson of the Harbour Office',
  ]);
  expect(textsOf('gold')).toEqual(['16 March 2025 — The Example Evening Post, retracted on 20 March 2025']);
  expect(textsOf('gate-closed')).toEqual(['15 March 2025 — Example Gazette, followed']);
});
