/** What takes the focus of a citation: its headline's link, else the citation itself. */
export const linkOf = (citation: Element | undefined): HTMLElement | undefined =>
  (citation?.querySelector<HTMLElement>('.headline a') ?? citation) as HTMLElement | undefined;
