// A command that uses the database and is killed meanwhile: writes a node, says so, and waits.
import { readConfig } from '../../src/config.js'
import { openDatabase } from '../../src/neo4j/index.js'

const db = await openDatabase(readConfig())
await db.driver.executeQuery('CREATE (:Sample { name: $name })', { name: process.argv[2] }, { database: db.database })
process.stdout.write(`${JSON.stringify({ uri: db.uri, owned: db.owned })}\n`)
setInterval(() => undefined, 1000)
