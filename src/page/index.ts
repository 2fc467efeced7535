/** Files, folders, addresses and stdin → decoded pages. */
export { findPages, type PageInput, type Skipped } from './find.js'
export type { Metadata, Page } from './page.js'
export { isSkipped, readInput, readPage, readPages, type ReadOptions, type ReadPage } from './read.js'
