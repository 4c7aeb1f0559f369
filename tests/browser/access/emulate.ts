import { afterEach } from 'vitest';
import { cdp } from 'vitest/browser';

interface Session {
  send(method: string, params?: object): Promise<unknown>;
}

const session = (): Session => cdp() as unknown as Session;

/**
 * Preferences that readers set for all pages, as media features: `{ 'forced-colors': 'active' }`. In effect until the
 * end of the test.
 */
export const prefer = (features: Readonly<Record<string, string>>): Promise<unknown> =>
  session().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

/** Emulates a touch screen: fingers are coarse pointers and do not hover. */
export const touchScreen = (on = true): Promise<unknown> =>
  session().send('Emulation.setTouchEmulationEnabled', { enabled: on, maxTouchPoints: on ? 5 : 1 });

/** Shows the page as seen by people who cannot distinguish some colours. */
export const seeAs = (type: 'none' | 'deuteranopia' | 'protanopia' | 'tritanopia'): Promise<unknown> =>
  session().send('Emulation.setEmulatedVisionDeficiency', { type });

export const send = (method: string, params: object): Promise<unknown> => session().send(method, params);

afterEach(async () => {
  await prefer({ 'prefers-reduced-motion': 'reduce' });
  await touchScreen(false);
  await seeAs('none');
});
