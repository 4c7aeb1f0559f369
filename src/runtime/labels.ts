import type { Label } from '../layout/placed-events.ts';
import type { Metrics } from '../layout/metrics.ts';
import type { TimelineEvent } from '../model/types.ts';
import { remember } from '../views/bounded-cache.ts';
import type { Lettering } from './read-ruler.ts';
import type { Words } from '../views/words.ts';

/** Gives the label of an event and its width, worked out once for each event. */
export const createLabels = (
  words: Words,
  lettering: Lettering,
  { labelMax }: Metrics,
): ((event: TimelineEvent) => Label) =>
  remember((event: TimelineEvent) => {
    const title = lettering.title(event.title);
    const detail = words.detail(event);
    // A title that is as wide as a label may be decides the width alone
    const wide = title < labelMax ? Math.max(title, lettering.detail(detail)) : title;
    // One px more than measured: browsers round text up before they cut it
    return { title: event.title, detail, width: Math.ceil(wide + lettering.padding) + 1 };
  }, new WeakMap());
