import type { CitedTimelineElement } from 'cited-timeline/element';
import { allLocales } from '../helpers/locales.ts';
import { expect, test } from 'vitest';
import { all, eventOf, find, part, parts, textOf } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { IN_ORDER, story } from '../helpers/story.ts';

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

/** The story in a language, once its table is loaded. */
async function inLanguage(lang: string, dir: string, mounting = {}): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: story, lang, attributes: { dir }, selected: 'seoul-meeting', ...mounting });
  const { search } = allLocales[lang]!.interface;
  await expect.poll(() => part(timeline, 'search').getAttribute('placeholder')).toBe(search);
  await settle(timeline);
  return timeline;
}

test('in right-to-left languages, toolbar, panel and list are mirrored', async () => {
  const timeline = await inLanguage('ar', 'rtl');
  const toolbar = boxOf(part(timeline, 'toolbar'));
  expect(boxOf(part(timeline, 'legend')).right).toBeCloseTo(toolbar.right, 0);
  expect(boxOf(find(timeline, '.last > .tool:last-child')).left).toBeCloseTo(toolbar.left, 0);
  const panel = boxOf(part(timeline, 'panel'));
  expect(boxOf(find(timeline, '.about')).left).toBeGreaterThan(panel.left + panel.width / 2.5);
  expect(boxOf(find(timeline, '.controls')).left).toBeLessThan(panel.left + panel.width / 2);
  expect(getComputedStyle(find(timeline, '.voice')).borderRightStyle).toBe('solid');
  timeline.layout = 'list';
  await settle(timeline);
  const item = boxOf(find(timeline, '.item'));
  expect(boxOf(find(timeline, '.gutter')).left).toBeGreaterThan(item.left + item.width / 2);
});

test('in right-to-left languages, time and the arrow keys still run from left to right', async () => {
  const timeline = await inLanguage('ar', 'rtl');
  const starts = IN_ORDER.filter((id) => all(timeline, `[data-event="${id}"]`).length > 0).map(
    (id) => boxOf(find(timeline, `.event[data-event="${id}"] .mark`)).left,
  );
  expect(starts.toSorted((a, b) => a - b)).toEqual(starts);
  eventOf(timeline, 'treaty').focus();
  eventOf(timeline, 'treaty').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true, cancelable: true }),
  );
  await settle(timeline);
  expect((timeline.shadowRoot!.activeElement as HTMLElement).dataset['event']).toBe('no-appointed');
});

test('language and direction are inherited, even through shadow roots', async () => {
  const outer = document.createElement('div');
  outer.lang = 'fa';
  outer.dir = 'rtl';
  document.body.append(outer);
  const timeline = await mount({ data: story, before: (element) => element.removeAttribute('lang') });
  outer.attachShadow({ mode: 'open' }).append(timeline);
  await expect.poll(() => textOf(timeline.shadowRoot!)).toContain(allLocales['fa']!.interface.list);
  expect(getComputedStyle(part(timeline, 'toolbar')).direction).toBe('rtl');
  expect(find(timeline, '.event').ariaLabel).toMatch(/[۰-۹]/); // numbers, too
});

test('foreign titles are isolated, so that their neighbours keep their places', async () => {
  const timeline = await inLanguage('ar', 'rtl');
  for (const selector of ['.event .title', '.chosen > *', '.headline a > :first-child', '.source > *'])
    for (const element of all(timeline, selector)) expect(element.localName, selector).toBe('bdi');
});

/** Words of the interface in the shadow root that are not in the table of the language. */
function untranslated(timeline: CitedTimelineElement): string[] {
  const told = new Set(
    [...story.events, ...story.articles, ...(story.categories ?? [])].flatMap((record) =>
      Object.values(record).map(String),
    ),
  );
  const walker = document.createTreeWalker(timeline.shadowRoot!, NodeFilter.SHOW_TEXT);
  const left: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = textOf(node);
    const parent = node.parentElement!;
    if (
      /[A-Za-z]{3}/.test(text.replace(/[(（](SVG|PNG)[)）]$/, '')) &&
      !parent.closest('bdi, style, .many') &&
      !told.has(text)
    )
      left.push(text);
  }
  for (const element of all(timeline, '[aria-label], [title], [placeholder], [aria-description]')) {
    if (element.matches('[data-event], [data-article], .plot')) continue; // they begin with titles
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const label = element.getAttribute(name) ?? '';
      // The name of a link begins with a headline
      const isOfTitle = [...told].some((each) => each.length > 3 && label.includes(each));
      const text = element.localName === 'a' ? label.replace(textOf(element), '') : isOfTitle ? '' : label;
      if (/[A-Za-z]{3}/.test(text) && !text.includes(story.title ?? '-')) left.push(`${name}: ${text}`);
    }
  }
  return left;
}

test.each(['ar', 'fa', 'he', 'hi', 'ja', 'ko', 'ru', 'uk', 'zh'])(
  'in %s no word of the interface is left in English',
  async (lang) => {
    const dir = /ar|fa|he/.test(lang) ? 'rtl' : 'ltr';
    for (const state of [{}, { selected: 'korea-herald' }, { layout: 'list' }, { query: 'unheard of' }]) {
      const timeline = await inLanguage(lang, dir, state);
      expect(untranslated(timeline)).toEqual([]);
      expect(part(timeline, 'toolbar')).toBeDefined();
      timeline.remove();
    }
  },
);

const HARD = [
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesverabschiedung im Landtag',
  'การประชุมสุดยอดผู้นำเอเชียตะวันออกเฉียงใต้ว่าด้วยความร่วมมือทางเศรษฐกิจและความมั่นคง',
  '🇰🇵🤝🇷🇺 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 family 🧑🏽‍🚀🧑🏽‍🚀🧑🏽‍🚀',
  'اجتماع وزيري الدفاع في بيونغ يانغ لبحث التعاون (2024) بين البلدين',
  '国連安全保障理事会における北朝鮮軍のロシア派遣をめぐる緊急会合の開催',
  'Z̷̧a̸l̵g̶o̷ ı̷n̸ ț̵h̶e̴ h̷e̵a̸d̵l̶i̷n̸e̷',
];

test.each([320, 480, 560, 768, 1120, 1600])(
  'at %i px long words, scripts without spaces and emoji meet no other label and stay in their boxes',
  async (width) => {
    const data = {
      ...story,
      events: story.events.map((event, i) => ({ ...event, title: HARD[i % HARD.length]! })),
    };
    for (const [lang, dir] of [
      ['de', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      for (const layout of ['plot', 'auto'] as const) {
        const timeline = await inLanguage(lang, dir, { data, width, layout });
        const labels = parts(timeline, 'label');
        expect(labels.length).toBeGreaterThan(width < 400 ? 0 : 3);
        const boxes = labels.map(boxOf);
        boxes.forEach((a, i) => {
          expect(a.left).toBeGreaterThanOrEqual(boxOf(timeline).left);
          expect(a.right).toBeLessThanOrEqual(boxOf(timeline).right + 0.5);
          for (const line of labels[i]!.children) {
            expect(boxOf(line).left, textOf(line)).toBeGreaterThanOrEqual(a.left - 0.5);
            expect(boxOf(line).right, textOf(line)).toBeLessThanOrEqual(a.right + 0.5);
          }
          for (const b of boxes.slice(i + 1)) {
            const meet =
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.01 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.01;
            expect(meet, `${lang} ${layout}`).toBe(false);
          }
        });
        timeline.remove();
      }
    }
  },
);
