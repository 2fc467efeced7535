/** Fact files for a person to review: what one says, and how two differ. */
export { contentsOf, identityOf, type Content, type Value } from './content.js'
export { diffFacts, type Changed, type FactDiff } from './diff.js'
