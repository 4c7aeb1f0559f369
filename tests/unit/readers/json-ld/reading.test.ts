import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { fromJSONLD, readJsonLd } from '../../../../src/readers/json-ld/read-json-ld.ts';
import { runs } from '../../runs.ts';

const event = (more: object): object => ({ '@type': 'Event', name: 'Opening', startDate: '2026-07-04', ...more });
const article = (more: object): object => ({ '@type': 'NewsArticle', headline: 'It opens', ...more });
const firstEvent = (more: object, around: readonly object[] = []) => {
  const { file, leftOut } = readJsonLd([event(more), ...around]);
  expect(leftOut).toEqual([]);
  return file.events[0]!;
};
const firstArticle = (more: object, around: readonly object[] = []) =>
  readJsonLd([article(more), ...around]).file.articles[0]!;

const TYPES =
  'Event BusinessEvent ChildrensEvent ComedyEvent ConferenceEvent CourseInstance DanceEvent DeliveryEvent EducationEvent EventSeries ExhibitionEvent Festival FoodEvent Hackathon LiteraryEvent MusicEvent PerformingArtsEvent PublicationEvent BroadcastEvent OnDemandEvent SaleEvent ScreeningEvent SocialEvent SportsEvent TheaterEvent VisualArtsEvent UserInteraction UserComments'.split(
    ' ',
  );

test.each(TYPES)('%s is an event, however its type is written', (type) => {
  const forms = [
    type,
    [type],
    ['Thing', type],
    `schema:${type}`,
    `http://schema.org/${type}`,
    `https://schema.org/${type}`,
  ];
  const { records, kept, file } = readJsonLd(forms.map((form) => event({ '@type': form })));
  expect([records, kept, file.events.length]).toEqual([forms.length, forms.length, forms.length]);
});

test('nodes that are neither events nor articles are not counted', () => {
  const { records } = readJsonLd([
    { '@type': 'Person', name: 'A' },
    { '@type': 'EventReservation' },
    { '@type': 'Place' },
  ]);
  expect(records).toBe(0);
});

test.each([
  [{ name: undefined, headline: 'By headline' }, 'By headline'],
  [{ name: null, alternateName: 'By another name' }, 'By another name'],
  [
    {
      name: [
        { '@language': 'nl', '@value': 'Wedstrijd' },
        { '@language': 'en', '@value': 'Regatta' },
      ],
    },
    'Wedstrijd',
  ],
  [{ name: { '@value': 'Said plainly' } }, 'Said plainly'],
  [{ name: { en: 'By language', fr: 'Par langue' } }, 'By language'],
  [{ name: 'Iron &amp; Rust &#8211; <em>last</em> night' }, 'Iron & Rust – last night'],
  [{ name: undefined, homeTeam: { name: 'North' }, awayTeam: { name: 'South' } }, 'North – South'],
  [{ name: undefined, workPresented: { '@type': 'Movie', name: 'A Film' } }, 'A Film'],
  [{ name: undefined, superEvent: { name: 'The Games' } }, 'The Games'],
])('an event of %j is called %s', (more, title) => {
  expect(firstEvent(more).title).toBe(title);
});

test('a course gives its instances their name, and a page in two languages is read in its own', () => {
  const course = {
    '@type': 'Course',
    name: 'Knots',
    hasCourseInstance: [{ '@type': 'CourseInstance', startDate: '2026-03' }],
  };
  expect(readJsonLd(course).file.events[0]).toMatchObject({ title: 'Knots', date: '2026-03' });
  const name = [
    { '@language': 'nl', '@value': 'Wedstrijd' },
    { '@language': 'en', '@value': 'Regatta' },
  ];
  expect(readJsonLd(event({ name, inLanguage: 'en_GB' })).file).toMatchObject({
    lang: 'en-GB',
    events: [{ title: 'Regatta' }],
  });
});

