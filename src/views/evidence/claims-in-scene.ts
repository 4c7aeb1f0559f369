import { claimsOf } from '../../evidence/claims.ts';
import { datesConflict } from '../../evidence/dates-conflict.ts';
import { inUtc } from '../../evidence/in-utc.ts';
import { citationsAsOf } from '../../evidence/known-by.ts';
import { type ClaimLine, type Unfolding, unfoldClaims } from '../../layout/claims.ts';
import { createScale } from '../../layout/scale.ts';
import type { Scene } from '../../layout/scene.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { toWallClockDate } from '../../model/wall-clock-date.ts';
import { claimText } from './claim-text.ts';
import type { ClaimsInput } from '../evidence-views.ts';

/**
 * Adds the dates that articles claim to the scene: under the selected event and, if the session shows them, under all
 * events whose dates conflict. An event that all articles date as the file does gets none. Returns the same scene if
 * there are none at all. O(citations of these events + items of the plot · these events).
 */
export function withClaims(scene: Scene, input: ClaimsInput): Scene {
  const { view, session, metrics, room } = input;
  const { store, selected } = view;
  if (!store || (!selected && !session.showsConflicts)) return scene;
  const unfoldings: Unfolding[] = [];
  const done = new Set<string>();
  for (const placed of scene.plot.events) {
    const isSelected = placed.id === selected;
    // Only in the first of its lanes, because the claims are the same in all
    if (done.has(placed.id) || !(isSelected || session.showsConflicts)) continue;
    done.add(placed.id);
    const event = store.event(placed.id);
    if (!event || !(isSelected || datesConflict(event))) continue;
    const lines = linesOf(event, input);
    if (lines.length === 0) continue;
    if (isSelected) unfoldings.unshift({ event: placed, lines });
    else unfoldings.push({ event: placed, lines });
  }
  if (unfoldings.length === 0) return scene;
  const { range, width } = scene;
  const scale = createScale(range, width);
  const { plot, claims } = unfoldClaims(scene.plot, unfoldings, {
    scale,
    width,
    height: room,
    metrics,
    extent: store.extent,
  });
  return claims.length === 0 ? scene : { ...scene, plot, claims };
}

function linesOf(given: TimelineEvent, { view: { clock, asKnownOn }, words, measure }: ClaimsInput): ClaimLine[] {
  const event = inUtc(given);
  const claims = claimsOf(event, citationsAsOf(event, asKnownOn ?? Infinity).citations);
  if (claims.every(({ date }) => date.edtf === event.date.edtf)) return [];
  return claims.map((claim) => {
    const text = claimText(words, event, claim);
    const date = clock ? toWallClockDate(claim.date, clock) : claim.date;
    // One px more than measured, because browsers round up the width of text before they clip it
    return { date, text, width: Math.ceil(measure(text)) + 1, followed: claim.followed };
  });
}
