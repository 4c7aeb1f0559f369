import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn, select, startDemo, type Demo } from '../../support/demo-page.js';
import { Speech } from './speech.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** A part of the component as assistive technology is told of it: roles, names and states. */
const tree = async (page: Page, selector: string): Promise<string> =>
  page.locator('cited-timeline').locator(selector).ariaSnapshot();

test('the plot is a toolbar of buttons, in which a screen reader leaves the arrow keys to the page, with whole sentences for names', async () => {
  const { page } = await demo.open();
  expect(await tree(page, '[part="toolbar"]')).toMatchInlineSnapshot(`
    "- group "Controls":
      - group "Categories":
        - button "Russia–North Korea" [pressed]
        - button "Response" [pressed]
        - button "Background" [pressed]
      - searchbox "Search events and articles"
      - button "Zoom out": −
      - button "Zoom in": +
      - 'button "Fit: Show the whole story"': Fit
      - button "List"
      - button "How to read this": "?""
  `);
  expect(await tree(page, '[part="plot"]')).toMatchInlineSnapshot(`
    "- toolbar "How Moscow and Pyongyang drew closer":
      - list:
        - listitem:
          - button "Belousov replaces Shoigu; (some time) in May 2024; 1 article; Background; 1 of 10": Belousov replaces Shoigu in May 2024 · 1 article
        - listitem:
          - button "Putin and Kim sign partnership treaty; (some time) in June 2024; 2 articles, at most 2 independent; Russia–North Korea; 2 of 10": Putin and Kim sign partnership treaty in June 2024 · 2 articles
        - listitem:
          - button "No Kwang-chol named defence minister; (some time) in October 2024; 1 article; Russia–North Korea; order not known; 3 of 10": No Kwang-chol named defence minister in October 2024 · 1 article
        - listitem:
          - button "North Korean troops reach Russia; about October – November 2024; 3 articles, at most 3 independent; Russia–North Korea; order not known; 4 of 10": North Korean troops reach Russia about October – November 2024 · 3 articles
        - listitem:
          - button "Choe Son-hui meets Putin in Moscow; (some day) between 1 and 28 November 2024; 1 article; Russia–North Korea; order not known; 5 of 10": Choe Son-hui meets Putin in Moscow between 1 and 28 November 2024 · 1 article
        - listitem:
          - button "Biden clears long-range strikes; about November 2024; 1 article; Response; order not known; 6 of 10": Biden clears long-range strikes about November 2024 · 1 article
        - listitem:
          - 'button "Shin: Moscow sent air defences north; (some day) between 18 and 24 November 2024; 2 articles, at most 2 independent; Response; order not known; 7 of 10"': "Shin: Moscow sent air defences north between 18 and 24 November 2024 · 2 articles"
        - listitem:
          - button "Yoon receives Umerov in Seoul; (some day) between 22 and 28 November 2024; 2 articles, at most 2 independent; Response; order not known; 8 of 10": Yoon receives Umerov in Seoul between 22 and 28 November 2024 · 2 articles
        - listitem:
          - button "Belousov arrives in Pyongyang; 29 November 2024; 3 articles, at most 3 independent; Russia–North Korea; order not known; 9 of 10": Belousov arrives in Pyongyang 29 November 2024 · 3 articles
        - listitem:
          - button "Seoul scrambles jets at 11 warplanes; about 29 November 2024; 1 article; Response; order not known; 10 of 10": Seoul scrambles jets at 11 warplanes about 29 November 2024 · 1 article"
  `);
  expect(await tree(page, '[part="articles"]')).toMatchInlineSnapshot(`
    "- list "Articles":
      - listitem:
        - button "Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war, The Korea Herald, 29 November 2024 at 05:36 GMT-3:30; Stands behind 6 events"
      - listitem:
        - button "Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort, Business Times, 29 November 2024; Stands behind 6 events"
      - listitem:
        - button "Russian Defence Minister in Pyongyang to hold talks with leaders, The Star, 30 November 2024; Stands behind 5 events""
  `);
});

