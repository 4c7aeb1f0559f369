/**
 * One whose word articles carry: a named source, an agency, an owner, a publisher, or an article that names none of these. Articles
 * and citations of one timeline that carry the same word share the object.
 */
export interface Voice {
  readonly name: string;
}

/**
 * What ties an article to a voice: whose word the citation says it reports, what the article is based on, a circle in which articles
 * rest on each other alone, the agency, the owner, the publisher, or nothing but the article itself.
 */
export type TieKind = 'on-word-of' | 'based-on' | 'circular' | 'agency' | 'owner' | 'publisher' | 'article';

/** A voice with which an article or a citation speaks, and why. Records may share one object. */
export interface VoiceTie {
  readonly voice: Voice;
  readonly kind: TieKind;
}
