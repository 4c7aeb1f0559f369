/** The node of a citation that takes the focus: its headline's link, or else the citation itself. */
export const linkOf = (citation: Element | undefined): HTMLElement | undefined =>
  (citation?.querySelector<HTMLElement>('.headline a') ?? citation) as HTMLElement | undefined;
