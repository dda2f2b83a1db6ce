/** What the tests use of the `edtf` package, which has no types. Bounds in ms UTC, `max` included. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
