import { suggestAddress } from '../../file/explain/suggest-address.ts';

/** What is copied along with an address: blanks, brackets and quotation marks around it. */
const AROUND = /^[\s<>()[\]"'“”„«»]*$/;

/**
 * What an address without what stands around it is: `<https://example.org/a>` is certainly the address in the brackets. Undefined where
 * anything is left to guess, such as its scheme.
 */
export function certainAddress(text: string): string | undefined {
  const address = suggestAddress(text);
  return address !== undefined && text.includes(address) && AROUND.test(text.replace(address, ''))
    ? address
    : undefined;
}
