import { expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';

test('the shipped story has no problem', () => {
  const { file, problems } = checkFile(story);
  expect(problems).toEqual([]);
  expect([file.events.length, file.articles.length]).toEqual([10, 3]);
});

/** What each article says about the date of each event; the story is mainly about the first five. */
const FACTS = [
  ['treaty', '2024-06', ['korea-herald', 'business-times']],
  ['no-appointed', '2024-10', ['korea-herald']],
  ['choe-moscow', '[2024-11-01..2024-11-28]', ['korea-herald']],
  ['seoul-meeting', '[2024-11-22..2024-11-28]', ['the-star', 'business-times']],
  ['belousov-pyongyang', '2024-11-29', ['korea-herald', 'business-times', 'the-star']],
  ['belousov-appointed', '2024-05', ['the-star']],
  ['troops', '2024-10~/2024-11~', ['the-star', 'korea-herald', 'business-times']],
  ['shin-interview', '[2024-11-18..2024-11-24]', ['the-star', 'business-times']],
  ['long-range-approval', '2024-11~', ['korea-herald']],
  ['warplanes', '2024-11-29~', ['business-times']],
] as const;

test('each event has its date and its articles, and the five are the most important ones', () => {
  const { events } = checkFile(story).file;
  const facts = events.map(({ id, date, citations }) => [id, date.edtf, citations.map(({ article }) => article)]);
  expect(facts).toEqual(FACTS);
  const important = story.events.filter((event) => event.importance === 1).map(({ id }) => id);
  expect(important).toEqual(FACTS.slice(0, 5).map(([id]) => id));
});

test('the articles are cited with their published data', () => {
  expect(story.articles.map(({ id, published, url }) => [id, published, url])).toEqual([
    [
      'business-times',
      '2024-11-29',
      'https://www.btimesonline.com/articles/171251/20241129/russia-north-korea-alliance-expanding-in-all-areas-as-thousands-of-troops-reportedly-join-ukraine-war-effort.htm',
    ],
    ['korea-herald', '2024-11-29T18:06+09:00', 'https://www.koreaherald.com/view.php?ud=20241129050083'],
    [
      'the-star',
      '2024-11-30',
      'https://www.thestar.com.my/aseanplus/aseanplus-news/2024/11/30/russian-defence-minister-in-pyongyang-to-hold-talks-with-leaders',
    ],
  ]);
});

test("every citation gives its article's date for the event, or says that there is none", () => {
  for (const { citations } of story.events) {
    for (const citation of citations) expect(citation).toMatchObject({ note: expect.stringMatching(/.{10}/) });
  }
});

test.each(['No Kwang-chol', 'No Kwang Chol', 'Noh'])('searching for the name %s finds something', (name) => {
  const found = story.events.filter(({ people }) => people?.some((person: string) => person.includes(name)));
  expect(found.map(({ id }) => id)).toEqual(['no-appointed', 'belousov-pyongyang']);
});

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test.each(story.categories!.map(({ label, color }) => [label, color]))(
  '%s (%s) stands out on white, as what is drawn and not read must',
  (_, color) => {
    expect(1.05 / (luminance(color!) + 0.05)).toBeGreaterThanOrEqual(3);
  },
);
