import { bodies } from './bodies.js'
import { dates } from './dates/index.js'
import { documents } from './documents/index.js'
import { eventRules } from './events/index.js'
import { memberOrganisations } from './member-organisations.js'
import { movementRules } from './movements/index.js'
import { person } from './people/person.js'
import { places } from './places.js'
import { post } from './posts/post.js'
import { programRules } from './programs/index.js'
import { quantityRules } from './quantities/index.js'
import type { Rule } from './rule.js'

/**
 * Every rule, in the order in which it runs; each line says why it stands there. A test fails for a rule file that
 * is not in the list.
 */
export const rules: readonly Rule[] = [
  ...dates, // stand by themselves; citations, posts and events hang on them
  places, // bodies need the places behind them
  bodies, // issuers, addressees and the bodies of posts
  memberOrganisations, // told by the Front's central body before them
  ...documents, // behind the days, places and bodies that they hold
  post, // roles at bodies; signers and the titles of people
  person, // names, told by the titles around them
  ...movementRules, // by their names; figures and schemes are about them
  ...programRules, // after citations: a number makes a document
  ...eventRules, // delegations, sessions and conferences, told by the bodies and citations in their names
  ...quantityRules, // last: no number of a date, document, post or name is a figure
]
