/** Input that only the browser's driver can send: keys and pointers as if they came from the reader. */
export type Input =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mouse'; readonly way: readonly (readonly [what: 'move' | 'down' | 'up', x: number, y: number])[] }
  | { readonly kind: 'touch'; readonly way: readonly (readonly (readonly [x: number, y: number])[])[] }
  | { readonly kind: 'media'; readonly media: 'print' | 'screen' };

declare global {
  interface Window {
    /** Provided by the driver; settles when the browser has taken the input. */
    driverInput(input: Input): Promise<void>;
  }
}
