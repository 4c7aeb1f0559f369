import { tableTemplate } from '../views/table/table.ts';
import { tableStyles } from '../views/table/styles.ts';
import type { TableView } from '../views/table-view.ts';
import { uncover } from './uncover.ts';

export const tableView: TableView = {
  table: (context, part, evidence) => tableTemplate(context, part, evidence, uncover),
  styles: tableStyles,
};