test('the panel is a region with a heading and links', async () => {
  const { page } = await demo.open();
  await select(page, 'seoul-meeting');
  expect(await tree(page, '[part="panel"]')).toMatchInlineSnapshot(`
    "- region "Yoon receives Umerov in Seoul":
      - heading "Yoon receives Umerov in Seoul" [level=2]
      - paragraph: Some day between 22 and 28 November 2024 · 2 articles
      - paragraph: South Korea’s president tells Ukraine’s defence minister and his delegation that their countries should answer the North Korean troops in Russia together.
      - term: "Place:"
      - definition: Seoul
      - term: "People:"
      - definition: Yoon Suk-yeol (Yoon Suk Yeol) · Rustem Umerov
      - paragraph: 1 voice says between 22 and 28 November 2024 · 1 voice says 28 November 2024 or earlier
      - paragraph: Response 8 of 10
      - list "Articles":
        - listitem:
          - link "Russian Defence Minister in Pyongyang to hold talks with leaders (opens in a new tab)":
            - /url: https://www.thestar.com.my/aseanplus/aseanplus-news/2024/11/30/russian-defence-minister-in-pyongyang-to-hold-talks-with-leaders
            - text: Russian Defence Minister in Pyongyang to hold talks with leaders
          - text: The Star (AP) · 30 November 2024 · dates it between 22 and 28 November 2024 · puts it “days” before the visit
        - listitem:
          - link "Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort (opens in a new tab)":
            - /url: https://www.btimesonline.com/articles/171251/20241129/russia-north-korea-alliance-expanding-in-all-areas-as-thousands-of-troops-reportedly-join-ukraine-war-effort.htm
            - text: Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort
          - text: Business Times · 29 November 2024 · dates it 28 November 2024 or earlier · puts it just before the visit
      - button "Previous"
      - button "Next"
      - button "Close""
  `);
});

test('after the events the panel is read, and then the strip of all articles', async () => {
  const { page } = await demo.open();
  await select(page, 'seoul-meeting');
  const read = await (await Speech.of(page)).read('button', 'region');
  const from = read.findIndex((words) => words.startsWith('Seoul scrambles jets'));
  expect(read.slice(from, from + 6)).toMatchInlineSnapshot(`
    [
      "Seoul scrambles jets at 11 warplanes; about 29 November 2024; 1 article; Response; order not known; 10 of 10 | button",
      "Yoon receives Umerov in Seoul | region",
      "Previous | button | Previous",
      "Next | button | Next",
      "Close | button | Close",
      "Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war, The Korea Herald, 29 November 2024 at 05:36 GMT-3:30; Stands behind 6 events | button | Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war",
    ]
  `);
});

