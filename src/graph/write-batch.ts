import type { ManagedTransaction } from 'neo4j-driver'
import type { FactFile } from '../model/index.js'
import { assign } from './assign.js'
import { writeCaptions } from './captions.js'
import { countFigures } from './figures.js'
import { addDerivedEdges, writeDerivedEdges } from './edges.js'
import type { FactClaim } from './fact-claims.js'
import { writeJudgements } from './judgements.js'
import { readKnown } from './read.js'
import { writeDistricts, writeReference } from './reference.js'
import { lockRevision, raiseRevision } from './revision.js'
import { forRows } from './run.js'
import { unsettledSources } from './settle.js'
import { selectFiles } from './select.js'
import { join } from './join.js'
import { baseOf, type EntityState } from './state.js'
import { writeStatements } from './statements.js'
import { States } from './states.js'
import { unpack } from './store.js'
import { Unit } from './unit.js'
import { dropIdlePassages, retire, retireSources, withdraw, writeSupport, type Withdrawn } from './withdraw.js'
import { writeEntities, type Written } from './write-entities.js'
import { writeContradictions, writeFacts, type WrittenFacts } from './write-facts.js'
import { dropUnresolved, writeMentions, writePassages, writeSources } from './write-source.js'

export interface BatchResult {
  /** Files that changed the graph; the others were there already. */
  loaded: number
  /** The graph's revision after the batch. */
  revision: number
}

/** A settled graph takes one round, or two when a page shows who somebody is; more would be a fault of the program. */
const MOST_ROUNDS = 6

/**
 * Writes whole pages in one transaction: takes back what they replace, places their entities and facts, places anew the
 * pages that they move, and then makes all that is derived. Raises the revision when something changed, and only then.
 *
 * @param replaces id of a source that the first file takes the place of
 */
export async function writeBatch(
  tx: ManagedTransaction,
  files: readonly FactFile[],
  replaces?: string,
): Promise<BatchResult> {
  const clock = await lockRevision(tx)
  const unit = new Unit(tx, clock)
  const states = new States(unit)
  const reference = await writeReference(states)
  const { fresh, again, replaced } = await selectFiles(tx, files, replaces)
  if (fresh.length === 0) {
    if (reference) await raiseRevision(tx, clock)
    return { loaded: 0, revision: clock.current + Number(reference) }
  }
  await writeSources(unit, fresh)
  const touched = new Touched()
  let pages = fresh
  let takenBack: readonly string[] = [...again, ...replaced.map(({ old }) => old)]
  for (let round = 1; pages.length > 0; round++) {
    if (round > MOST_ROUNDS) throw new Error(`the graph does not settle: ${takenBack.join(' ')}`)
    takenBack = await writeRound(states, pages, takenBack, touched)
    pages = await storedFiles(tx, takenBack)
  }
  await retireSources(tx, replaced, clock)
  await dropUnresolved(
    tx,
    replaced.map(({ old }) => old),
  )
  await finish(states, touched)
  await raiseRevision(tx, clock)
  return { loaded: fresh.length, revision: clock.current + 1 }
}

/** All by which others may name it. Which posts somebody held, and who cited a document, is in no name. */
const naming = ({ fields: { posts: _, citedOn: _c, issuerKey: _k, ...fields } }: EntityState): string =>
  JSON.stringify(Object.entries(join(fields, {})).sort(([a], [b]) => (a < b ? -1 : 1)))

/** What the batch touched, over all its rounds. */
class Touched {
  /** Entities and events that are new or changed, or lost what a page said of them. */
  readonly entities = new Set<string>()
  /** Entities that were there before and are known differently now. */
  readonly renamed = new Set<string>()
  /** Facts and events whose evidence changed. */
  readonly facts = new Set<string>()
  readonly withdrawn: Withdrawn = { evidence: [], described: [] }

  /** Facts that are new. */
  readonly made: FactClaim[] = []
  rounds = 0

  add({ before, after, changed }: Written, facts: WrittenFacts, withdrawn: Withdrawn): void {
    this.rounds += 1
    for (const id of facts.touched) this.facts.add(id)
    this.made.push(...facts.made)
    for (const state of changed) {
      this.entities.add(state.id)
      const known = before.get(state.id)
      if (known && naming(known) !== naming(state)) this.renamed.add(state.id)
    }
    for (const { id, label } of after.values()) if (baseOf(label) === 'Event') this.facts.add(id)
    for (const { id } of withdrawn.described) {
      this.entities.add(id)
      this.renamed.add(id)
    }
    for (const { id } of withdrawn.evidence) this.facts.add(id)
    this.withdrawn.evidence.push(...withdrawn.evidence)
    this.withdrawn.described.push(...withdrawn.described)
  }
}

/** Places pages; gives the sources that have to be placed anew. */
async function writeRound(
  states: States,
  files: readonly FactFile[],
  takenBack: readonly string[],
  touched: Touched,
): Promise<string[]> {
  const { unit } = states
  const withdrawn = await withdraw(states, takenBack)
  const pages = assign(files, await readKnown(states, files))
  await writePassages(unit, files)
  const written = await writeEntities(states, pages)
  const facts = await writeFacts(states, pages)
  writeMentions(unit, pages)
  await unit.flush()
  await writeDistricts(
    unit,
    written.changed.map(({ id }) => id),
  )
  await writeContradictions(unit.tx, pages)
  touched.add(written, facts, withdrawn)
  return unsettledSources(states, { ...written, withdrawn })
}

/** All that follows from entities and facts. What one round made is complete, unless a later round touched others. */
async function finish(states: States, { entities, renamed, facts, made, withdrawn, rounds }: Touched): Promise<void> {
  const { tx, clock } = states.unit
  const open = (ids: Iterable<string>): string[] => [...ids].filter((id) => rounds > 1 || !states.unit.isMade(id))
  await retire(tx, withdrawn, clock)
  await dropIdlePassages(tx, withdrawn)
  await writeSupport(tx, open(facts))
  const recaptioned = await writeCaptions(states, open(entities), [...renamed])
  const others = rounds > 1 ? [...facts] : [...open(facts), ...(await addDerivedEdges(states, made))]
  await states.unit.flush()
  await writeDerivedEdges(states, others)
  await countFigures(tx, [...facts])
  await writeStatements(states, open(facts), [...renamed, ...recaptioned])
  await writeJudgements(states.unit, [...new Set([...entities, ...recaptioned])])
}

async function storedFiles(tx: ManagedTransaction, sources: readonly string[]): Promise<FactFile[]> {
  const rows = await forRows<{ packed: string }>(
    tx,
    'MATCH (:Source { id: row })-[:EXTRACTED_BY]->(x) RETURN x.packed AS packed',
    sources,
  )
  return rows.map(({ packed }) => unpack(packed))
}
