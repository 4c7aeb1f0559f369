/**
 * The status of an event as its mark shows it, by a sign that is added to the mark of the date, so that both can be read. The signs
 * differ in shape alone, for print and for forced colours: a line through a hollow mark (retracted), a break in the middle
 * (disputed), a hollow mark on a dashed line (expected), brackets around it (unconfirmed). Events of all other statuses have none:
 * their pips tell the number of voices.
 */
export const MARK_STATUSES = ['retracted', 'disputed', 'expected', 'unconfirmed'] as const;
export type MarkStatus = (typeof MARK_STATUSES)[number];

/** The sign of a status; undefined where its mark has none. */
export const markStatusOf = (status: string): MarkStatus | undefined => MARK_STATUSES.find((one) => one === status);
