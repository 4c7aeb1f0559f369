import { expect, test } from 'vitest';
import { parts, textOf } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';

const HOURS = Array.from({ length: 40 }, (_, hour) => hour);
const data = {
  timeZone: 'UTC',
  articles: HOURS.map((hour) => ({
    id: `a${hour}`,
    headline: `A${hour}`,
    publisher: 'Example Gazette (invented)',
    published: hour < 20 ? '2024-03-02' : '2024-03-10',
  })),
  events: HOURS.map((hour) => ({
    id: `e${hour}`,
    title: `Event ${hour} of one long day, which is named at length`,
    date: `2024-03-01T${String(hour % 24).padStart(2, '0')}:${hour < 24 ? '00' : '30'}Z`,
    citations: [`a${hour}`],
  })),
};

test('as of a day a cluster says how many of its events had been reported, visibly and in its name', async () => {
  const timeline = await mount({ data, width: 700, asKnownOn: '2024-03-02', attributes: { style: 'height: 420px' } });
  await settle(timeline);
  const told = parts(timeline, 'cluster').map((cluster) => ({
    text: textOf(cluster),
    name: cluster.ariaLabel ?? '',
    isGhost: cluster.classList.contains('is-ghost'),
  }));
  const inPart = told.filter(({ text }) => text.includes('/'));
  expect(inPart.length).toBeGreaterThan(0);
  for (const { text, name } of inPart) {
    const [reported, total] = text.split('/');
    expect(name).toContain(`${text}: ${reported} of ${total} reported; ${total} events`);
  }
  for (const { name } of told.filter(({ isGhost }) => isGhost))
    expect(name).toContain('not yet reported on 2 March 2024');
  timeline.asKnownOn = '2024-03-11';
  await settle(timeline);
  expect(parts(timeline, 'cluster').filter((cluster) => textOf(cluster).includes('/'))).toEqual([]);
});

test('a cluster with both numbers is wide enough for them', async () => {
  const timeline = await mount({ data, width: 700, asKnownOn: '2024-03-02', attributes: { style: 'height: 420px' } });
  await settle(timeline);
  for (const cluster of parts(timeline, 'cluster'))
    expect(cluster.scrollWidth).toBeLessThanOrEqual(cluster.clientWidth);
});
