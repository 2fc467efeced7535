import type { ManagedTransaction } from 'neo4j-driver'
import packageJson from '../../package.json' with { type: 'json' }
import type { Evidence, FactFile } from '../model/index.js'
import { daysOf } from './edtf.js'
import { idOf } from './ids.js'
import { graphDate, toGraph } from './properties.js'
import { search } from './properties-of.js'
import type { Clock } from './revision.js'
import { forRows, groupBy, run } from './run.js'
import { baseOf, type Fields, type PlacedFile } from './state.js'
import { pack } from './store.js'

/** Writes the pages themselves, and the reading that is loaded of each. */
export async function writeSources(tx: ManagedTransaction, files: readonly FactFile[], clock: Clock): Promise<void> {
  const rows = files.map((file) => {
    const { hash, packed } = pack(file)
    return {
      id: file.source.id,
      properties: sourceProperties(file),
      extraction: {
        id: idOf('Extraction', file.source.id, hash),
        fileHash: hash,
        packed,
        version: packageJson.version,
        rules: [...new Set(allEvidence(file).map(({ rule }) => rule))].sort(),
        caption: `Extraction of ${file.source.name}`,
      },
    }
  })
  await forRows(
    tx,
    `MERGE (s:Source { id: row.id })
     ON CREATE SET s.pageLoaded = false, s.recordedAt = datetime($at), s.recordedRevision = $revision
     SET s += row.properties REMOVE s.retiredAt, s.retiredRevision
     WITH s, row
     OPTIONAL MATCH (s)-[old:EXTRACTED_BY]->(:Extraction) DELETE old
     WITH DISTINCT s, row
     MERGE (x:Extraction { id: row.extraction.id }) ON CREATE SET x.at = datetime($at)
     SET x += row.extraction
     MERGE (s)-[:EXTRACTED_BY]->(x)`,
    rows,
    { ...clock },
  )
  await writeUnresolved(tx, files)
}

/** Writes what the reading could not resolve, in the place of what an earlier reading of the page could not. */
async function writeUnresolved(tx: ManagedTransaction, files: readonly FactFile[]): Promise<void> {
  await dropUnresolved(
    tx,
    files.map(({ source }) => source.id),
  )
  const rows = files.flatMap(({ source, unresolved }) =>
    unresolved.map(({ start, end, text, kind, reason, candidates }) => ({
      source: source.id,
      id: idOf('UnresolvedMention', source.id, start, end, kind),
      // Seven digits keep the order of the page.
      key: `${sourceKey(source.id)}/${String(start).padStart(7, '0')}`,
      properties: toGraph({ start, end, text, kind, reason, candidates, caption: text }),
    })),
  )
  await forRows(
    tx,
    `MATCH (s:Source { id: row.source })
     MERGE (u:UnresolvedMention { id: row.id }) SET u.key = row.key, u += row.properties MERGE (u)-[:FROM]->(s)`,
    rows,
  )
}

/** Takes away what pages left open: they are read anew, or others took their place. */
export const dropUnresolved = (tx: ManagedTransaction, sources: readonly string[]): Promise<unknown> =>
  run(tx, 'UNWIND $sources AS id MATCH (:Source { id: id })<-[:FROM]-(u:UnresolvedMention) DETACH DELETE u', {
    sources,
  })

const sourceKey = (id: string): string => `source/${id.slice('sha256:'.length, 'sha256:'.length + 12)}`

function sourceProperties({ source }: FactFile): Fields {
  const { authors, ...plain } = source
  return toGraph({
    ...plain,
    key: sourceKey(source.id),
    caption: source.title ?? source.name,
    authorNames: authors.map(({ name }) => name),
    authorKinds: authors.map(({ kind }) => kind.toUpperCase()),
    publishedOnEarliest: graphDate(daysOf(source.publishedOn).first),
    searchText: search([source.title ?? '', source.publisher ?? '', ...authors.map(({ name }) => name)]),
  })
}

const allEvidence = (file: FactFile): Evidence[] => [
  ...file.facts.flatMap((fact) => fact.evidence),
  ...file.entities.flatMap((entity) => (entity.kind === 'Event' ? entity.evidence : [])),
]

export const passageId = (source: string, passage: Evidence['passage']): string =>
  idOf('Passage', source, passage.start, passage.end)

/** Writes the passages that the pages' evidence stands in; words that are loaded already stay. */
export async function writePassages(tx: ManagedTransaction, files: readonly FactFile[]): Promise<void> {
  const rows = files.flatMap((file) => {
    const first = new Map<string, { source: string; id: string; properties: Fields }>()
    const inOrder = allEvidence(file).sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.excerpt < b.excerpt ? -1 : 1),
    )
    for (const { passage, excerpt, role } of inOrder) {
      const id = passageId(file.source.id, passage)
      if (!first.has(id))
        first.set(id, { source: file.source.id, id, properties: toGraph({ ...passage, caption: excerpt, role }) })
    }
    return [...first.values()]
  })
  await forRows(
    tx,
    `MATCH (s:Source { id: row.source }) MERGE (p:Passage { id: row.id }) SET p += row.properties MERGE (p)-[:FROM]->(s)`,
    rows,
  )
}

/** Writes where the pages name what. */
export async function writeMentions(tx: ManagedTransaction, pages: readonly PlacedFile[]): Promise<void> {
  const mentions = pages.flatMap(({ file, placed }) =>
    file.entities.flatMap((entity) => {
      const { id, label, basis, reason } = placed.get(entity.id)!
      return entity.mentions.map((mention) => ({
        source: file.source.id,
        id,
        label,
        properties: toGraph({ ...mention, basis, basisReason: reason }),
      }))
    }),
  )
  for (const [base, rows] of groupBy(mentions, ({ label }) => baseOf(label)))
    await forRows(
      tx,
      `MATCH (s:Source { id: row.source }) MATCH (n:${base} { id: row.id })
       CREATE (s)-[m:MENTIONS]->(n) SET m = row.properties`,
      rows,
    )
}
