import { axis } from './axis.ts';
import { list } from './list.ts';
import { marks } from './marks.ts';
import { paper } from './paper.ts';
import { panel } from './panel.ts';
import { plot } from './plot.ts';
import { preferences } from './preferences.ts';
import { targets } from './targets.ts';
import { progress } from './progress.ts';
import { room } from './room.ts';
import { theme } from './theme.ts';
import { title } from './title.ts';
import { tokens } from './tokens.ts';
import { toolbar } from './toolbar.ts';

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
