import { groupBy } from '../../src/graph/run.js'
import type { Database } from '../../src/neo4j/index.js'

/** Rows in one statement, and rows in one transaction. */
const [ROWS, TRANSACTION] = [1000, 10_000]

type Graph = Pick<Database, 'driver' | 'database'>

/**
 * The baseline: writes the nodes and relationships of one graph into another, as who knows Cypher would: constraints
 * and indexes first, `UNWIND` and `MERGE` by id, one statement for each label and type, a thousand rows at a time.
 * Reading them is not in the time.
 *
 * @returns seconds of writing
 */
export async function copyGraph(from: Graph, to: Graph): Promise<number> {
  let seconds = 0
  const write = async (query: string, statement: (group: string) => string): Promise<void> => {
    for await (const rows of chunks(from, query)) {
      const start = performance.now()
      const session = to.driver.session({ database: to.database })
      await session.executeWrite(async (tx) => {
        for (const [group, members] of groupBy(rows, (row) => row.group))
          for (let i = 0; i < members.length; i += ROWS)
            await tx.run(statement(group), { rows: members.slice(i, i + ROWS) })
      })
      await session.close()
      seconds += (performance.now() - start) / 1000
    }
  }
  await write(
    'MATCH (n) RETURN reduce(s = "", l IN labels(n) | s + ":" + l) AS group, n.id AS id, properties(n) AS properties',
    // The first label is the one with the constraint.
    (labels) =>
      `UNWIND $rows AS row MERGE (n:${labels.split(':')[1]} { id: row.id }) SET n${labels}, n += row.properties`,
  )
  await write(
    `MATCH (a)-[r]->(b)
     RETURN head(labels(a)) + ' ' + type(r) + ' ' + head(labels(b)) AS group, a.id AS a, b.id AS b, properties(r) AS properties`,
    (group) => {
      const [a, type, b] = group.split(' ')
      const [key] = /MENTIONS|EVIDENCED_BY/.test(group) ? ['start'] : type === 'DESCRIBES' ? ['local'] : []
      const own = key ? ` { ${key}: row.properties.${key} }` : ''
      return `UNWIND $rows AS row MATCH (a:${a} { id: row.a }) MATCH (b:${b} { id: row.b })
        MERGE (a)-[r:${type}${own}]->(b) SET r = row.properties`
    },
  )
  return seconds
}

interface Row {
  group: string
  [name: string]: unknown
}

async function* chunks(from: Graph, query: string): AsyncGenerator<Row[]> {
  const session = from.driver.session({ database: from.database, fetchSize: TRANSACTION })
  try {
    let rows: Row[] = []
    for await (const record of session.run(query)) {
      rows.push(record.toObject() as Row)
      if (rows.length === TRANSACTION) {
        yield rows
        rows = []
      }
    }
    if (rows.length > 0) yield rows
  } finally {
    await session.close()
  }
}
