/**
 * A source whose statements articles carry: a named source, an agency, an owner, a publisher, or an article that names none of these.
 * Articles and citations of one timeline with the same source share the object.
 */
export interface Voice {
  readonly name: string;
}

/**
 * What ties an article to a voice: the citation's `onWordOf`, what the article is based on, a circle of articles based only on each
 * other, the agency, the owner, the publisher, or just the article itself.
 */
export type TieKind = 'on-word-of' | 'based-on' | 'circular' | 'agency' | 'owner' | 'publisher' | 'article';

/** A voice of an article or a citation, and why it has that voice. Records may share one object. */
export interface VoiceTie {
  readonly voice: Voice;
  readonly kind: TieKind;
}
