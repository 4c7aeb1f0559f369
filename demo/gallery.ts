import 'cited-timeline';
import { addCopyButtons } from './copy-buttons.ts';

addCopyButtons();
