import { createServer, type Server } from 'node:http'
import neo4j from 'neo4j-driver'
import type { Database } from '../../src/neo4j/index.js'
import type { Question } from './questions.js'

/**
 * The baseline: each question's Cypher through the driver in a bare HTTP handler, `POST /NAME` with the parameters as JSON.
 * One auto-commit statement on a READ session, over the product's own lean driver; no checks, no limits.
 */
export function rawServer(
  { driver, database }: Pick<Database, 'driver' | 'database'>,
  questions: readonly Question[],
): Server {
  const statements = new Map(
    questions.map(({ name, cypher, parameters = (given) => given }) => {
      return [`/${encodeURIComponent(name)}`, { cypher: cypher.replaceAll(/\s+/g, ' '), parameters }]
    }),
  )
  const answer = async (path: string, body: string): Promise<string> => {
    const { cypher, parameters } = statements.get(path)!
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
    try {
      const { records } = await session.run(cypher, parameters(JSON.parse(body) as Record<string, unknown>))
      return JSON.stringify({ data: records[0]!.get('data') as unknown })
    } finally {
      await session.close()
    }
  }
  return createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      answer(request.url!, body).then(
        (json) => response.setHeader('content-type', 'application/json').end(json),
        (error: unknown) => {
          response.statusCode = 500
          response.end(String(error))
        },
      )
    })
  })
}
