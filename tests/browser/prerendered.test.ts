import { CitedTimelineElement } from 'cited-timeline';
import { expect, test } from 'vitest';
import { one } from './helpers/files.ts';
import { all, eventIds } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';

/** The element in a page that was saved or rendered by a server, including what was drawn. */
function saved(inside: string, drawn: string, mode = 'open'): CitedTimelineElement {
  const box = document.createElement('div');
  document.body.append(box);
  box.setHTMLUnsafe(`<cited-timeline><template shadowrootmode="${mode}">${drawn}</template>${inside}</cited-timeline>`);
  return box.querySelector('cited-timeline')!;
}

const script = (file: unknown): string => `<script type="application/json">${JSON.stringify(file)}</script>`;

test('a prerendered picture is drawn once, and works', async () => {
  const original = await mount({ data: one() });
  const drawn = original.shadowRoot!.getHTML();
  expect(drawn).toContain('The one event');
  const timeline = saved(script(one()), drawn);
  await timeline.ready;
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(['one']);
  expect(all(timeline, '.outer, [part~="toolbar"], [aria-live].unseen')).toHaveLength(3);
  all(timeline, '[data-event="one"]')[0]!.click();
  await settle(timeline);
  expect(timeline.selected).toBe('one');
});

test('children that were not read are visible there, too, and those that were read are not', async () => {
  const timeline = saved('<p>Words of the author.</p>', '<p>Drawn before</p>');
  await timeline.ready;
  await settle(timeline);
  expect(timeline.querySelector('p')!.getBoundingClientRect().height).toBeGreaterThan(10);
  expect(timeline.shadowRoot!.textContent).not.toContain('Drawn before');
  timeline.innerHTML = `${script(one())}<p>Words of the author.</p>`;
  await timeline.ready;
  await settle(timeline);
  expect([timeline.querySelector('p')!.getBoundingClientRect().height, eventIds(timeline)]).toEqual([0, ['one']]);
});

test('a page saved with the JSON-LD of its story contains it once', async () => {
  const timeline = await mount({
    attributes: { 'json-ld': '' },
    children: [
      ...document
        .createRange()
        .createContextualFragment(
          `${script(one())}<script type="application/ld+json" data-cited-timeline>{"@graph":[]}</script>`,
        ).childNodes,
    ],
  });
  const blocks = () => [...timeline.querySelectorAll('[type="application/ld+json"]')].map((block) => block.textContent);
  await expect.poll(blocks).toEqual([expect.stringContaining('The one event')]);
  expect(eventIds(timeline)).toEqual(['one']);
});

test('a root that was saved as closed works, too', async () => {
  const timeline = saved(script(one()), '<p>Drawn before</p>', 'closed');
  await timeline.ready;
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(['one']);
  expect(timeline.shadowRoot!.textContent).not.toContain('Drawn before');
});
