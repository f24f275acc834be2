/** The part of the EDTF library that the tests use; the package has no types of its own. */
declare module 'edtf' {
  /** Parses a value; throws on what is not EDTF. */
  export default function edtf(value: string): unknown;
}
