import { afterEach, expect, test } from 'vitest';
import { cyrillicFont } from './helpers/font.ts';
import { all } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';

const added: FontFace[] = [];
afterEach(() => {
  for (const font of added.splice(0)) document.fonts.delete(font);
});

/** A font of Cyrillic letters that is loaded, and not yet part of the page. */
async function loadedFont(width: number): Promise<FontFace> {
  const font = new FontFace('Late', cyrillicFont(width), { unicodeRange: 'U+400-4FF' });
  added.push(font);
  return font.load();
}

const story = {
  articles: [],
  events: ['Жмеринка', 'Бердичев', 'Козятин'].map((title, i) => ({
    id: `e${i}`,
    title,
    date: `202${i}`,
    citations: [],
  })),
};

/** How far titles reach out of the room that their labels have, CSS px. */
const overflows = (titles: readonly Element[]): number[] =>
  titles.map((title) => {
    const range = document.createRange();
    range.selectNodeContents(title);
    return range.getBoundingClientRect().width - title.getBoundingClientRect().width;
  });

test('a font that was loaded before it is added is followed, though it has no letter but the story’s', async () => {
  const timeline = await mount({
    data: story,
    width: 1000,
    attributes: { style: '--cited-timeline-font: Late, serif' },
  });
  const titles = (): Element[] => all(timeline, '.label > .title');
  await settle(timeline);
  await settle(timeline);
  const before = titles().map((title) => title.getBoundingClientRect().width);
  const font = await loadedFont(1.4);
  document.fonts.add(font);
  await expect.poll(() => titles().map((title) => title.getBoundingClientRect().width)).not.toEqual(before);
  for (const over of overflows(titles())) expect(over).toBeLessThan(0.5);
  // And back
  document.fonts.delete(font);
  await expect.poll(() => titles().map((title) => title.getBoundingClientRect().width)).toEqual(before);
});
