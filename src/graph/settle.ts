import type { ManagedTransaction } from 'neo4j-driver'
import { fold } from '../text/index.js'
import { documentIdentity } from './assign.js'
import { citedAs, resolveCitation } from './documents.js'
import { clusterPersons } from './persons.js'
import { readDocuments, readPersons } from './read.js'
import { forRows, groupBy } from './run.js'
import { kindOfId } from './ids.js'
import type { EntityState, Fields } from './state.js'
import type { States } from './states.js'
import type { Withdrawn } from './withdraw.js'

/** What a round of writing changed, as far as it can move others. */
export interface Round {
  before: ReadonlyMap<string, EntityState>
  after: ReadonlyMap<string, EntityState>
  withdrawn: Withdrawn
}

interface ClaimRow extends Fields {
  source: string
  local: string
  block: string
  basis: string
  claim: string
  id: string
}

/**
 * Loaded pages whose persons or citations are somebody or something else now: a page joined two persons, made a citation
 * clear or ambiguous, or took away what did. They have to be placed anew. Depends only on what is loaded, not on the order.
 */
export async function unsettledSources(states: States, round: Round): Promise<string[]> {
  const { tx } = states.unit
  return [
    ...new Set([
      ...(await movedPersons(tx, round.after)),
      ...(await splitPersons(tx, round.withdrawn)),
      ...(await movedCitations(states, round)),
    ]),
  ]
}

/** Sources of persons whose cluster has another id since a new post was added or two were joined. */
async function movedPersons(tx: ManagedTransaction, after: Round['after']): Promise<string[]> {
  const names = [...after.values()].filter(({ label }) => label === 'Person')
  if (names.length === 0) return []
  const members = await readPersons(
    tx,
    names.map(({ fields }) => fold(fields['name'] as string)),
  )
  const clusters = clusterPersons(members)
  const moved = members.filter(({ ref }) => clusters.get(ref)!.id !== ref).map(({ ref }) => ref)
  const rows = await forRows<{ source: string }>(
    tx,
    'MATCH (:Person { id: row })<-[:DESCRIBES]-(s) RETURN DISTINCT s.id AS source',
    moved,
  )
  return rows.map(({ source }) => source)
}

/** Sources of persons that a withdrawn page held together, or gave their id. */
async function splitPersons(tx: ManagedTransaction, withdrawn: Withdrawn): Promise<string[]> {
  const blocks = new Set(withdrawn.described.flatMap(({ block }) => (block?.startsWith('Person ') ? [block] : [])))
  const rows = await readClaims(tx, [...blocks])
  const clusters = clusterPersons(
    rows.map(({ source, local, block, claim, id }) => ({
      ref: `${source} ${local}`,
      name: block.slice('Person '.length),
      posts: (JSON.parse(claim) as { posts: string[] }).posts,
      alone: id,
    })),
  )
  return rows.flatMap(({ source, local, id }) => (clusters.get(`${source} ${local}`)!.id === id ? [] : [source]))
}

/** Sources of citations that mean another document since one came, went, or is better known. */
async function movedCitations(states: States, { before, after, withdrawn }: Round): Promise<string[]> {
  const { tx } = states.unit
  const changed = [...after.values()].filter(
    ({ id, key, fields }) =>
      kindOfId(id) === 'Document' && key !== null && identity(fields) !== identity(before.get(id)?.fields),
  )
  const gone = await forRows<{ cited: string }>(
    tx,
    `MATCH (d:Document { id: row }) WHERE d.fullKey IS NOT NULL AND d.citedAs IS NOT NULL
     RETURN DISTINCT d.citedAs AS cited`,
    withdrawn.described.map(({ id }) => id),
  )
  const cited = new Set(gone.map((row) => row.cited))
  for (const fields of changed.flatMap(({ id, fields }) => [fields, before.get(id)?.fields ?? {}])) {
    const one = citedAs(fields['type'] as string, (fields['number'] ?? null) as string | null)
    if (one !== null) cited.add(one)
  }
  const rows = await readClaims(
    tx,
    [...cited].map((one) => `Document ${one}`),
  )
  if (rows.length === 0) return []
  const documents = [...(await readDocuments(states, [...cited])).values()].map(({ identity }) => identity)
  const candidates = groupBy(documents, ({ type, number }) => `Document ${citedAs(type, number)}`)
  return rows.flatMap(({ source, basis, block, claim, id }) => {
    const meant = resolveCitation(documentIdentity(id, JSON.parse(claim) as Fields), candidates.get(block) ?? [])
    return meant === null ? (basis === 'INFERRED' ? [source] : []) : meant.id === id ? [] : [source]
  })
}

const identity = (fields: Fields | undefined): string => JSON.stringify(fields && { ...documentIdentity('', fields) })

const readClaims = (tx: ManagedTransaction, blocks: readonly string[]): Promise<ClaimRow[]> =>
  forRows<ClaimRow>(
    tx,
    `MATCH (s:Source)-[d:DESCRIBES { block: row }]->(n)
     RETURN s.id AS source, d.local AS local, d.block AS block, d.basis AS basis, d.claim AS claim, n.id AS id`,
    blocks,
  )
