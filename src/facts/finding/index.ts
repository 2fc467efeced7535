import type { Facts, Reading } from '../../resolve/index.js'
import { achievements } from './achievements.js'
import { limitations } from './limitations.js'

/** What somebody finds good or wanting. Talk *of* results and limitations is no finding: it names none. */
export function findings(reading: Reading, facts: Facts): void {
  achievements(reading, facts)
  limitations(reading, facts)
}
