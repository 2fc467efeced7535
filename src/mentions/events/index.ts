import { congress } from './congress.js'
import { delegation } from './delegation.js'
import { festival } from './festival.js'
import { meeting } from './meeting.js'
import { occasion } from './occasion.js'
import { session } from './session.js'

/** Events: plenums and congresses before conferences, whose word they share. */
export const eventRules = [congress, delegation, session, meeting, occasion, festival] as const
