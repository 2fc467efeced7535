import { cardinal } from './cardinal.js'
import { fraction } from './fraction.js'
import { range } from './range.js'
import { vague } from './vague.js'

/** Number forms, the longer first: a part of a range or fraction is not read again. */
export const quantityRules = [fraction, range, vague, cardinal] as const
