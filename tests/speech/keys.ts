/** Names of xdotool for keys that a transcript calls by what is on them. */
const XDOTOOL: Readonly<Record<string, string>> = {
  '←': 'Left',
  '→': 'Right',
  '↑': 'Up',
  '↓': 'Down',
  '+': 'plus',
  '−': 'minus',
  Enter: 'Return',
  Space: 'space',
};

const xdotoolKey = (key: string): string =>
  key
    .split(/(?<=.)\+(?=.)/)
    .map((part) => XDOTOOL[part] ?? part)
    .join('+');

/**
 * Arguments of xdotool for a step of a scenario: a key as it is written on it (`Tab`, `→`, `Shift+Tab`, `h`), `Orca+a` with Orca's
 * modifier (twice in a row: `Orca+a a`), or `type "Seoul"`.
 */
export function xdotoolArguments(step: string): string[] {
  const typed = /^type "(.*)"$/.exec(step)?.[1];
  if (typed !== undefined) return ['type', '--delay', '120', typed];
  const withOrca = /^Orca\+(.+)$/.exec(step)?.[1];
  if (withOrca === undefined) return ['key', '--clearmodifiers', xdotoolKey(step)];
  // Orca's modifier is Insert: it is down before the keys, and up after them
  const keys = withOrca.split(' ').flatMap((key) => ['key', xdotoolKey(key), 'sleep', '0.05']);
  return ['keydown', 'Insert', 'sleep', '0.1', ...keys, 'sleep', '0.1', 'keyup', 'Insert'];
}
