/** The part of edtf.js that the tests use; it ships no types. */
declare module 'edtf' {
  export interface Bits {
    /** 0 if nothing is marked. */
    readonly value: number;
  }

  export interface Extended {
    readonly type: string;
    /** First ms, UTC. */
    readonly min: number;
    /** Last ms, UTC; inclusive. */
    readonly max: number;
    readonly uncertain?: Bits;
    readonly approximate?: Bits;
    /** Ends of an interval: Infinity if open. */
    readonly lower?: Extended | number;
    readonly upper?: Extended | number;
  }

  /** @throws if the text is not EDTF, or not understood */
  export default function edtf(text: string): Extended;
}
