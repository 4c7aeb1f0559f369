/** An event of a SIMILE timeline, the same for XML and JSON. */
export interface SimileRecord {
  readonly where: string;
  /** Its attributes, or its fields that are texts or numbers, by name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** The text of the element, which may contain HTML; empty in JSON. */
  readonly text: string;
  /** The record as written, shortened. */
  readonly raw: () => string;
  /** Whether two dates are the bounds of one moment rather than a duration. */
  readonly isInstant: boolean;
}

const isTrue = (text: string | undefined): boolean => /^true$/i.test(text ?? '');

/** In XML an event is a moment unless it declares a duration. */
export const isInstantInXml = (fields: ReadonlyMap<string, string>): boolean =>
  !isTrue(fields.get('isduration')) && !isTrue(fields.get('durationevent'));

/**
 * In JSON an event has a duration unless it says `durationEvent: false`, or `isDuration: true`, which SIMILE interprets
 * the wrong way round.
 */
export const isInstantInJson = (fields: ReadonlyMap<string, string>): boolean =>
  isTrue(fields.get('isduration')) ||
  isTrue(fields.get('instant')) ||
  /^false$/i.test(fields.get('durationevent') ?? '');
