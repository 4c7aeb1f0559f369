import 'cited-timeline';

/** Each story has its tag below it, and a button that copies it. */
for (const section of document.querySelectorAll('main section')) {
  const status = section.querySelector('[role="status"]');
  section.querySelector('button')?.addEventListener('click', () => {
    navigator.clipboard.writeText(section.querySelector('code')?.textContent ?? '').then(
      () => status?.replaceChildren('Copied.'),
      () => status?.replaceChildren('Select the text above and copy it.'),
    );
  });
}
