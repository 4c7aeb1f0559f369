import { DAY_MS } from '../dates/calendar.ts';
import { knownFrom } from '../evidence/known-by.ts';
import type { KnownDays } from '../store/known-days.ts';
import type { KnownDay } from '../tiles/contract.ts';
import type { TileData } from './tile-data.ts';

/** Number of days kept. */
const MAX_DAYS = 200;

const endOfDay = (moment: number): number => Math.ceil(moment / DAY_MS) * DAY_MS;

/**
 * What had been published at which time, as far as it has loaded. What is missing is requested, and the publications before and after a day
 * ahead of the step that leads there.
 */
export function sourceDays(data: TileData): KnownDays | undefined {
  const { about, requests, source } = data;
  if (!data.can('known') || !about.published) return undefined;
  const days = new Map<number, KnownDay>();
  const ask = (asOf: number, urgency: 1 | 2) =>
    [
      `known ${asOf}`,
      urgency,
      async (signal: AbortSignal): Promise<void> => {
        const day = await source.known?.(asOf, signal);
        if (days.size >= MAX_DAYS) days.clear();
        if (day) days.set(asOf, day);
      },
    ] as const;
  const dayOf = (asOf: number): KnownDay | undefined => {
    const day = days.get(asOf);
    const beside = [day?.previous, day?.next].flatMap((moment) => (moment === undefined ? [] : [endOfDay(moment)]));
    requests.askOf(
      'known',
      day ? beside.filter((each) => !days.has(each)).map((each) => ask(each, 2)) : [ask(asOf, 1)],
    );
    return day;
  };
  return {
    ...about.published,
    knownFrom,
    knownCount: (asOf) => dayOf(asOf)?.events,
    previousPublication: (asOf) => (asOf === Infinity ? about.published?.last : dayOf(asOf)?.previous),
    nextPublication: (asOf) => (asOf === Infinity ? undefined : dayOf(asOf)?.next),
  };
}