test('the list is regions of months with lists of buttons', async () => {
  const { page } = await demo.open({ width: 390 });
  await select(page, 'treaty');
  expect(await tree(page, '[part="list"]')).toMatchInlineSnapshot(`
    "- region "May 2024":
      - heading "May 2024" [level=2]
      - list:
        - listitem:
          - button "Belousov replaces Shoigu; (some time) in May 2024; 1 article; Background": Belousov replaces Shoigu in May 2024 · 1 article
    - region "June 2024":
      - heading "June 2024" [level=2]
      - list:
        - listitem:
          - button "Putin and Kim sign partnership treaty; (some time) in June 2024; 2 articles, at most 2 independent; Russia–North Korea" [expanded]: Putin and Kim sign partnership treaty in June 2024 · 2 articles
          - paragraph: At a summit in Pyongyang the two leaders conclude the Treaty on Comprehensive Strategic Partnership. Each side promises to help defend the other.
          - term: "Place:"
          - definition: Pyongyang
          - term: "People:"
          - definition: Vladimir Putin · Kim Jong-un (Kim Jong Un)
          - list "Articles":
            - listitem:
              - link "Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war (opens in a new tab)":
                - /url: https://www.koreaherald.com/view.php?ud=20241129050083
                - text: Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war
              - text: The Korea Herald · 29 November 2024 at 05:36 GMT-3:30 · dates it June 2024 · puts the summit and the signing in June
            - listitem:
              - link "Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort (opens in a new tab)":
                - /url: https://www.btimesonline.com/articles/171251/20241129/russia-north-korea-alliance-expanding-in-all-areas-as-thousands-of-troops-reportedly-join-ukraine-war-effort.htm
                - text: Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort
              - text: Business Times · 29 November 2024 · dates it June 2024 · dates it by the leaders’ June meeting
    - region "October 2024":
      - heading "October 2024" [level=2]
      - list:
        - listitem:
          - paragraph: order not known
          - list:
            - listitem:
              - button "No Kwang-chol named defence minister; (some time) in October 2024; 1 article; Russia–North Korea": No Kwang-chol named defence minister in October 2024 · 1 article
            - listitem:
              - button "North Korean troops reach Russia; about October – November 2024; 3 articles, at most 3 independent; Russia–North Korea": North Korean troops reach Russia about October – November 2024 · 3 articles
    - region "November 2024":
      - heading "November 2024" [level=2]
      - list:
        - listitem:
          - paragraph: order not known
          - list:
            - listitem:
              - button "Choe Son-hui meets Putin in Moscow; (some day) between 1 and 28 November 2024; 1 article; Russia–North Korea": Choe Son-hui meets Putin in Moscow between 1 and 28 November 2024 · 1 article
            - listitem:
              - button "Biden clears long-range strikes; about November 2024; 1 article; Response": Biden clears long-range strikes about November 2024 · 1 article
            - listitem:
              - 'button "Shin: Moscow sent air defences north; (some day) between 18 and 24 November 2024; 2 articles, at most 2 independent; Response"': "Shin: Moscow sent air defences north between 18 and 24 November 2024 · 2 articles"
            - listitem:
              - button "Yoon receives Umerov in Seoul; (some day) between 22 and 28 November 2024; 2 articles, at most 2 independent; Response": Yoon receives Umerov in Seoul between 22 and 28 November 2024 · 2 articles
        - listitem:
          - paragraph: order not known
          - list:
            - listitem:
              - button "Belousov arrives in Pyongyang; 29 November 2024; 3 articles, at most 3 independent; Russia–North Korea": Belousov arrives in Pyongyang 29 November 2024 · 3 articles
            - listitem:
              - button "Seoul scrambles jets at 11 warplanes; about 29 November 2024; 1 article; Response": Seoul scrambles jets at 11 warplanes about 29 November 2024 · 1 article"
  `);
});

test('a cluster says how many events it has, of which time, and what it does, and its list is read like any panel', async () => {
  const { page } = await demo.open({ width: 700 });
  await page.evaluate(() => {
    const timeline = document.querySelector('cited-timeline')!;
    timeline.data = {
      articles: [{ id: 'gazette', headline: 'The year in the Gazette' }],
      events: Array.from({ length: 60 }, (_, i) => ({
        id: `e${i}`,
        title: `Event ${i}`,
        date: '2020-01-01',
        citations: ['gazette'],
      })),
    };
  });
  await drawn(page);
  expect((await tree(page, '.events')).split('\n').at(-1)).toBe(
    '    - button "48 events, 1 January 2020; opens a list": "48"',
  );
  await page.locator('cited-timeline').locator('[part="cluster"]').first().click();
  await drawn(page);
  expect((await tree(page, '[part="panel"]')).split('\n').slice(0, 8).join('\n')).toMatchInlineSnapshot(`
    "- region "48 events":
      - heading "48 events" [level=1]
      - list:
        - listitem:
          - button "Event 12 1 January 2020 · 1 article"
        - listitem:
          - button "Event 13 1 January 2020 · 1 article"
        - listitem:"
  `);
});

