import { movementAgain } from './anaphor.js'
import { knownMovement } from './known.js'
import { quotedMovement } from './quoted.js'

export const movementRules = [
  knownMovement, // by the reference data
  quotedMovement, // lists of names begin with a known one as often as not
  movementAgain, // needs those named before it
] as const
