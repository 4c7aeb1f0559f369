import { defineTimeline } from '../src/file/define.ts';

/** From the beginning of everything to last year: dates far beyond what a `Date` can hold. */
export default defineTimeline({
  title: 'Ages',
  lang: 'en',
  articles: [
    {
      id: 'edtf',
      headline: 'Extended Date/Time Format (EDTF) Specification',
      publisher: 'Library of Congress',
      url: 'https://www.loc.gov/standards/datetime/',
      lang: 'en',
    },
  ],
  events: [
    { id: 'universe', title: 'The universe begins', date: 'Y-13800000000S3', citations: ['edtf'] },
    { id: 'earth', title: 'The Earth forms', date: 'Y-4540000000S3', citations: ['edtf'] },
    { id: 'dinosaurs', title: 'The great dinosaurs die out', date: 'Y-66000000S2', citations: ['edtf'] },
    { id: 'fire', title: 'People keep fires', date: 'Y-400000S1', citations: ['edtf'] },
    { id: 'caesar', title: 'Caesar is murdered', date: '-0043-03-15', citations: ['edtf'] },
    { id: 'hastings', title: 'Battle of Hastings', date: '1066-10-14', citations: ['edtf'] },
    { id: 'cathedral', title: 'A cathedral is begun', date: '12XX', citations: ['edtf'] },
    { id: 'war', title: 'The First World War', date: '1914-07-28/1918-11-11', citations: ['edtf'] },
    { id: 'sixties', title: 'A photograph is taken', date: '196X', citations: ['edtf'] },
  ],
});
