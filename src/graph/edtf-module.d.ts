/** The part of the edtf package that is used here; it ships no types of its own. */
declare module 'edtf' {
  /** Milliseconds of the first and last instant that a date can mean; null or infinite at an open end. */
  export default function edtf(date: string): { min: number | null; max: number | null }
}
