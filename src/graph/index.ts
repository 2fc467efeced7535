/** Fact files → Neo4j. */
export { loadFactFiles, type LoadOptions, type LoadReport } from './load.js'
export { addPages, addPagesOf, type PagesReport, type PageText } from './pages.js'
export { checkGraph, type CheckReport } from './check.js'
export { checksum } from './checksum.js'
export { parseFactFile, readFactFile } from './validate.js'
