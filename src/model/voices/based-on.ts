import type { ArticleDraft } from '../types.ts';
import type { TieToName } from './named-voices.ts';
import type { Voice, VoiceTie } from './voice.ts';

/** Voices that one article is tied to at most: the first it is found to rest on. It keeps the cost of a hostile file linear. */
const MAX_VOICES = 20;
/** Names that a circle is called by at most. */
const MAX_NAMES = 3;
/** Number of a visit that is after all others. */
const LAST = 2 ** 31 - 1;

/**
 * Sets `voices` of the articles that are based on something: the voices at the end of what they are based on, which are names that no
 * article has as its id, and the own voices of articles that are based on nothing. Articles that rest on each other and on nothing
 * else are circular reporting: they are one voice, and whatever rests on them speaks with it.
 * @param articles all articles of the timeline, each at its `index` and with its own voice. O(articles + what they are based on).
 */
export function setBasedOnVoices(
  articles: readonly ArticleDraft[],
  byId: ReadonlyMap<string, ArticleDraft>,
  tieToName: TieToName,
): void {
  // Tarjan's algorithm for strongly connected components, without recursion: a chain may be longer than the call stack
  const visit = new Int32Array(articles.length);
  /** The earliest visit of an unfinished article that each one is known to lead to. */
  const lowest = new Int32Array(articles.length);
  const unfinished: ArticleDraft[] = [];
  const path: { readonly article: ArticleDraft; next: number }[] = [];
  let visits = 0;
  const enter = (article: ArticleDraft): void => {
    visit[article.index] = lowest[article.index] = ++visits;
    unfinished.push(article);
    path.push({ article, next: 0 });
  };
  const lower = ({ index }: ArticleDraft, value: number): void => {
    lowest[index] = Math.min(lowest[index]!, value);
  };

  /** Sets the voices of articles each of which leads to all others; what else they lead to is finished. */
  const finish = (members: readonly ArticleDraft[]): void => {
    const voices = new Set<Voice>();
    for (const { basedOn = [] } of members) {
      for (const name of basedOn) {
        const source = byId.get(name);
        if (!source) voices.add(tieToName(name, 'based-on')[0].voice);
        else if (!source.basedOn || visit[source.index] === LAST)
          for (const tie of source.voices) voices.add(tie.voice);
      }
    }
    let ties: readonly VoiceTie[] = [...voices].slice(0, MAX_VOICES).map((voice) => ({ voice, kind: 'based-on' }));
    if (ties.length === 0) {
      const names = new Set(members.map(({ voices: [own] }) => own!.voice.name));
      ties = [{ voice: { name: [...names].slice(0, MAX_NAMES).join(' ↔ ') }, kind: 'circular' }];
    }
    for (const article of members) {
      visit[article.index] = LAST;
      // An article that is based on nothing but itself speaks for itself
      if (voices.size > 0 || members.length > 1) article.voices = ties;
    }
  };

  for (const article of articles) {
    if (article.basedOn && !visit[article.index]) enter(article);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { basedOn = [] } = top.article;
      if (top.next < basedOn.length) {
        const source = byId.get(basedOn[top.next++]!);
        if (!source?.basedOn) continue;
        if (visit[source.index]) lower(top.article, visit[source.index]!);
        else enter(source);
        continue;
      }
      const { index } = top.article;
      path.pop();
      const citing = path.at(-1);
      if (citing) lower(citing.article, lowest[index]!);
      if (lowest[index] === visit[index]) finish(unfinished.splice(unfinished.lastIndexOf(top.article)));
    }
  }
}