test('the panel of a disputed event: what follows, and its articles by voice', async () => {
  const { page } = await demo.open({}, 'evidence.html');
  await select(page, 'envoy-ashore');
  expect(await tree(page, '[part="panel"]')).toMatchInlineSnapshot(`
    "- region "An envoy comes ashore":
      - heading "An envoy comes ashore" [level=3]
      - paragraph: 15 March 2025 · 4 articles, at most 3 independent · dates differ
      - paragraph: Disputed
      - paragraph: A passenger walks up the harbour steps and is received by the harbour master. They shake hands, go in, and draw the blinds.
      - term: "Place:"
      - definition: Marrowick, harbour steps
      - term: "People:"
      - definition: Envoy · Harbour master
      - paragraph: "Dated as in Example Herald (invented): the Herald’s reporter stood on the quay and saw it"
      - paragraph: 2 voices say 15 March 2025 · 1 voice says 16 March 2025 · 1 voice corrected itself · 1 voice does not mention it
      - paragraph: On shore 7 of 11
      - list "Articles":
        - listitem:
          - link "A stranger walks up the harbour steps (opens in a new tab)":
            - /url: https://example.org/herald/harbour-steps
            - text: A stranger walks up the harbour steps
          - text: Example Herald (invented) · 15 March 2025 at 18:30 UTC · dates it 15 March 2025 · second paragraph “At ten past three a man with one suitcase came up the harbour steps” —
          - link "open at the sentence (opens in a new tab)":
            - /url: https://example.org/herald/harbour-steps#:~:text=The%20rain%20had%20stopped.-,At%20ten%20past%20three%20a,came%20up%20the%20harbour%20steps,-%2C%20and%20the%20harbour%20master%20went%20to%20meet%20him.
            - text: open at the sentence
          - text: first-hand ·
          - link "stored copy (opens in a new tab)":
            - /url: https://example.org/copies/harbour-steps.txt
            - text: stored copy
          - text: · retrieved 16 March 2025
        - listitem:
          - link "Envoy landed on Sunday, harbour says; gold talk grows (opens in a new tab)":
            - /url: https://example.org/courier/envoy-landed-on-sunday
            - text: Envoy landed on Sunday, harbour says; gold talk grows
          - text: The Example Courier (invented) · 17 March 2025 at 06:00 UTC · dates it 16 March 2025 “received no visitor before Sunday” —
          - link "open at the sentence (opens in a new tab)":
            - /url: https://example.org/courier/envoy-landed-on-sunday#:~:text=received%20no%20visitor%20before%20Sunday
            - text: open at the sentence
          - text: on the word of Spokesperson of the Harbour Office · second-hand
        - listitem:
          - 'link "Behind the closed gate: envoy came with the ship (opens in a new tab)"':
            - /url: https://example.org/gazette/behind-the-closed-gate
            - text: "Behind the closed gate: envoy came with the ship"
          - text: Example Gazette (invented) · 16 March 2025 · dates it 14 March 2025 · corrected on 18 March 2025 · said Friday, and took it back two days later · retrieved 19 March 2025
          - paragraph: "Changes · 18 March 2025: The day on which the envoy landed was corrected from Friday to Saturday."
        - listitem:
          - 'link "Correction: the envoy landed on Saturday (opens in a new tab)"':
            - /url: https://example.org/gazette/corrections/envoy
            - text: "Correction: the envoy landed on Saturday"
          - text: The Example Gazette (invented) · 18 March 2025 · corrects · dates it 15 March 2025 · moves its own report from Friday to Saturday
        - listitem:
          - 'link "Fog over Marrowick: the night as it happens (opens in a new tab)"':
            - /url: https://example.org/coast-radio/live
            - text: "Fog over Marrowick: the night as it happens"
          - text: "Example Coast Radio (invented) · 13 March 2025 at 19:00 UTC · does not mention it · read to its last entry: no envoy · first-hand"
      - button "Previous"
      - button "Next"
      - button "Close""
  `);
  await select(page, 'docks');
  expect(await tree(page, '.citations')).toMatchInlineSnapshot(`
    "- list "Articles":
      - listitem:
        - list "Example Wire (invented)":
          - listitem:
            - link "Unnamed ship docks at Marrowick (opens in a new tab)":
              - /url: https://example.org/herald/unnamed-ship-docks
              - text: Unnamed ship docks at Marrowick
            - text: The Example Herald (invented) (Example Wire (invented)) · 14 March 2025 at 09:10 UTC · dates it 14 March 2025 “tied up at Marrowick early on Friday” —
            - link "open at the sentence (opens in a new tab)":
              - /url: https://example.org/herald/unnamed-ship-docks#:~:text=tied%20up%20at%20Marrowick%20early%20on%20Friday
              - text: open at the sentence
          - listitem:
            - link "Mystery ship in Marrowick (opens in a new tab)":
              - /url: https://example.org/courier/mystery-ship
              - text: Mystery ship in Marrowick
            - text: The Example Courier (invented) (EW (invented)) · 14 March 2025 at 11:30 UTC · dates it 14 March 2025 · the same dispatch, with a line less
          - listitem:
            - link "A ship comes in, and nobody will say whose (opens in a new tab)":
              - /url: https://example.org/evening-post/a-ship-comes-in
              - text: A ship comes in, and nobody will say whose
            - text: The Example Evening Post (invented) (Example Wire Service (invented)) · 14 March 2025 at 17:00 UTC · dates it 14 March 2025 · the same dispatch under a headline of its own
        - paragraph: "same voice: each prints a dispatch of Example Wire (invented)"
      - listitem:
        - 'link "Fog over Marrowick: the night as it happens (opens in a new tab)"':
          - /url: https://example.org/coast-radio/live
          - text: "Fog over Marrowick: the night as it happens"
        - text: Example Coast Radio (invented) · 13 March 2025 at 19:00 UTC · said on 14 March 2025 at 06:05 UTC · dates it between 13 and 14 March 2025 · entry of 06:05 “She is in.” —
        - link "open at the sentence (opens in a new tab)":
          - /url: https://example.org/coast-radio/live#:~:text=06%3A05-,She%20is%20in.,-Some%20time%20in%20the%20night
          - text: open at the sentence
        - text: first-hand
      - listitem:
        - link "Statement on berth 4 (opens in a new tab)":
          - /url: https://example.org/harbour-office/berth-4
          - text: Statement on berth 4
        - text: Marrowick Harbour Office (invented) · 19 March 2025 · dates it 15 March 2025 or earlier · says that berth 4 was let “on 15 March or earlier” · document
      - listitem:
        - link "Seven days in berth 4 (opens in a new tab)":
          - /url: https://example.org/monthly/seven-days-in-berth-4
          - text: Seven days in berth 4
        - text: The Example Monthly (invented) · 1 April 2025 · said on 30 March 2025 · dates it March 2025 · gives the month alone · second-hand · based on Example Wire dispatch of 22 March (invented)"
  `);
});

