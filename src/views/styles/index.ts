import { axis } from '../plot/axis-styles.ts';
import { list } from '../list/list-styles.ts';
import { marks } from '../plot/mark-styles.ts';
import { paper } from '../paper/paper-styles.ts';
import { panel } from '../panel/panel-styles.ts';
import { plot } from '../plot/plot-styles.ts';
import { preferences } from './preferences.ts';
import { targets } from './targets.ts';
import { progress } from '../status/progress-styles.ts';
import { room } from './room.ts';
import { theme } from './theme.ts';
import { title } from './title.ts';
import { tokens } from './tokens.ts';
import { toolbar } from '../toolbar/toolbar-styles.ts';

/** The element's style sheets, from the general to the particular. */
export const styles = [
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
  paper,
];
