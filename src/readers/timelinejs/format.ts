import type { Format } from '../reader.ts';
import { SCRIPT_START } from '../script-start.ts';

/** What TimelineJS has and an events file has not: a key, some of them only with an object in them. */
const KEY =
  /["'\s{,](?:(?:start_date|end_date|unique_id|display_date|startDate)["']?\s*:|(?:timeline|title|text|media|background|asset)["']?\s*:\s*\{|eras["']?\s*:\s*\[|scale["']?\s*:\s*["'](?:human|cosmological)["'])/;
/** What schema.org calls by one of these names stands in JSON-LD. */
const JSON_LD = /"@(?:context|graph|type|id)"\s*:/;
/** What shows that such an object is a timeline: vis-timeline and others have some of its keys. */
const TIMELINE = /["'\s{,](?:timeline|events|start_date|eras|headline|date)["']?\s*:/;

/** The same in JSON: a script may use such names for other things. */
const QUOTED = /"(?:timeline|events|start_date|eras|headline|date)"\s*:/;

/** Timelines of TimelineJS 3 and 2, in JSON or JSONP. */
export const timelineJsFormat: Format = {
  id: 'timelinejs',
  label: 'a TimelineJS timeline (JSON)',
  accepts(head) {
    const isScript = SCRIPT_START.test(head);
    if (!isScript && !/^(?:\{|\/[/*])/.test(head)) return 0;
    if (JSON_LD.test(head) || !TIMELINE.test(head)) return 0;
    if (KEY.test(head)) return 0.93;
    return isScript && QUOTED.test(head) ? 0.5 : 0;
  },
  load: async () => (await import('./timelinejs-reader.ts')).timelineJsReader,
};