test.each([
  [{ startDate: '2026-08-28 20:50:00' }, '2026-08-28T20:50:00'],
  [
    { startDate: '2026-05-01T17:00+0530', endDate: '2026-05-31T23:00+05:30' },
    '2026-05-01T17:00+0530/2026-05-31T23:00+05:30',
  ],
  [{ startDate: { '@type': 'Date', '@value': '2026-07-04' }, endDate: null }, '2026-07-04'],
  [{ startTime: '20:00' }, '2026-07-04T20:00'],
  [{ startDate: '2026-W30' }, '[2026-07-20..2026-07-26]'],
  [{ startDate: '2026-W01-1' }, '2025-12-29'],
  [{ startDate: '2024-366' }, '2024-12-31'],
  [{ startDate: '20260704' }, '2026-07-04'],
  [{ startDate: '20260704T203000Z' }, '2026-07-04T20:30:00Z'],
  [{ startDate: '2026-07-04T9:00' }, '2026-07-04T09:00'],
  [{ startDate: '2026-07-04T20:00', endDate: '2026-07-04' }, '2026-07-04T20:00/2026-07-04'],
  [{ startDate: 'July 4, 2026' }, '2026-07-04'],
  [{ startDate: '4. Juli 2026', inLanguage: 'de' }, '2026-07-04'],
  [{ startDate: 'Jul 4, 2026', inLanguage: 'nl' }, '2026-07-04'],
  [{ startDate: 1933 }, '1933'],
  [{ startDate: '2026-07-08T10:00Z', duration: 'PT2H' }, '2026-07-08T10:00Z/2026-07-08T12:00Z'],
  [{ startDate: '2026-07-08T23:30', duration: 'PT90M' }, '2026-07-08T23:30/2026-07-09T01:00'],
  [{ duration: 'P3D' }, '2026-07-04/2026-07-06'],
  [{ duration: 'P1D' }, '2026-07-04'],
  [{ duration: 'quite long' }, '2026-07-04'],
  [{ startDate: undefined, endDate: '2026-07-04' }, '/2026-07-04'],
  [{ endDate: 'some day' }, '2026-07-04'],
  [{ startDate: ['2026-07-05', '2026-07-01'] }, '{2026-07-01,2026-07-05}'],
  [{ startDate: ['2026-07-05T20:00', '2026-07-09T20:00'] }, '2026-07-05T20:00'],
])('an event of %j is dated %s', (more, date) => {
  expect(firstEvent(more).date).toBe(date);
});

test('for an end that cannot be read, the author’s words are shown', () => {
  expect(firstEvent({ endDate: 'some day' }).dateText).toBe('2026-07-04 – some day');
  expect(firstEvent({ startDate: ['2026-07-05', 'and later'] }).dateText).toBe('2026-07-05, and later');
});

test.each([
  [{ startDate: '07/06/2026' }, /^This startDate cannot be read: .*day first or month first/, 'Opening: 07/06/2026'],
  [{ startDate: '1783123200' }, /^This startDate cannot be read: /, 'Opening: 1783123200'],
  [{ endDate: '2026-07-01' }, /the end comes before the start/, 'Opening: 2026-07-04/2026-07-01'],
  [{ startDate: undefined }, /^This event has no date: .*`startDate`/, 'Opening'],
  [{ startDate: '', eventSchedule: { repeatFrequency: 'P1W' } }, /^This event repeats/, 'Opening: P1W'],
  [{ name: undefined }, /^This event has no name/, '@type: Event, startDate: 2026-07-04'],
])('an event of %j is left out, with the reason and the faulty text', (more, why, raw) => {
  const { records, kept, leftOut, file } = readJsonLd({ '@graph': [event({ name: 'Good' }), event(more)] });
  expect([records, kept, file.events.length]).toEqual([2, 1, 1]);
  expect(leftOut).toEqual([{ where: '["@graph"][1]', why: expect.stringMatching(why), raw }]);
  const { errorCount } = checkFile(fromJSONLD({ '@graph': [event({ name: 'Good' }), event(more)] }));
  expect(errorCount).toBe(1);
});

test.each([
  ['https://schema.org/EventCancelled', 'Cancelled: Opening', undefined],
  ['EventCancelled', 'Cancelled: Opening', undefined],
  ['http://schema.org/EventPostponed', 'Postponed: Opening', undefined],
  [{ '@id': 'schema:EventPostponed' }, 'Postponed: Opening', undefined],
  ['https://schema.org/EventRescheduled', 'Opening', 'Rescheduled: 2026-04-01 → 2026-07-04.'],
  [['EventMovedOnline', 'EventRescheduled'], 'Opening', 'Rescheduled: 2026-04-01 → 2026-07-04. Moved online.'],
  ['https://schema.org/EventScheduled', 'Opening', 'Rescheduled: 2026-04-01 → 2026-07-04.'],
])('the status %j is shown', (eventStatus, title, summary) => {
  const made = firstEvent({ eventStatus, previousStartDate: '2026-04-01' });
  expect([made.title, made.summary]).toEqual([title, summary]);
});

