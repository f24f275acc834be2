declare module 'unbzip2-stream/lib/bzip2.js' {
  /** The next bits as a number; null: on to the next whole byte. */
  type Bits = (count: number | null) => number;
  const bzip2: {
    /** The level of a stream at whose beginning the bits stand. */
    header(bits: Bits): number;
    /** Unfolds a block; gives the stream's sum so far, null behind the last block. */
    decompress(bits: Bits, put: (byte: number) => void, work: Int32Array, size: number, sum: number): number | null;
  };
  export default bzip2;
}
