import type { FoundInText, Dating } from './dating.ts';
import type { Line } from './lines.ts';

/** Words with which a line says when a text was published. */
const POSTED =
  /^(?:(?:first\s+)?(?:posted|published|released|date|dated)(?:\s+(?:on|at))?|veröffentlicht(?:\s+am)?|erschienen(?:\s+am)?|(?:posté|publié|paru)e?(?:\s+le)?|(?:publicado|publicada)(?:\s+(?:el|em))?|опубликовано|дата|datum|fecha|data|게시일|등록일|投稿日|公開日|发布于|发表于)\s*[:：]?\s*/iu;
/** What may stand behind the date: who wrote it and where it was filed. */
const BEHIND = /^\s*(?:$|[.,·•|/–—-]|by\s|von\s|par\s|por\s|in\s|at\s|um\s|à\s|от\s|автор)/iu;

/** The date, with the words before it, of a line that says when a text was published, and little else: "Posted on 3 May 1968 by the editors". */
export function postedDate({ text, pieces }: Line, dating: Dating): FoundInText | undefined {
  const start = POSTED.exec(text)?.[0].length ?? 0;
  if (start === 0 || text.length > 120) return undefined;
  // A <time> is read as such.
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

/** Whether a line with a `<time>` says when a text was published, and little else. */
export const isPostedLine = ({ text, pieces }: Line): boolean =>
  text.length <= 120 && POSTED.test(text) && pieces.filter(({ time }) => time).length > 0;
