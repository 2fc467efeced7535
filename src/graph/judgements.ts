import type { ManagedTransaction } from 'neo4j-driver'
import { fold } from '../text/index.js'
import { idOf, kindOfId } from './ids.js'
import { forRows, run } from './run.js'
import type { Unit } from './unit.js'

/** Two nodes that may be one, and why. */
interface Suspicion {
  a: string
  b: string
  reason: string
}

/** Finds, for touched nodes `a`, others that may be the same. Each looks only at the two, so the order of loading is nothing to it. */
interface Rule {
  kind: string
  verdict: 'UNSURE' | 'POSSIBLE_SAME'
  find: (tx: ManagedTransaction, ids: readonly string[]) => Promise<Suspicion[]>
}

const byQuery =
  (query: string) =>
  (tx: ManagedTransaction, ids: readonly string[]): Promise<Suspicion[]> =>
    run<Suspicion & Record<string, unknown>>(tx, query, { ids })

const rules: readonly Rule[] = [
  {
    kind: 'Person',
    verdict: 'POSSIBLE_SAME',
    find: byQuery(`UNWIND $ids AS id MATCH (a:Person { id: id }) MATCH (b:Person { nameFolded: a.nameFolded }) WHERE a <> b
      RETURN a.id AS a, b.id AS b, 'same name, no post at the same body' AS reason`),
  },
  {
    kind: 'Document',
    verdict: 'POSSIBLE_SAME',
    find: byQuery(`UNWIND $ids AS id MATCH (a:Document { id: id }) WHERE a.citedAs IS NOT NULL
      MATCH (b:Document { partialKey: a.partialKey }) WHERE a <> b
      RETURN a.id AS a, b.id AS b, 'equal as far as they are known; issuer, term or year is not' AS reason`),
  },
  {
    kind: 'Inspection',
    verdict: 'UNSURE',
    find: byQuery(`UNWIND $ids AS id MATCH (a:Inspection { id: id })-[:LED_BY]->(p:Person)<-[:LED_BY]-(b:Inspection)
      WHERE a <> b AND EXISTS { (a)-[:COVERED]->(:Document)<-[:COVERED]-(b) }
      WITH a, b,
        coalesce(a.startsOn, head(COLLECT { MATCH (a)-[:HAS_SESSION]->(s) WHERE s.startsOn IS NOT NULL RETURN s.startsOn ORDER BY s.startsOn })) AS da,
        coalesce(b.startsOn, head(COLLECT { MATCH (b)-[:HAS_SESSION]->(s) WHERE s.startsOn IS NOT NULL RETURN s.startsOn ORDER BY s.startsOn })) AS db
      WHERE size(da) >= 7 AND left(da, 7) = left(db, 7)
      RETURN DISTINCT a.id AS a, b.id AS b, 'same head, document and month; no page says that they are one' AS reason`),
  },
  {
    kind: 'Inspection',
    verdict: 'POSSIBLE_SAME',
    find: byQuery(`UNWIND $ids AS id MATCH (a:Inspection { id: id })-[:HAS_SESSION]->(:Meeting)<-[:HAS_SESSION]-(b:Inspection)
      WHERE a <> b RETURN DISTINCT a.id AS a, b.id AS b, 'they share a session' AS reason`),
  },
  {
    kind: 'Meeting',
    verdict: 'POSSIBLE_SAME',
    find: byQuery(`UNWIND $ids AS id MATCH (a:Meeting { id: id })-[:VISITED|HOSTED_BY]->(:Body)<-[:VISITED|HOSTED_BY]-(b:Meeting)
      WHERE a <> b AND a.startsOn = b.startsOn AND size(a.startsOn) = 10 AND a.type = b.type
        AND (a.partOfDay IS NULL OR b.partOfDay IS NULL OR a.partOfDay = b.partOfDay)
      RETURN DISTINCT a.id AS a, b.id AS b, 'same day, type and body' AS reason`),
  },
  { kind: 'Program', verdict: 'POSSIBLE_SAME', find: similarPrograms },
]

/** A programme's name without what only introduces it: `Đề án "Xây dựng làng an toàn …" (ANTT)` → `lang an toan …`. */
export const coreName = (name: string): string =>
  fold(name.replaceAll(/\([^)]*\)/g, ' ')).replace(
    /^(?:(?:de an|chuong trinh|mo hinh|ke hoach|cuoc van dong|bo tieu chi|xay dung|trien khai|thuc hien|ve) )+/,
    '',
  )

/** One core name holds the other, the phases differ or one is not known, and the places do not exclude each other. */
async function similarPrograms(tx: ManagedTransaction, ids: readonly string[]): Promise<Suspicion[]> {
  const rows = await run<{ a: string; b: string; nameA: string; nameB: string }>(
    tx,
    `UNWIND $ids AS id MATCH (a:Program { id: id }) MATCH (b:Program) WHERE a <> b AND a.programType = b.programType
       AND NOT EXISTS { MATCH (a)-[:IN]->(x:Place), (b)-[:IN]->(y:Place) WHERE x <> y }
     RETURN a.id AS a, b.id AS b, a.name AS nameA, b.name AS nameB`,
    { ids },
  )
  return rows.flatMap(({ a, b, nameA, nameB }) => {
    const [x, y] = [coreName(nameA), coreName(nameB)]
    const similar = ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `)
    return similar ? [{ a, b, reason: 'one name holds the other; the phases differ or one is not known' }] : []
  })
}

/** Makes the loader's own judgements anew for the touched nodes. Those of people stay as they are. */
export async function writeJudgements(unit: Unit, touched: readonly string[]): Promise<void> {
  const { tx, clock } = unit
  const found = new Map<string, Record<string, unknown>>()
  for (const { kind, verdict, find } of rules) {
    const ids = touched.filter((id) => kindOfId(id) === kind)
    if (ids.length === 0) continue
    for (const { reason, ...pair } of await find(tx, ids)) {
      const [a, b] = [pair.a, pair.b].sort()
      const id = idOf('Judgement', a, b)
      if (!found.has(id)) found.set(id, { id, a, b, kind, verdict, reason })
    }
  }
  await forRows(
    tx,
    `MATCH (:Entity|Event { id: row })<-[:A|B]-(j:Judgement { author: 'vankien' })
     WHERE NOT j.id IN $keep WITH DISTINCT j DETACH DELETE j`,
    touched.filter((id) => !unit.isMade(id)),
    { keep: [...found.keys()] },
  )
  await forRows(
    tx,
    `MATCH (a:Entity|Event { id: row.a }) MATCH (b:Entity|Event { id: row.b })
     MERGE (j:Judgement { id: row.id }) ON CREATE SET j.at = datetime($at)
     SET j.kind = row.kind, j.verdict = row.verdict, j.reason = row.reason, j.author = 'vankien',
       j.caption = row.verdict + ': ' + a.caption + ' / ' + b.caption
     MERGE (j)-[:A]->(a) MERGE (j)-[:B]->(b)`,
    [...found.values()],
    { ...clock },
  )
}
