import type { Label } from '../layout/placed-events.ts';
import type { Metrics } from '../layout/metrics.ts';
import { markStatusOf } from '../layout/marks/mark-status.ts';
import { layoutPips } from '../layout/marks/pips.ts';
import type { TimelineEvent } from '../model/types.ts';
import { pipsOf } from '../views/pips.ts';
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
    const summary = words.summary(event);
    const pips = pipsOf(summary);
    const pipsPx = layoutPips(pips).width * lettering.detailSize;
    const forms = words.detailForms(event);
    const detail = forms.find((form) => pipsPx + lettering.detail(form) <= labelMax) ?? forms.at(-1)!;
    // One px more than measured: browsers round text up before they cut it
    const widthWith = (wide: number): number => Math.ceil(wide + lettering.padding) + 1;
    // A title that is as wide as a label may be decides the width alone
    const widthOf = (form: string): number =>
      widthWith(title < labelMax ? Math.max(title, pipsPx + lettering.detail(form)) : title);
    const width = widthOf(detail);
    const status = markStatusOf(summary.status);
    const wide = detail === forms[0] ? undefined : { detail: forms[0], width: widthOf(forms[0]) };
    return { title: event.title, detail, width, pips, ...(status && { status }), ...(wide && { wide }) };
  }, new WeakMap());
