declare module 'unbzip2-stream' {
  /** A through stream: compressed bytes in, plain bytes out. */
  export default function unbzip2(): NodeJS.ReadWriteStream;
}
