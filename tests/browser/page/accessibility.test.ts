import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, axeFaults } from '../support/axe.ts';
import { chooseTheme, select, startDemo, THEMES, type Demo } from '../support/demo-page.js';
import { LOOK_RULES } from '../support/look-rules.ts';
import { PAGE_LOOKS } from '../support/page-looks.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test.each(PAGE_LOOKS)(
  'axe-core finds nothing at $width px, $scheme, in any theme, with and without a selection',
  async (look) => {
    const { page } = await demo.open({ ...look, bypassCSP: true });
    await addAxe(page);
    for (const theme of THEMES) {
      await chooseTheme(page, theme);
      for (const id of ['', 'seoul-meeting', 'korea-herald']) {
        await select(page, id);
        const faults = theme === THEMES[0] ? axeFaults(page) : axeFaults(page, 0, LOOK_RULES);
        expect(await faults, `theme ${theme}, selected '${id}'`).toEqual([]);
      }
    }
  },
);