test('the status is in the language of the event, before its summary, and appears once', () => {
  expect(firstEvent({ eventStatus: 'EventCancelled', inLanguage: 'de-AT' }).title).toBe('Abgesagt: Opening');
  expect(firstEvent({ eventStatus: 'EventMovedOnline', description: 'All day.' }).summary).toBe(
    'Moved online.\nAll day.',
  );
  expect(firstEvent({ eventStatus: 'EventCancelled', name: 'CANCELLED - Opening' }).title).toBe('CANCELLED - Opening');
  expect(firstEvent({ eventStatus: 'EventCancelled', name: 'Cancel culture' }).title).toBe('Cancelled: Cancel culture');
});

test.each([
  ['Town hall', 'Town hall'],
  [{ '@type': 'Place', name: 'Terrace', address: { addressLocality: 'Vlardam' } }, 'Terrace, Vlardam'],
  [
    { '@type': 'Place', address: { addressLocality: 'Vlardam', addressCountry: { name: 'Nowhere' } } },
    'Vlardam, Nowhere',
  ],
  [{ '@type': 'Place', address: 'Main Street 1, Vlardam' }, 'Main Street 1, Vlardam'],
  [{ '@type': 'PostalAddress', addressLocality: 'Vlardam' }, 'Vlardam'],
  [{ '@type': 'VirtualLocation', url: 'https://v.example' }, 'Online'],
  [[{ '@type': 'VirtualLocation' }, { name: 'Hall' }], 'Online · Hall'],
  [{ '@id': '#hall' }, 'The Hall'],
  [{ '@type': 'Place', geo: { latitude: 52.1, longitude: '4.3' } }, '52.1, 4.3'],
  [{ '@type': 'Place', name: 'Hall, Vlardam', address: { addressLocality: 'Vlardam' } }, 'Hall, Vlardam'],
])('the location %j is read as %s', (location, place) => {
  expect(firstEvent({ location }, [{ '@id': '#hall', '@type': 'Place', name: 'The Hall' }]).place).toBe(place);
});

test('each participant is named once', () => {
  const { people } = firstEvent(
    {
      performer: [{ '@type': 'MusicGroup', name: 'Band' }, { '@id': '#singer' }],
      organizer: 'Club',
      attendee: { '@type': 'Person', givenName: 'A', familyName: 'B' },
      actor: { name: 'Band' },
    },
    [{ '@id': '#singer', name: 'Singer' }],
  );
  expect(people).toEqual(['A B', 'Band', 'Singer', 'Club']);
});

test('the articles of a graph are assembled from references', () => {
  const org = {
    '@id': 'https://n.example/#org',
    '@type': 'NewsMediaOrganization',
    name: 'The Example',
    parentOrganization: { '@id': '#owner' },
  };
  const made = firstArticle(
    {
      '@id': 'https://n.example/1#article',
      headline: 'Minister&#8217;s visit <em>ends</em>',
      publisher: { '@id': 'https://n.example/#org' },
      author: [{ name: 'One' }, 'Two', { '@id': '#three' }],
      mainEntityOfPage: { '@id': 'https://n.example/1' },
      inLanguage: 'en_US',
      datePublished: 'Nov 30, 2024',
    },
    [
      org,
      { '@id': '#owner', name: 'Owner' },
      { '@id': '#three', name: 'Three' },
      { '@id': 'https://n.example/1', '@type': 'WebPage' },
    ],
  );
  expect(made).toEqual({
    id: 'https://n.example/1#article',
    headline: 'Minister’s visit ends',
    publisher: 'The Example',
    owner: 'Owner',
    author: 'One, Two, Three',
    url: 'https://n.example/1',
    lang: 'en-US',
    published: '2024-11-30',
  });
});

test.each([
  [{ url: '/second' }, '/second'],
  [{ url: { '@id': 'https://n.example/3' } }, 'https://n.example/3'],
  [{ url: ['https://n.example/a', 'https://n.example/b'] }, 'https://n.example/a'],
  [{ mainEntityOfPage: 'https://n.example/2' }, 'https://n.example/2'],
  [{ mainEntityOfPage: { '@type': 'WebPage', url: 'https://n.example/2' } }, 'https://n.example/2'],
  [{ sameAs: ['https://n.example/4'] }, 'https://n.example/4'],
  [{ '@id': 'https://n.example/5' }, 'https://n.example/5'],
  [{ '@id': '_:b0' }, undefined],
  [{ mainEntityOfPage: 'True' }, undefined],
  [{ mainEntityOfPage: true, sameAs: 'https://n.example/6' }, 'https://n.example/6'],
])('an article of %j has the address %s', (more, url) => {
  expect(firstArticle(more).url).toBe(url);
});

