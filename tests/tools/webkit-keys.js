/** WebDriver's private-use characters for keys that type no character. @type {Record<string, string>} */
const PRIVATE = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/**
 * Keyboard steps for the text that a test types: characters, and names of keys in braces. `{Shift>}` stays down until `{/Shift}`.
 * @param {string} text
 * @returns {import('./webkit.js').KeyStep[]}
 * @throws {Error} if a key in braces is not listed above
 */
export function keySteps(text) {
  return [...text.matchAll(/\{(\/?)(\w+)(>?)\}|./gsu)].flatMap(([character, up, name, down]) => {
    const value = name ? PRIVATE[name] : character;
    if (value === undefined) throw new Error(`webkit-keys.js does not say yet what key ${name} is.`);
    return [
      ...(up ? [] : [{ type: /** @type {const} */ ('keyDown'), value }]),
      ...(down ? [] : [{ type: /** @type {const} */ ('keyUp'), value }]),
    ];
  });
}
