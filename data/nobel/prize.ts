/**
 * A prize: the year that it is for, the day on which it was announced (EDTF), its subject in our own words, and who received it.
 */
export type Prize = readonly [year: number, announced: string, subject: string, ...laureates: string[]];