test.each([
  ['its subject', { subjectOf: { '@id': '#a' } }, {}],
  ['a citation', { citation: { '@id': '#a' } }, {}],
  ['a featured article', { workFeatured: { '@id': '#a' } }, {}],
  ['an article about it', {}, { about: [{ '@id': '#e' }] }],
  ['an article that mentions it', {}, { mentions: { '@id': '#e' } }],
  ['an article whose matter it is', {}, { mainEntity: { '@id': '#e' } }],
  ['an article seen from the event', { '@reverse': { about: { '@id': '#a' } } }, {}],
  ['an event seen from the article', {}, { '@reverse': { subjectOf: { '@id': '#e' } } }],
  ['both ways', { subjectOf: { '@id': '#a' } }, { about: { '@id': '#e' } }],
])('an event is connected to its article by %s, once', (_, ofEvent, ofArticle) => {
  const { citations } = firstEvent({ '@id': '#e', ...ofEvent }, [article({ '@id': '#a', ...ofArticle })]);
  expect(citations).toEqual([{ article: 'a' }]);
});

test('an event’s own page, and citations in words or by address, are articles; a performed work is not', () => {
  const { file } = readJsonLd(
    event({
      url: 'https://f.example/',
      citation: ['Smith 2001, p. 3', 'https://n.example/9'],
      subjectOf: { '@type': 'VideoObject', name: 'A film of it', url: 'https://v.example' },
      workFeatured: { '@type': 'Play', name: 'A play', url: 'https://p.example' },
    }),
  );
  expect(file.articles.map(({ headline, url }) => [headline, url])).toEqual([
    ['A film of it', 'https://v.example'],
    ['Smith 2001, p. 3', undefined],
    ['n.example/9', 'https://n.example/9'],
    ['Opening', 'https://f.example/'],
  ]);
  expect(file.events[0]!.citations).toHaveLength(4);
  expect(checkFile(file).problems).toEqual([]);
});

test('the page of a cancelled event has the original name of the event', () => {
  const { file } = readJsonLd(event({ eventStatus: 'EventCancelled', url: 'https://f.example' }));
  expect([file.events[0]!.title, file.articles[0]!.headline]).toEqual(['Cancelled: Opening', 'Opening']);
});

test('an event’s own page is the article of the document if it is one', () => {
  const { file } = readJsonLd([
    event({ url: 'http://www.n.example/1/?utm_source=x' }),
    article({ url: 'https://n.example/1' }),
  ]);
  expect(file.articles).toHaveLength(1);
  expect(file.events[0]!.citations).toEqual([{ article: file.articles[0]!.id }]);
});

test('each update of a live blog is an event with its article, which inherits the fields of the blog', () => {
  const blog = {
    '@type': 'LiveBlogPosting',
    '@id': '#live',
    headline: 'Live: the launch',
    url: 'https://n.example/live',
    publisher: { name: 'The Example' },
    inLanguage: 'en_GB',
    liveBlogUpdate: [
      {
        '@type': 'BlogPosting',
        headline: 'It begins',
        datePublished: '2026-03-09T13:08:00-07:00',
        articleBody: '<p>The doors open.</p>',
      },
      {
        articleBody: 'A second thing happens. Then more.',
        datePublished: '2026-03-09T13:10:00-07:00',
        url: 'https://n.example/live#2',
      },
      { '@type': 'BlogPosting', headline: 'Without a date' },
    ],
  };
  const { file, records, kept } = readJsonLd(blog);
  expect([records, kept]).toEqual([4, 4]);
  expect(file.articles.map(({ headline, publisher, url, lang }) => [headline, publisher, url, lang])).toEqual([
    ['Live: the launch', 'The Example', 'https://n.example/live', 'en-GB'],
    ['It begins', 'The Example', 'https://n.example/live', 'en-GB'],
    ['A second thing happens.', 'The Example', 'https://n.example/live#2', 'en-GB'],
    ['Without a date', 'The Example', 'https://n.example/live', 'en-GB'],
  ]);
  expect(file.events.map(({ title, date, summary, citations }) => [title, date, summary, citations.length])).toEqual([
    ['It begins', '2026-03-09T13:08:00-07:00', 'The doors open.', 1],
    ['A second thing happens.', '2026-03-09T13:10:00-07:00', 'A second thing happens. Then more.', 1],
  ]);
  expect(checkFile(file).errorCount).toBe(0);
});

