/**
 * Runs of blanks that are no single blank: `text.replace(BLANKS, ' ')` makes each run one blank. To replace the single ones too, of which a
 * long text has hundreds of thousands, would take most of the time of reading it.
 */
export const BLANKS = /\s{2,}|[^\S ]/g;
