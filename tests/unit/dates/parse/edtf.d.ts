/** What the tests use of edtf.js, which ships no types. */
declare module 'edtf' {
  export interface Bits {
    /** 0 where nothing is marked. */
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
    /** Ends of an interval: Infinity where open. */
    readonly lower?: Extended | number;
    readonly upper?: Extended | number;
  }

  /** @throws where the text is not EDTF, or not understood */
  export default function edtf(text: string): Extended;
}
