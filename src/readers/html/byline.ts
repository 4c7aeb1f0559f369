import type { FoundInText, Dating } from './dating.ts';
import type { Line } from './lines.ts';

/** Words that introduce the date on which a text was published. */
const POSTED =
  /^(?:(?:first\s+)?(?:posted|published|released|date|dated)(?:\s+(?:on|at))?|veröffentlicht(?:\s+am)?|erschienen(?:\s+am)?|(?:posté|publié|paru)e?(?:\s+le)?|(?:publicado|publicada)(?:\s+(?:el|em))?|опубликовано|дата|datum|fecha|data|게시일|등록일|投稿日|公開日|发布于|发表于)\s*[:：]?\s*/iu;
/** What may follow the date: the author, and the section in which the text was published. */
const BEHIND = /^\s*(?:$|[.,·•|/–—-]|by\s|von\s|par\s|por\s|in\s|at\s|um\s|à\s|от\s|автор)/iu;

/**
 * Finds the date in a line that says little more than when a text was published: "Posted on 3 May 1968 by the editors".
 * The range includes the words before the date.
 */
export function postedDate({ text, pieces }: Line, dating: Dating): FoundInText | undefined {
  const start = POSTED.exec(text)?.[0].length ?? 0;
  if (start === 0 || text.length > 120) return undefined;
  // A <time> element is read elsewhere.
  if (pieces.some(({ time }) => time)) return undefined;
  const rest = text.slice(start);
  const ends = [...rest.matchAll(/(?<=\S)(?=\s|[,.;|·])|$/gu)].slice(0, 8).map(({ index }) => index);
  for (const end of ends.toReversed()) {
    const words = rest.slice(0, end);
    const edtf = /\p{Nd}{4}/u.test(words) ? dating.whole(words, '') : undefined;
    if (edtf !== undefined && BEHIND.test(rest.slice(end))) return { edtf, start: 0, end: start + end };
  }
  return undefined;
}

/** Whether a line with a `<time>` says little more than when a text was published. */
export const isPostedLine = ({ text, pieces }: Line): boolean =>
  text.length <= 120 && POSTED.test(text) && pieces.filter(({ time }) => time).length > 0;
