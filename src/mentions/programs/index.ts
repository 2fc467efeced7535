import { programAgain } from './anaphor.js'
import { capitalProgram } from './capital.js'
import { knownProgram } from './known.js'
import { phasedProgram } from './phased.js'
import { pilotProgram } from './pilot.js'
import { quotedProgram } from './quoted.js'

export const programRules = [
  knownProgram, // by the reference data
  quotedProgram, // the name's ends are marked
  pilotProgram, // quoted, without a head word
  phasedProgram, // the phase marks the end
  capitalProgram, // only the capital marks the name
  programAgain, // needs those named before it
] as const
