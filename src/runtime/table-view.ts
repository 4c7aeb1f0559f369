import { tableTemplate } from '../views/table/table.ts';
import { tableStyles } from '../views/table/styles.ts';
import type { TableView } from '../views/table-view.ts';

export const tableView: TableView = { table: tableTemplate, styles: tableStyles };
