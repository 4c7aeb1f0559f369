import type { TimelineFile } from 'cited-timeline/core';
import { isColor } from '../story/is-story.ts';

/** What the downloaded file may do: run its own script and show pictures of the events, nothing else. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src http: https:";

/**
 * One HTML file with the whole story and the element, which can be opened from a disk.
 * @param colors CSS custom properties of the element, by name
 * @param script the element as a classic script
 */
export function pageOf(file: TimelineFile, colors: Readonly<Record<string, string>>, script: string): string {
  const chosen = Object.entries(colors).filter(([name, color]) => isColor(name, color));
  const style = chosen.map(([name, color]) => `  ${name}: ${color};\n`).join('');
  return `<!doctype html>
<html lang="${escaped(file.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(file.title || 'Timeline')}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 1.5rem; font: 1rem/1.45 system-ui, sans-serif; }
cited-timeline {
${style}}
</style>
<script>${inScript(script)}</script>
</head>
<body>
<cited-timeline heading-level="1">
<script type="application/json">${JSON.stringify(file).replaceAll('<', '\\u003c')}</script>
</cited-timeline>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** A script without character sequences that would end it, or begin a comment, for the HTML parser. */
const inScript = (script: string): string => script.replace(/<(?=\/?script|!--)/gi, '\\x3c');
