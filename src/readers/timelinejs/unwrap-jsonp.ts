/** What stands before the JSON of a script that hands it to a function or a variable: `storyjs_jsonp_data = {`, `callback({`. */
export const JSONP = /^\s*(?:\/\*[^*]*\*\/\s*)?(?:(?:var|let|const)\s+)?(?!\d)[\w$]+(?:\.[\w$]+)*\s*[=(]\s*(?=[{[])/;

/** The JSON of such a script, with blanks for what stands around it, so that lines and columns stay the same; other texts as they are. */
export function unwrapJsonp(text: string): string {
  const [before] = JSONP.exec(text) ?? [];
  if (before === undefined) return text;
  const inner = text.slice(before.length).replace(/[\s;)]*$/, '');
  return before.replace(/[^\n]/g, ' ') + inner;
}
