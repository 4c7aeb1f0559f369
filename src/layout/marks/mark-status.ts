/**
 * The status of an event as shown by its mark: a symbol is added to the mark of the date, so that both can be read. The
 * symbols differ in shape alone, for print and forced colours: a line through a hollow mark (retracted), a break in the
 * middle (disputed), a hollow mark on a dashed line (expected), brackets around it (unconfirmed). Other statuses have
 * no symbol; their pips show the number of voices.
 */
export const MARK_STATUSES = ['retracted', 'disputed', 'expected', 'unconfirmed'] as const;
export type MarkStatus = (typeof MARK_STATUSES)[number];

/** The symbol of a status; undefined if it has none. */
export const markStatusOf = (status: string): MarkStatus | undefined => MARK_STATUSES.find((one) => one === status);
