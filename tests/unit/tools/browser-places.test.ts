import { expect, test } from 'vitest';
import { usualPlaces } from '../../tools/browser-places.js';

test('on Linux: every folder in PATH, then the usual ones; Chromium before Chrome before Edge', () => {
  const places = usualPlaces('linux', { PATH: '/opt/bin:relative/bin:/usr/bin' }, '/home/reader');
  expect(places.slice(0, 4)).toEqual([
    '/opt/bin/chromium',
    '/usr/bin/chromium',
    '/usr/local/bin/chromium',
    '/snap/bin/chromium',
  ]);
  expect(places).toContain('/usr/bin/google-chrome-stable');
  expect(places.at(-1)).toBe('/snap/bin/microsoft-edge-stable');
  expect(new Set(places).size).toBe(places.length);
});

test('on Linux without a PATH: the usual folders', () => {
  expect(usualPlaces('linux', {}, '/home/reader')[0]).toBe('/usr/bin/chromium');
});

test('on macOS: applications of the machine, then of the user', () => {
  const places = usualPlaces('darwin', { PATH: '/usr/bin' }, '/Users/reader');
  expect(places[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(places).toContain('/Users/reader/Applications/Chromium.app/Contents/MacOS/Chromium');
});

test('on Windows: the program folders named by the environment', () => {
  const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\reader\\AppData\\Local' };
  const places = usualPlaces('win32', env, 'C:\\Users\\reader');
  expect(places[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain('C:\\Users\\reader\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
  expect(places.join()).not.toContain('undefined');
});
