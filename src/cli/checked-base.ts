import { UsageError } from './usage-error.ts';

/** The value of `--base`. @throws {UsageError} if it is not an absolute http or https address */
export function checkedBase(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new UsageError(`--base must be an address such as https://example.org/page.html, and not ${address}`);
  return address;
}
