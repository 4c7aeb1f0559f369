import { type Child, h } from './element.ts';

/** JSON in a `<script>` that no browser runs: no sign in it can end the script. */
export const dataBlock = (type: string, value: unknown): Child =>
  h('script', { type }, JSON.stringify(value).replaceAll('<', '\\u003c'));
