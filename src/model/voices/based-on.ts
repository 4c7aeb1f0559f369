import type { FindById } from '../find-by-id.ts';
import type { ArticleDraft } from '../types.ts';
import type { TieToName } from './named-voices.ts';
import type { Voice, VoiceTie } from './voice.ts';

/** Maximum number of voices of one article; the first ones found are kept. The limit keeps the cost of a hostile file linear. */
const MAX_VOICES = 20;
/** Maximum number of article names in the name of a circle. */
const MAX_NAMES = 3;
/** A visit number later than all others; it marks finished articles. */
const LAST = 2 ** 31 - 1;

/**
 * Sets `voices` of the articles that are based on something, by following `basedOn` to its ends: names that are not the id of any
 * article, and articles based on nothing, with their own voices. Articles that are based only on each other are circular reporting: they
 * are one voice, which also counts as the voice of everything based on them.
 * @param articles all articles of the timeline, each at its `index` and with its own voice. O(articles + what they are based on).
 */
export function setBasedOnVoices(
  articles: readonly ArticleDraft[],
  find: FindById<ArticleDraft>,
  tieToName: TieToName,
): void {
  // Tarjan's algorithm for strongly connected components, without recursion: a chain may be longer than the call stack
  const visit = new Int32Array(articles.length);
  /** For each article, the earliest visit number of an unfinished article that it is known to lead to. */
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

  /** Sets the voices of articles that all lead to each other. All other articles that they lead to are finished. */
  const finish = (members: readonly ArticleDraft[]): void => {
    const voices = new Set<Voice>();
    for (const { basedOn = [] } of members) {
      for (const name of basedOn) {
        const source = find(name);
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
      // An article that is based only on itself keeps its own voice
      if (voices.size > 0 || members.length > 1) article.voices = ties;
    }
  };

  for (const article of articles) {
    if (article.basedOn && !visit[article.index]) enter(article);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { basedOn = [] } = top.article;
      if (top.next < basedOn.length) {
        const source = find(basedOn[top.next++]!);
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
