import { suggestAddress } from '../../file/explain/suggest-address.ts';

/** Characters that are copied along with an address: white space, brackets and quotation marks around it. */
const AROUND = /^[\s<>()[\]"'“”„«»]*$/;

/**
 * An address without the characters around it: `<https://example.org/a>` certainly means the address in the brackets.
 * Undefined if anything must be guessed, such as the scheme.
 */
export function certainAddress(text: string): string | undefined {
  const address = suggestAddress(text);
  return address !== undefined && text.includes(address) && AROUND.test(text.replace(address, ''))
    ? address
    : undefined;
}
