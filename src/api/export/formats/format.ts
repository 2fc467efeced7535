import type { Opened } from '../rows.js'

/** A way to write what is exported. */
export interface Format {
  /** The ending of a file's name, by which it is asked for. */
  ending: string
  /** What a person calls it. */
  title: string
  /** Its media type. */
  type: string
  /** The whole file, piece by piece. */
  write: (opened: Opened) => AsyncIterable<string>
}
