import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn, startDemo, type Demo } from '../../support/demo-page.js';
import { Speech } from './speech.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test('the whole story is read with the keyboard alone, from the top of the page to the last article and back', async () => {
  const { page } = await demo.open();
  const speech = await Speech.of(page);
  const transcript: string[] = [];
  /** Presses a key and records the focused element: name | role | states | description. */
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) {
      await page.keyboard.press(key);
      await drawn(page);
      transcript.push(`${key.replace('Arrow', '')}: ${await speech.focused()}`);
    }
  };
  const citations = await page.evaluate(() =>
    document.querySelector('cited-timeline')!.timeline!.events.map(({ citations: { length } }) => length),
  );

  await press('Tab', 15); // through the toolbar, into the plot
  await press('ArrowUp', 3); // to the whole story
  await press('ArrowDown', 2); // to its months
  await press('ArrowRight', 3);
  await press('Home');
  await press('ArrowDown'); // to the first event
  for (const [event, articles] of citations.entries()) {
    if (event > 0) await press('ArrowRight');
    await press('ArrowDown');
    await press('ArrowRight', articles - 1);
    if (event < 9) await press('ArrowUp');
  }
  await press('ArrowUp'); // back from the last article to its event
  await press('l');
  await press('l');
  await press('Home');
  await press('Shift+Tab', 15);
  expect(transcript).toMatchInlineSnapshot(`
    [
      "Tab: Skip the timeline | button | Timeline: How Moscow and Pyongyang drew closer; 10 events, from May to November 2024, 3 articles",
      "Tab: Russia–North Korea 5 | button | pressed",
      "Tab: Response 4 | button | pressed",
      "Tab: Background 1 | button | pressed",
      "Tab: Search events and articles | searchbox",
      "Tab: Filter: one voice 5; Lanes | DisclosureTriangle | collapsed | one voice 5",
      "Tab: Zoom out | button | Zoom out",
      "Tab: Zoom in | button | Zoom in",
      "Tab: Fit: Show the whole story | button | Show the whole story",
      "Tab: As known on… | button",
      "Tab: List | button",
      "Tab: Table | button",
      "Tab: Share and more | DisclosureTriangle | collapsed | Share and more",
      "Tab: How to read this | button | collapsed | How to read this",
      "Tab: Belousov replaces Shoigu; (some time) in May 2024; 1 article; Background; 1 of 10 | button | Left and right arrows go from event to event, up and down change between story, years, months, events and articles. Plus and minus zoom, 0 shows all, L lists, T makes a table, Enter opens.",
      "Up: May 2024: 1 event, 1 article | button",
      "Up: 2024: 10 events, 3 articles | button",
      "Up: How Moscow and Pyongyang drew closer: 10 events, 3 articles | button",
      "Down: 2024: 10 events, 3 articles | button",
      "Down: May 2024: 1 event, 1 article | button",
      "Right: June 2024: 1 event, 2 articles | button",
      "Right: October 2024: 2 events, 3 articles | button",
      "Right: November 2024: 6 events, 3 articles | button",
      "Home: May 2024: 1 event, 1 article | button",
      "Down: Belousov replaces Shoigu; (some time) in May 2024; 1 article; Background; 1 of 10 | button",
      "Down: Russian Defence Minister in Pyongyang to hold talks with leaders (opens in a new tab) | link | The Star (AP) · 30 November 2024 · dates it May 2024 · gives the month alone",
      "Up: Belousov replaces Shoigu; (some time) in May 2024; 1 article; Background; 1 of 10 | button",
      "Right: Putin and Kim sign partnership treaty; (some time) in June 2024; 2 articles, at most 2 independent; Russia–North Korea; 2 of 10 | button",
      "Down: Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war (opens in a new tab) | link | The Korea Herald · 29 November 2024 at 05:36 GMT-3:30 · dates it June 2024 · puts the summit and the signing in June",
      "Right: Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort (opens in a new tab) | link | Business Times · 29 November 2024 · dates it June 2024 · dates it by the leaders’ June meeting",
      "Up: Putin and Kim sign partnership treaty; (some time) in June 2024; 2 articles, at most 2 independent; Russia–North Korea; 2 of 10 | button",
      "Right: No Kwang-chol named defence minister; (some time) in October 2024; 1 article; Russia–North Korea; order not known; 3 of 10 | button",
      "Down: Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war (opens in a new tab) | link | The Korea Herald · 29 November 2024 at 05:36 GMT-3:30 · dates it October 2024 · says “this October”, and no day",
      "Up: No Kwang-chol named defence minister; (some time) in October 2024; 1 article; Russia–North Korea; order not known; 3 of 10 | button",
      "Right: North Korean troops reach Russia; about October – November 2024; 3 articles, at most 3 independent; Russia–North Korea; order not known; 4 of 10 | button",
      "Down: Russian Defence Minister in Pyongyang to hold talks with leaders (opens in a new tab) | link | The Star (AP) · 30 November 2024 · dates it about October – November 2024 · counts more than 10,000, over recent weeks",
      "Right: Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war (opens in a new tab) | link | The Korea Herald · 29 November 2024 at 05:36 GMT-3:30 · counts around 10,000, and gives no date",
      "Right: Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort (opens in a new tab) | link | Business Times · 29 November 2024 · counts thousands, and gives no date",
      "Up: North Korean troops reach Russia; about October – November 2024; 3 articles, at most 3 independent; Russia–North Korea; order not known; 4 of 10 | button",
      "Right: Choe Son-hui meets Putin in Moscow; (some day) between 1 and 28 November 2024; 1 article; Russia–North Korea; order not known; 5 of 10 | button",
      "Down: Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war (opens in a new tab) | link | The Korea Herald · 29 November 2024 at 05:36 GMT-3:30 · dates it between 1 and 28 November 2024 · says only that it was earlier in November; the report is of the 29th",
      "Up: Choe Son-hui meets Putin in Moscow; (some day) between 1 and 28 November 2024; 1 article; Russia–North Korea; order not known; 5 of 10 | button",
      "Right: Biden clears long-range strikes; about November 2024; 1 article; Response; order not known; 6 of 10 | button",
      "Down: Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war (opens in a new tab) | link | The Korea Herald · 29 November 2024 at 05:36 GMT-3:30 · dates it about November 2024 · puts it about the time of the visit",
      "Up: Biden clears long-range strikes; about November 2024; 1 article; Response; order not known; 6 of 10 | button",
      "Right: Shin: Moscow sent air defences north; (some day) between 18 and 24 November 2024; 2 articles, at most 2 independent; Response; order not known; 7 of 10 | button",
      "Down: Russian Defence Minister in Pyongyang to hold talks with leaders (opens in a new tab) | link | The Star (AP) · 30 November 2024 · dates it between 18 and 24 November 2024 · dates the interview to the week before its own",
      "Right: Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort (opens in a new tab) | link | Business Times · 29 November 2024 · gives no date",
      "Up: Shin: Moscow sent air defences north; (some day) between 18 and 24 November 2024; 2 articles, at most 2 independent; Response; order not known; 7 of 10 | button",
      "Right: Yoon receives Umerov in Seoul; (some day) between 22 and 28 November 2024; 2 articles, at most 2 independent; Response; order not known; 8 of 10 | button",
      "Down: Russian Defence Minister in Pyongyang to hold talks with leaders (opens in a new tab) | link | The Star (AP) · 30 November 2024 · dates it between 22 and 28 November 2024 · puts it “days” before the visit",
      "Right: Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort (opens in a new tab) | link | Business Times · 29 November 2024 · dates it 28 November 2024 or earlier · puts it just before the visit",
      "Up: Yoon receives Umerov in Seoul; (some day) between 22 and 28 November 2024; 2 articles, at most 2 independent; Response; order not known; 8 of 10 | button",
      "Right: Belousov arrives in Pyongyang; 29 November 2024; 3 articles, at most 3 independent; Russia–North Korea; order not known; 9 of 10 | button",
      "Down: Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war (opens in a new tab) | link | The Korea Herald · 29 November 2024 at 05:36 GMT-3:30 · dates it 29 November 2024 · says Friday, in a report of that Friday",
      "Right: Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort (opens in a new tab) | link | Business Times · 29 November 2024 · dates it 29 November 2024 · says Friday, in a report of that Friday",
      "Right: Russian Defence Minister in Pyongyang to hold talks with leaders (opens in a new tab) | link | The Star (AP) · 30 November 2024 · dates it 29 November 2024 · dates the photos to the day before its own",
      "Up: Belousov arrives in Pyongyang; 29 November 2024; 3 articles, at most 3 independent; Russia–North Korea; order not known; 9 of 10 | button",
      "Right: Seoul scrambles jets at 11 warplanes; about 29 November 2024; 1 article; Response; order not known; 10 of 10 | button",
      "Down: Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort (opens in a new tab) | link | Business Times · 29 November 2024 · dates it about 29 November 2024 · puts it about the time of the visit",
      "Up: Seoul scrambles jets at 11 warplanes; about 29 November 2024; 1 article; Response; order not known; 10 of 10 | button",
      "l: Seoul scrambles jets at 11 warplanes; about 29 November 2024; 1 article; Response | button | expanded",
      "l: Seoul scrambles jets at 11 warplanes; about 29 November 2024; 1 article; Response; order not known; 10 of 10 | button | Left and right arrows go from event to event, up and down change between story, years, months, events and articles. Plus and minus zoom, 0 shows all, L lists, T makes a table, Enter opens.",
      "Home: Belousov replaces Shoigu; (some time) in May 2024; 1 article; Background; 1 of 10 | button",
      "Shift+Tab: How to read this | button | collapsed | How to read this",
      "Shift+Tab: Share and more | DisclosureTriangle | collapsed | Share and more",
      "Shift+Tab: Table | button",
      "Shift+Tab: List | button",
      "Shift+Tab: As known on… | button",
      "Shift+Tab: Fit: Show the whole story | button | Show the whole story",
      "Shift+Tab: Zoom in | button | Zoom in",
      "Shift+Tab: Zoom out | button | Zoom out",
      "Shift+Tab: Filter: one voice 5; Lanes | DisclosureTriangle | collapsed | one voice 5",
      "Shift+Tab: Search events and articles | searchbox",
      "Shift+Tab: Background 1 | button | pressed",
      "Shift+Tab: Response 4 | button | pressed",
      "Shift+Tab: Russia–North Korea 5 | button | pressed",
      "Shift+Tab: Skip the timeline | button | Timeline: How Moscow and Pyongyang drew closer; 10 events, from May to November 2024, 3 articles",
      "Shift+Tab: nothing",
    ]
  `);
});
