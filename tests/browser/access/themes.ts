import '../../../demo/page.css';
import '../../../demo/themes.css';
import { afterEach } from 'vitest';

/** The demo's themes, in the colour scheme that each is made for. */
export const LOOKS = [
  ['paper', 'light'],
  ['paper', 'dark'],
  ['night', 'dark'],
  ['newspaper', 'light'],
  ['contrast', 'light'],
  ['contrast', 'dark'],
] as const;

/** Gives the page one of the demo's themes until the end of the test. */
export function look(theme: string, scheme: string): void {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.style.colorScheme = scheme;
}

afterEach(() => {
  delete document.documentElement.dataset['theme'];
  document.documentElement.style.colorScheme = '';
});
