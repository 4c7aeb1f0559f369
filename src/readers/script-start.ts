/**
 * What stands before the data of a script that hands it to a function or a variable: `storyjs_jsonp_data = {`, `callback({`,
 * `var items = new vis.DataSet([`. Comments may stand before it.
 */
export const SCRIPT_START =
  /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*|\/\/[^\n]*\n\s*)*(?:(?:var|let|const)\s+)?(?!\d)[\w$]+(?:\.[\w$]+)*\s*[=(]\s*(?:new\s+[\w$.]+\s*\(\s*)?(?=[{[])/;
