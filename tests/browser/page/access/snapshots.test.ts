import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn, select, startDemo, type Demo } from '../../support/demo-page.js';
import { Speech } from './speech.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** Part of the element as exposed to assistive technology: roles, names and states. */
const tree = async (page: Page, selector: string): Promise<string> =>
  page.locator('cited-timeline').locator(selector).ariaSnapshot();

test('the plot is a toolbar of buttons, so that a screen reader passes the arrow keys to the page, with whole sentences as names', async () => {
  const { page } = await demo.open();
  // Loaded after the first picture
  await page.locator('#story .filters-menu').waitFor();
  expect(await tree(page, '[part="toolbar"]')).toMatchInlineSnapshot(`
    "- group "Controls":
      - group "Categories":
        - button "Russia–North Korea 5" [pressed]
        - button "Response 4" [pressed]
        - button "Background 1" [pressed]
      - searchbox "Search events and articles"
      - group: one voice 5
      - button "Zoom out": −
      - button "Zoom in": +
      - 'button "Fit: Show the whole story"': Fit
      - button "As known on…"
      - button "List"
      - button "Table"
      - group
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
      - 'button "Cite: Yoon receives Umerov in Seoul"': Cite
      - button "Previous"
      - button "Next"
      - button "Close""
  `);
});

test('the panel is read after the events, and then the strip of all articles', async () => {
  const { page } = await demo.open();
  await select(page, 'seoul-meeting');
  const read = await (await Speech.of(page)).read('button', 'region');
  const from = read.findIndex((words) => words.startsWith('Seoul scrambles jets'));
  expect(read.slice(from, from + 7)).toMatchInlineSnapshot(`
    [
      "Seoul scrambles jets at 11 warplanes; about 29 November 2024; 1 article; Response; order not known; 10 of 10 | button",
      "Yoon receives Umerov in Seoul | region",
      "Cite: Yoon receives Umerov in Seoul | button",
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
          - paragraph:
            - 'button "Cite: Putin and Kim sign partnership treaty"': Cite
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

test('a cluster says how many events it has, their time, and what it does, and its list is read like any panel', async () => {
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
