import { randomUUID } from 'node:crypto'
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
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

/**
 * Changes the graph in one transaction, and tells readers when. Neo4j shows a commit bit by bit: for some milliseconds one
 * statement sees the new revision and the next one old facts. So each commit stands between two small ones that raise
 * `Commit.state`: it is odd while a commit may be seen in part, and a reader that finds the same even number before and
 * after knows that nothing changed in between. What a killed process left odd, the next change makes even.
 */
export async function change<T>(
  driver: Driver,
  database: string,
  work: (tx: ManagedTransaction) => Promise<T>,
): Promise<T> {
  const mark = async (cypher: string, state?: number): Promise<number | undefined> => {
    const parameters = { graph: randomUUID(), ...(state !== undefined && { state: neo4j.int(state) }) }
    const { records } = await driver.executeQuery(cypher, parameters, { database })
    return records[0]?.get('state') as number | undefined
  }
  const session = driver.session({ database })
  let begun: number | undefined
  try {
    return await session.executeWrite(async (tx) => {
      const result = await work(tx)
      begun = await mark(beginCommit)
      return result
    })
  } finally {
    await session.close()
    if (begun !== undefined) await mark(endCommit, begun)
  }
}

const beginCommit = `
  MERGE (c:Commit { id: 'commit' }) ON CREATE SET c.state = 0, c.caption = 'Commit', c.graph = $graph
  SET c.state = c.state + CASE c.state % 2 WHEN 0 THEN 1 ELSE 2 END RETURN c.state AS state`
/** Another change that began meanwhile ends for both. */
const endCommit =
  "MATCH (c:Commit { id: 'commit' }) WHERE c.state = $state SET c.state = c.state + 1 RETURN c.state AS state"
