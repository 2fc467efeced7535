import type { ExecutionResult } from 'graphql'
import { getOperationAST, graphql, parse } from 'graphql'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { Batches } from '../../src/api/batch.js'
import type { Operations } from '../../src/api/compiled/operation.js'
import type { ApiContext } from '../../src/api/context.js'
import { createReader, type Reader } from '../../src/api/reader.js'
import { buildApi } from '../../src/api/schema.js'
import { withoutApoc } from '../../src/api/without-apoc.js'
import { loadFactFiles } from '../../src/graph/index.js'
import { readCitation } from '../../src/pipeline.js'
import type { Connection } from '../../src/neo4j/connect.js'
import { haNamPage } from '../api/ha-nam-page.js'
import { emptyDatabase } from '../db-setup/database.js'
import { loadSeedsInto } from '../db-setup/seeds.js'
import { composedPages } from '../fixtures/pages.js'

export interface ApiGraph {
  db: Connection
  /** Through `reader` instead of the API's own where one is given. */
  ask: (query: string, variables?: Record<string, unknown>, reader?: Reader) => Promise<ExecutionResult>
  /** The data of an answer without errors, as whatever the test expects of it. */
  data: (query: string, variables?: Record<string, unknown>) => Promise<Record<string, any>>
  /** The only error of an answer. */
  refusal: (query: string) => Promise<{ message: string; extensions: Record<string, unknown> }>
  /** The same by compiled statements; null where the ordinary execution has to answer. */
  compiled: (query: string, variables?: Record<string, unknown>) => Promise<Record<string, any> | null>
  operations: Operations
  close: () => Promise<void>
}

/** The composed pages in the run's Neo4j, loaded by the real loader, and the whole schema to ask. */
export async function composedGraph(): Promise<ApiGraph> {
  const db = await emptyDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'vankien-api-'))
  try {
    const paths = [...composedPages(), haNamPage()].map((page) => page.write(folder))
    await loadFactFiles(db.driver, db.database, paths, { pagesDirs: [join(folder, 'pages')] })
  } finally {
    rmSync(folder, { recursive: true })
  }
  return askable(db)
}

/** The graph of the five pages, as `npm start` loads it, and the whole schema to ask. */
export async function seedGraph(): Promise<ApiGraph> {
  const db = await emptyDatabase()
  await loadSeedsInto(db)
  return askable(db)
}

async function askable(db: Connection): Promise<ApiGraph> {
  const { schema, filler, operations } = await buildApi()
  const ours = createReader(db, 60_000)
  const contextOf = (reader: Reader): ApiContext => {
    return { reader, executionContext: withoutApoc(reader), filler, batches: new Batches(), readCitation }
  }
  const ask: ApiGraph['ask'] = (source, variableValues, reader = ours) =>
    graphql({ schema, source, ...(variableValues && { variableValues }), contextValue: contextOf(reader) })
  return {
    db,
    ask,
    async data(query, variables) {
      const { data, errors } = await ask(query, variables)
      expect(errors).toBeUndefined()
      return data as Record<string, any>
    },
    async refusal(query) {
      const { errors } = await ask(query)
      expect(errors).toHaveLength(1)
      return errors![0]!
    },
    compiled: async (query, variables = {}) => {
      const document = parse(query)
      const readers = { one: ours, several: contextOf(ours) }
      return (await operations.answer(document, getOperationAST(document)!, variables, readers))?.data ?? null
    },
    operations,
    close: () => db.driver.close(),
  }
}
