import type { Scene } from '../mentions/index.js'
import type { Page } from '../page/index.js'
import { resolveBodies } from './bodies.js'
import { boundIssue } from './documents/bounds.js'
import { readEffects } from './documents/effect.js'
import { resolveDocuments } from './documents/index.js'
import { resolveEvents } from './events.js'
import { resolveMovements } from './movements.js'
import { readPageDates } from './page-dates.js'
import { resolvePeople } from './people.js'
import { resolvePlaces } from './places.js'
import { resolvePosts } from './posts.js'
import { resolvePrograms } from './programs.js'
import type { Reading } from './reading.js'
import { Registry } from './registry.js'
import type { Withheld } from './withheld.js'

/** Resolvers in their order; each line says why it stands there. */
const resolvers: readonly ((reading: Reading) => void)[] = [
  resolvePlaces, // the page's province, which bare names mean
  resolveBodies, // at their places
  resolvePosts, // of bodies, those cut short by what the page says elsewhere
  resolvePeople, // one for each name
  resolveDocuments, // issued by bodies and their posts
  readEffects, // of the documents
  resolveMovements, // by their names
  resolvePrograms, // their owners are bodies
  resolveEvents, // last: whom they visit, who leads them, which documents they cover
  boundIssue, // by the events that a document plans
]

/** Mentions → entities: which mentions name the same thing, and what that thing is; `withheld` are those that damage took. */
export function resolve(page: Page, scene: Scene, withheld: readonly Withheld[] = []): Reading {
  const reading: Reading = {
    page,
    scene,
    registry: new Registry(),
    refs: new Map(),
    passed: new Map(),
    withheld: [...withheld],
    ids: new Map(),
    dates: readPageDates(scene, page.metadata),
    placesOn: null,
    home: null,
    mainEvent: null,
    eventOf: new Map(),
  }
  for (const resolver of resolvers) resolver(reading)
  return reading
}
export { aboutOf, subjectsIn } from './about.js'
export { bodyKindOf, bodyRef } from './bodies.js'
export { eventAround, mainEvent } from './events.js'
export { isDocumentDate } from './events/day.js'
export { effectBehind } from './documents/effect.js'
export { hostDocument, type HostDocument } from './documents/host.js'
export type { PageDates } from './page-dates.js'
export { withholdDoubtful } from './doubtful.js'
export { holderAt, mentionsOf, postsOf, type Holder } from './people.js'
export { postRef } from './posts.js'
export * from './reading.js'
export * from './registry.js'
export { tellWithheld } from './withheld.js'
