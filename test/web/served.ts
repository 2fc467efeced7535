import { inject } from 'vitest'
import { serve, type Served } from '../../src/api/server.js'
import type { Connection } from '../../src/neo4j/connect.js'
import { emptyDatabase } from '../db-setup/database.js'
import { makeHome, removeHome, settingsIn } from '../db-setup/home.js'
import { loadSeedsInto } from '../db-setup/seeds.js'

/** The graph of the five pages, served where the run's Neo4j expects it. */
export async function serveSeeds(): Promise<{ url: string; db: Connection; close: () => Promise<void> }> {
  const db = await emptyDatabase()
  await loadSeedsInto(db)
  const home = makeHome()
  const api: Served = await serve(settingsIn(home, inject('neo4j').apiPort), db)
  return {
    url: api.url,
    db,
    close: async () => {
      await api.close()
      await db.driver.close()
      await removeHome(home)
    },
  }
}
