import { type CSSResult, unsafeCSS } from 'lit';
import asKnownOn from '../as-known-on/as-known-on.css?inline';
import axis from '../plot/axis.css?inline';
import list from '../list/list.css?inline';
import marks from '../plot/marks.css?inline';
import panel from '../panel/panel.css?inline';
import paper from '../paper/paper.css?inline';
import plot from '../plot/plot.css?inline';
import preferences from './preferences.css?inline';
import progress from '../status/progress.css?inline';
import room from './room.css?inline';
import targets from './targets.css?inline';
import theme from './theme.css?inline';
import title from './title.css?inline';
import tokens from './tokens.css?inline';
import toolbar from '../toolbar/toolbar.css?inline';

/** The element's style sheets, from the general to the particular. */
export const styles: CSSResult[] = [
  tokens,
  room,
  title,
  toolbar,
  progress,
  plot,
  marks,
  axis,
  asKnownOn,
  panel,
  list,
  theme,
  targets,
  preferences,
  paper,
].map((text) => unsafeCSS(text));
