/** The texts of the controls under the element, in English. */
export const LOOK_WORDS = {
  preview: 'Show it as',
  previews: { wide: 'Wide', phone: 'Phone', list: 'List' },
  print: 'Print',
  colours: 'Your colours',
  reset: (label: string) => `${label}: as it was`,
  faint: (label: string, scheme: 'light' | 'dark', ratio: number) =>
    `${label} on the background is hard to read on a ${scheme} page: the contrast is ${ratio.toFixed(1)}, and 4.5 is needed.`,
} as const;
