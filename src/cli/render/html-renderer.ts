import { htmlOf, type PageOptions } from '../../writers/html/render-html.ts';
import { UsageError } from '../usage-error.ts';
import { embedSnippet, embedScript } from './embed-snippet.ts';
import type { Render, RenderValues } from './renderer.ts';

/** The text of an option; undefined if it was not given. */
const textIn = (values: RenderValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * The address given with an option; it must be absolute if it is used on other sites. @throws {UsageError} if it is not
 * an address
 */
function addressIn(values: RenderValues, name: string, isFull: boolean): string | undefined {
  const address = textIn(values, name);
  if (address === undefined) return undefined;
  const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
  const isRelative = address !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(address);
  if (isWeb || (isRelative && !isFull)) return address;
  const right = isFull ? 'an address such as https://example.org/story.html' : 'http, https or relative';
  throw new UsageError(`--${name} must be ${right}, and not ${address}`);
}

/** A story as HTML: a whole page, or only the tag. */
export const renderHtml: Render = async ({ file, lang, values, io }) => {
  const isEmbed = values['embed'] === true;
  const isFragment = values['fragment'] === true;
  const script = addressIn(values, 'script', false);
  if (isFragment && isEmbed) throw new UsageError('--embed makes a page and --fragment does not: use one of them');
  if (isEmbed && script === undefined)
    throw new UsageError('--embed needs --script ADDRESS: the page reports its height with a script next to that one');
  for (const name of ['script', 'style', 'title', 'url', 'image'])
    if (isFragment && values[name] !== undefined)
      throw new UsageError(`--${name} is for a page of its own, and not for --fragment`);
  const style = values['style'] === 'none' ? 'none' : addressIn(values, 'style', false);
  const src = addressIn(values, 'src', false);
  const [title, range, groupBy] = ['title', 'range', 'group-by'].map((name) => textIn(values, name));
  const [url, image] = ['url', 'image'].map((name) => addressIn(values, name, true));
  const timeZone = file.timeZone ?? textIn(values, 'time-zone');
  const page: PageOptions = {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(image !== undefined && { image }),
    ...(style !== undefined && { style }),
    ...(script !== undefined && { scripts: isEmbed ? [script, embedScript(script)] : [script] }),
    isFrame: isEmbed,
  };
  if (isEmbed) io.err(embedSnippet(title ?? file.title ?? ''));
  return htmlOf(file, {
    lang,
    ...(src !== undefined && { src }),
    ...(timeZone !== undefined && { timeZone }),
    attributes: { ...(range !== undefined && { range }), ...(groupBy !== undefined && { 'group-by': groupBy }) },
    ...(!isFragment && { page }),
  });
};
