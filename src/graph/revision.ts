import neo4j, { type ManagedTransaction } from 'neo4j-driver'
import { run } from './run.js'

/** When a batch is written: its time and the revision that it makes. Parameters of most statements. */
export interface Clock {
  /** ISO 8601. */
  at: string
  revision: unknown
}

/**
 * Takes the graph's one lock for writing, until the transaction ends, and tells the revision that a change would make.
 * Nothing is raised yet.
 */
export async function lockRevision(tx: ManagedTransaction): Promise<Clock & { current: number }> {
  const [row] = await run<{ number: number }>(
    tx,
    `MERGE (r:Revision { id: 'revision' }) ON CREATE SET r.number = 0, r.caption = 'Revision', r.at = datetime()
     SET r.lock = true REMOVE r.lock RETURN r.number AS number`,
  )
  const current = row?.number ?? 0
  return { at: new Date().toISOString(), revision: neo4j.int(current + 1), current }
}

/** Raises the number in the transaction of the change. */
export const raiseRevision = (tx: ManagedTransaction, clock: Clock): Promise<unknown> =>
  run(
    tx,
    `MATCH (r:Revision { id: 'revision' })
     SET r.number = $revision, r.at = datetime($at), r.caption = 'Revision ' + toString($revision)`,
    { ...clock },
  )
