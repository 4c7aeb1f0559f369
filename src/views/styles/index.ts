import { type CSSResult, unsafeCSS } from 'lit';
import axis from '../plot/axis.css?inline';
import list from '../list/list.css?inline';
import marks from '../plot/marks.css?inline';
import panel from '../panel/outline.css?inline';
import plot from '../plot/plot.css?inline';
import preferences from './preferences.css?inline';
import progress from '../status/progress.css?inline';
import room from './room.css?inline';
import targets from './targets.css?inline';
import theme from './theme.css?inline';
import title from './title.css?inline';
import tokens from './tokens.css?inline';
import toolbar from '../toolbar/toolbar.css?inline';

/**
 * The element's style sheets, from general to specific. Those of the panel and of paper follow when they are loaded.
 */
export const styles: CSSResult[] = [
  tokens,
  room,
  title,
  toolbar,
  progress,
  plot,
  marks,
  axis,
  panel,
  list,
  theme,
  targets,
  preferences,
].map((text) => unsafeCSS(text));
