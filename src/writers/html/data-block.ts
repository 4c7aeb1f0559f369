import { type Child, h } from './element.ts';

/** JSON in a `<script>` that browsers do not run. Its `<` are escaped, so that nothing in it can end the script. */
export const dataBlock = (type: string, value: unknown): Child =>
  h('script', { type }, JSON.stringify(value).replaceAll('<', '\\u003c'));
