import type { Part } from '../gold.js'
import type { Outcome, Sample, Scorer } from '../sample.js'
import { findings, recommendations } from './asks.js'
import { awards } from './awards.js'
import { documents } from './documents.js'
import { events } from './events.js'
import { figures } from './figures.js'
import { officials } from './officials.js'
import { places } from './places.js'
import { relations } from './relations.js'

/** How each part is scored, in the order of the table. */
const scorers: Readonly<Record<Part, Scorer>> = {
  documents,
  officials,
  places,
  events,
  figures,
  relations,
  awards,
  recommendations,
  findings,
}

/** What is right, missed and wrong in a sample's scored parts. */
export const score = (sample: Sample): Outcome[] =>
  (Object.keys(scorers) as Part[])
    .filter((part) => sample.scored.includes(part))
    .flatMap((part) => [...scorers[part](sample)])
