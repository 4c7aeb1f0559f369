import type { Format } from '../reader.ts';
import { SCRIPT_START } from '../script-start.ts';

/** Keys that a TimelineJS file has and an events file does not; some count only if their value is an object. */
const KEY =
  /["'\s{,](?:(?:start_date|end_date|unique_id|display_date|startDate)["']?\s*:|(?:timeline|title|text|media|background|asset)["']?\s*:\s*\{|eras["']?\s*:\s*\[|scale["']?\s*:\s*["'](?:human|cosmological)["'])/;
/** Keys of JSON-LD, in which schema.org has some of the same names. */
const JSON_LD = /"@(?:context|graph|type|id)"\s*:/;
/** Keys that show that such an object is a timeline; vis-timeline and others share some of the keys above. */
const TIMELINE = /["'\s{,](?:timeline|events|start_date|eras|headline|date)["']?\s*:/;

/** The same with double quotes, as in JSON, because a script may use such names for other things. */
const QUOTED = /"(?:timeline|events|start_date|eras|headline|date)"\s*:/;

/** TimelineJS 3 and 2 timelines, in JSON or JSONP. */
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
