/** An event of a SIMILE timeline, as XML and JSON both tell it. */
export interface SimileRecord {
  readonly where: string;
  /** Its attributes, or the texts and numbers among its fields; by their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** The text of the element, which may hold HTML; empty in JSON. */
  readonly text: string;
  /** What stands there, clipped. */
  readonly raw: () => string;
  /** Whether it is one moment, where it names two. */
  readonly isInstant: boolean;
}

const isTrue = (text: string | undefined): boolean => /^true$/i.test(text ?? '');

/** In XML an event is a moment, unless it says that it has a duration. */
export const isInstantInXml = (fields: ReadonlyMap<string, string>): boolean =>
  !isTrue(fields.get('isduration')) && !isTrue(fields.get('durationevent'));

/** In JSON an event has a duration, unless it says `durationEvent: false`; or `isDuration: true`, which SIMILE reads the other way round. */
export const isInstantInJson = (fields: ReadonlyMap<string, string>): boolean =>
  isTrue(fields.get('isduration')) ||
  isTrue(fields.get('instant')) ||
  /^false$/i.test(fields.get('durationevent') ?? '');
