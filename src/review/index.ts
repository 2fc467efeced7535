/** Fact files for a person to review: what one says, and how two differ. */
export { contentsOf, identityOf, type Content, type Value } from './content.js'
export { explain, sayings, type Explained, type ReadMention } from './explain.js'
export { markedPage } from './marked.js'
export { Report } from './report/index.js'
export { suspicionsOf, type Suspicion } from './suspicious.js'
export { diffFacts, type Changed, type FactDiff } from './diff.js'
