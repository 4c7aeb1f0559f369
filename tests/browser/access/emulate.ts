import { afterEach } from 'vitest';
import { cdp } from 'vitest/browser';

interface Session {
  send(method: string, params?: object): Promise<unknown>;
}

const session = (): Session => cdp() as unknown as Session;

/** What readers ask of every page, as media features: `{ 'forced-colors': 'active' }`. Holds until the end of the test. */
export const prefer = (features: Readonly<Record<string, string>>): Promise<unknown> =>
  session().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

/** A screen that is touched: fingers are coarse pointers and do not hover. */
export const touchScreen = (on = true): Promise<unknown> =>
  session().send('Emulation.setTouchEmulationEnabled', { enabled: on, maxTouchPoints: on ? 5 : 1 });

/** Shows the page as who cannot tell some colours apart sees it. */
export const seeAs = (type: 'none' | 'deuteranopia' | 'protanopia' | 'tritanopia'): Promise<unknown> =>
  session().send('Emulation.setEmulatedVisionDeficiency', { type });

export const send = (method: string, params: object): Promise<unknown> => session().send(method, params);

afterEach(async () => {
  await prefer({ 'prefers-reduced-motion': 'reduce' });
  await touchScreen(false);
  await seeAs('none');
});
