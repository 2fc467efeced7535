/** The tables of seeds/reference, checked and typed. Data that a reference book would have; nothing of any page. */
export * from './abbreviations.js'
export * from './bodies.js'
export * from './load.js'
export * from './movements.js'
export * from './places.js'
export * from './programs.js'
export * from './posts.js'
export * from './terms.js'