test('news without events is kept as articles', () => {
  const { file, records, kept } = readJsonLd([
    article({}),
    article({ headline: 'Another', datePublished: 'yesterday' }),
  ]);
  expect([records, kept, file.articles.length, file.events.length]).toEqual([2, 2, 2, 0]);
  expect(checkFile(file).problems.map(({ code }) => code)).toContain('refused-date');
});

test('an article without a headline is left out', () => {
  const { leftOut, records, kept } = readJsonLd([article({ headline: undefined, url: 'https://n.example/1' })]);
  expect([records, kept]).toEqual([1, 0]);
  expect(leftOut[0]).toMatchObject({
    where: '[0]',
    why: expect.stringContaining('no headline'),
    raw: expect.stringContaining('n.example/1'),
  });
});

test('several blocks are read as one document; only a block that is not JSON is left out', () => {
  const blocks = [
    JSON.stringify(event({ subjectOf: { '@id': '#a' } })),
    `<!-- ${JSON.stringify(article({ '@id': '#a' }))} -->`,
    '{ "@type": "Event", ',
  ];
  const { file, records, kept, leftOut } = readJsonLd(blocks);
  expect([records, kept]).toEqual([3, 2]);
  expect(leftOut).toEqual([{ where: 'block 3', why: 'This block is not JSON.', raw: '{ "@type": "Event",' }]);
  expect(file.events[0]!.citations).toEqual([{ article: 'a' }]);
});

test('prefixes of any name, expanded JSON-LD, sets, and type instead of @type are read', () => {
  const forms = [
    { '@context': { s: 'https://schema.org/' }, '@type': 's:Event', 's:name': 'Opening', 's:startDate': '2026' },
    {
      '@type': ['http://schema.org/Event'],
      'http://schema.org/name': [{ '@value': 'Opening' }],
      'http://schema.org/startDate': [{ '@value': '2026' }],
    },
    { type: 'Event', name: { '@set': ['Opening'] }, startDate: { '@list': ['2026'] } },
  ];
  for (const form of forms) expect(readJsonLd(form).file.events).toMatchObject([{ title: 'Opening', date: '2026' }]);
});

test('statements in two places about one @id are one record', () => {
  const { file, records } = readJsonLd([
    {
      '@type': 'Festival',
      '@id': '#f',
      name: 'Festival',
      startDate: '2026',
      subEvent: [event({ name: 'First night', superEvent: { '@id': '#f' } })],
    },
    { '@type': 'Event', '@id': '#f', location: 'Vlardam' },
  ]);
  expect(records).toBe(2);
  expect(file.events.map(({ id, title, place }) => [id, title, place])).toEqual([
    ['f', 'Festival', 'Vlardam'],
    ['first-night', 'First night', undefined],
  ]);
});

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>('', 'A name', '2026-07', 'no date', 7, null, true, '#a', 'https://n.example/1'),
    tie('list'),
    tie('node'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  node: fc.dictionary(
    fc.constantFrom(
      ...'@id @type name headline startDate endDate url about subjectOf citation location performer liveBlogUpdate subEvent eventStatus inLanguage publisher @graph @reverse image duration'.split(
        ' ',
      ),
    ),
    fc.oneof(fc.constantFrom<unknown>('Event', 'NewsArticle', 'LiveBlogPosting', 'Festival', '#a', '#b'), tie('value')),
    { maxKeys: 7 },
  ),
}));

test('for any input, kept and left-out records add up to all, the check accepts every event, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(json.node, { maxLength: 6 }), (nodes) => {
      const { file, records, kept, leftOut } = readJsonLd(nodes);
      expect(kept + leftOut.length).toBe(records);
      for (const { why, raw } of leftOut)
        expect([why, raw]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
      expect(checkFile(file).file.events).toHaveLength(file.events.length);
      // A caller of the check alone also gets a problem for everything that is lost
      const { file: rest, problems } = checkFile(fromJSONLD(nodes));
      expect(rest.events).toHaveLength(file.events.length);
      const paths = problems.filter(({ severity }) => severity === 'error').map(({ path }) => path.split('.')[0]);
      expect(new Set(paths.filter((path) => /^(?:events|articles)/.test(path ?? ''))).size).toBeGreaterThanOrEqual(
        leftOut.length,
      );
    }),
    { numRuns: runs(1500), seed: 20_241_129 },
  );
});
