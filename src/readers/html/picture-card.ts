import { isPostedLine, postedDate } from './byline.ts';
import type { Dating } from './dating.ts';
import type { Facts } from './facts.ts';
import { type Line, linesOf } from './lines.ts';
import type { HtmlElement } from './tree.ts';

const CARDS = /^(?:article|section|div|figure|blockquote|a)$/;

/** Whether a line is nothing but a `<time>`. */
const isTime = ({ pieces }: Line): boolean =>
  pieces.length > 0 && pieces.every(({ time, text }) => time ?? !text.trim());

/**
 * Whether an element is one entry. It has one heading without a date, and its date is on a line of its own before the
 * heading. If the date is a `<time>`, or the element an `<article>` or a link, the date may also directly follow the
 * heading.
 */
export function isCard(element: HtmlElement, { times, headings, groups, events }: Facts, dating: Dating): boolean {
  if (!CARDS.test(element.tag) || headings !== 1 || times > 1 || groups || events) return false;
  const lines = linesOf(element.children);
  const heading = lines.findIndex((line) => line.heading);
  if (heading < 0 || dating.find(lines[heading]!.text, '')?.start === 0) return false;
  const isDate = (line: Line): boolean =>
    isPostedLine(line) ||
    postedDate(line, dating) !== undefined ||
    (/\p{Nd}{4}/u.test(line.text) && dating.whole(line.text, '') !== undefined);
  const dates = lines.flatMap((line, i) => (!line.heading && (isTime(line) || isDate(line)) ? [i] : []));
  const [date] = dates;
  if (date === undefined || dates.length > 1) return false;
  const behind = lines.findIndex((line, i) => i > heading && !line.heading);
  return date < heading || (date === behind && (times === 1 || element.tag === 'article' || element.tag === 'a'));
}
