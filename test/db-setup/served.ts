import { expect, inject } from 'vitest'
import { serve } from '../../src/api/server.js'
import type { Connection } from '../../src/neo4j/connect.js'
import { emptyDatabase } from './database.js'
import { makeHome, removeHome, settingsIn } from './home.js'
import { loadSeedsInto } from './seeds.js'

export interface ServedSeeds {
  url: string
  db: Connection
  /** The server's `VANKIEN_HOME`, which goes with it. */
  home: string
  /** The data of a query that has no errors. */
  ask: (query: string) => Promise<unknown>
  close: () => Promise<void>
}

/** The graph of the five pages, served where the run's Neo4j expects it. */
export async function serveSeeds(): Promise<ServedSeeds> {
  const db = await emptyDatabase()
  await loadSeedsInto(db)
  const home = makeHome()
  const api = await serve(settingsIn(home, inject('neo4j').apiPort), db)
  return {
    url: api.url,
    db,
    home,
    ask: async (query) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
      expect(errors).toBeUndefined()
      return data
    },
    close: async () => {
      await api.close()
      await db.driver.close()
      await removeHome(home)
    },
  }
}
