/** The fact file's format, `vankien-facts/1`: the one source of its table, its types and its JSON Schema. */
export * from './entities.js'
export * from './evidence.js'
export * from './fact-file.js'
export * from './facts.js'
export * as values from './values.js'
export { Edtf } from './edtf.js'
