import { UsageError } from './usage-error.ts';

/** The value of `--base`. @throws {UsageError} where it is no address in full */
export function checkedBase(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new UsageError(`--base must be an address such as https://example.org/page.html, and not ${address}`);
  return address;
}