test('the legend of marks: their meanings, without the marks', async () => {
  const { page } = await demo.open({}, 'evidence.html');
  await page.locator('cited-timeline').getByRole('button', { name: 'How to read this' }).click();
  expect(await tree(page, '.mark-legend')).toMatchInlineSnapshot(`
    "- region "How to read this":
      - heading "How to read this" [level=3]
      - heading "Dates" [level=4]
      - list:
        - listitem: on a day
        - listitem: some time within
        - listitem: lasted all this time
        - listitem: began and ended some time within the pale ends
        - listitem: about this time
        - listitem: the source doubts the date
        - listitem: "open: no end is given"
        - listitem: the end is unknown
        - listitem: at one of several times
        - listitem: several events, which zooming parts
      - heading "Evidence" [level=4]
      - list:
        - listitem: an article, when it was published
        - listitem: ties an article to all the time in which the event may lie
        - listitem: an article that disputes the event
        - listitem: an article that takes it back
        - listitem: a voice that attests the event
        - listitem: a voice that disputes it
        - listitem: a voice that retracts it
        - listitem: retracted
        - listitem: disputed
        - listitem: expected
        - listitem: unconfirmed
        - listitem: a date that articles give; filled where the file follows it
        - listitem: not yet reported on the chosen day
        - listitem: until it was first reported
      - paragraph: File revised 2 April 2025"
  `);
});
