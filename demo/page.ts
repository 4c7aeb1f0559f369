import 'cited-timeline';
import { addCopyButtons } from './copy-buttons.ts';

/**
 * The theme switch. A theme is a set of CSS variables (`themes.css`), selected by an attribute of the page and stored
 * in its address.
 */
const root = document.documentElement;
const address = new URL(location.href);
const radios = document.querySelectorAll<HTMLInputElement>('input[name="theme"]');

function show(theme: string): void {
  root.dataset['theme'] = theme;
  for (const radio of radios) radio.checked = radio.value === theme;
}

for (const radio of radios) {
  radio.addEventListener('change', () => {
    show(radio.value);
    address.searchParams.set('theme', radio.value);
    history.replaceState(null, '', address);
  });
}

const asked = address.searchParams.get('theme');
if ([...radios].some(({ value }) => value === asked)) show(asked ?? '');

addCopyButtons();
