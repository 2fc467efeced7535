import type { AddressInfo } from 'node:net'
import { serve } from '../../src/api/server.js'
import { readConfig } from '../../src/config.js'
import { openDatabase } from '../../src/neo4j/index.js'
import { frontend, hub, questions } from './questions.js'
import { rawServer } from './raw.js'

/**
 * A server in a process of its own, as users have it: `raw`, or the product with its cache on (`cached`) or off
 * (`product`). The database is that of the environment. Tells its port to its parent, and ends with it.
 */
const kind = process.argv[2]
const config = { ...readConfig(), rateLimit: 1_000_000_000 }
const db = await openDatabase(config)
let port: number
if (kind === 'raw') {
  const server = rawServer(db, [...questions, frontend, ...hub])
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
} else {
  port = Number(new URL((await serve({ ...config, port: 0 }, db)).url).port)
}
process.send!({ port })
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send!({ rss: process.memoryUsage.rss(), cpu: (user + system) / 1000 })
})
process.on('disconnect', () => process.exit(0))
