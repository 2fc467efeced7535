import type { ManagedTransaction } from 'neo4j-driver'
import packageJson from '../../package.json' with { type: 'json' }
import type { Evidence, FactFile } from '../model/index.js'
import { daysOf } from './edtf.js'
import { idOf } from './ids.js'
import { graphDate, toGraph } from './properties.js'
import { search } from './properties-of.js'
import { forRows } from './run.js'
import type { Fields, PlacedFile } from './state.js'
import { pack } from './store.js'
import type { Unit } from './unit.js'

/** Writes the pages themselves, and the reading that is loaded of each. */
export async function writeSources(unit: Unit, files: readonly FactFile[]): Promise<void> {
  const extractions = new Map(files.map((file) => [file.source.id, extractionOf(file)]))
  await unit.find(files.map(({ source }) => source.id))
  const again = files.flatMap(({ source }) => (unit.has(source.id) ? [source.id] : []))
  await forRows(unit.tx, 'MATCH (:Source { id: row })-[old:EXTRACTED_BY]->() DELETE old', again)
  await unit.find(again.map((id) => extractions.get(id)!.id))
  const { recordedAt } = unit.recorded
  for (const file of files) {
    const { id, ...properties } = extractions.get(file.source.id)!
    unit.put(file.source.id, ['Source'], sourceProperties(file), { pageLoaded: false, ...unit.recorded })
    unit.put(id, ['Extraction'], { id, ...properties }, { at: recordedAt })
    unit.edge(file.source.id, 'EXTRACTED_BY', id)
  }
  await dropUnresolved(unit.tx, again)
  for (const file of files) addUnresolved(unit, file)
}

function extractionOf(file: FactFile): { id: string } & Fields {
  const { hash, packed } = pack(file)
  return {
    id: idOf('Extraction', file.source.id, hash),
    fileHash: hash,
    packed,
    version: packageJson.version,
    rules: [...new Set(allEvidence(file).map(({ rule }) => rule))].sort(),
    caption: `Extraction of ${file.source.name}`,
  }
}

/** What the reading could not resolve; that of an earlier reading of the page is gone. */
function addUnresolved(unit: Unit, { source, unresolved }: FactFile): void {
  for (const { start, end, text, kind, reason, candidates } of unresolved) {
    const id = idOf('UnresolvedMention', source.id, start, end, kind)
    if (unit.isNew(id)) continue
    // Seven digits keep the order of the page.
    const key = `${sourceKey(source.id)}/${String(start).padStart(7, '0')}`
    const properties = toGraph({ id, key, start, end, text, kind, reason, candidates, caption: text })
    unit.create(id, ['UnresolvedMention'], properties)
    unit.edge(id, 'FROM', source.id)
  }
}

/** Takes away what pages left open: they are read anew, or others took their place. */
export const dropUnresolved = (tx: ManagedTransaction, sources: readonly string[]): Promise<unknown> =>
  forRows(tx, 'MATCH (:Source { id: row })<-[:FROM]-(u:UnresolvedMention) DETACH DELETE u', sources)

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
export async function writePassages(unit: Unit, files: readonly FactFile[]): Promise<void> {
  const rows = new Map<string, { source: string; properties: Fields }>()
  for (const file of files) {
    const inOrder = allEvidence(file).sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.excerpt < b.excerpt ? -1 : 1),
    )
    for (const { passage, excerpt, role } of inOrder) {
      const id = passageId(file.source.id, passage)
      const properties = toGraph({ ...passage, id, caption: excerpt, role })
      if (!rows.has(id)) rows.set(id, { source: file.source.id, properties })
    }
  }
  await unit.find([...rows].flatMap(([id, { source }]) => (unit.isNew(source) ? [] : [id])))
  for (const [id, { source, properties }] of rows) {
    if (!unit.has(id)) unit.edge(id, 'FROM', source)
    unit.put(id, ['Passage'], properties)
  }
}

/** Writes where the pages name what. */
export function writeMentions(unit: Unit, pages: readonly PlacedFile[]): void {
  for (const { file, placed } of pages)
    for (const entity of file.entities) {
      const { id, basis, reason } = placed.get(entity.id)!
      for (const mention of entity.mentions)
        unit.edge(file.source.id, 'MENTIONS', id, toGraph({ ...mention, basis, basisReason: reason }))
    }
}
