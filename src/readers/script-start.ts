/**
 * The code before the data in a script that passes the data to a function or assigns it to a variable:
 * `storyjs_jsonp_data = {`, `callback({`, `var items = new vis.DataSet([`. Comments may come first.
 */
export const SCRIPT_START =
  /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*|\/\/[^\n]*\n\s*)*(?:(?:var|let|const)\s+)?(?!\d)[\w$]+(?:\.[\w$]+)*\s*[=(]\s*(?:new\s+[\w$.]+\s*\(\s*)?(?=[{[])/;
