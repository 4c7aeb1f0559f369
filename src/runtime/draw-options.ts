/** The page's choices of how the story is drawn. */
export interface DrawOptions {
  /** Level of the title, 1 to 6. */
  readonly headingLevel: number;
  readonly hideTitle: boolean;
  /** Whether the page chose the lanes, so that the reader cannot. */
  readonly isGroupingFixed: boolean;
  /** Which problems are listed below the story. */
  readonly problems: 'all' | 'left-out' | 'none';
}
