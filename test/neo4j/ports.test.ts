import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { claimPort } from '../../src/neo4j/ports.js'

describe('claimPort', () => {
  let server: Server | undefined
  afterEach(() => new Promise((resolve) => (server === undefined ? resolve(null) : server.close(resolve))))

  async function listenOn(host: string): Promise<number> {
    const listening = (server = createServer())
    await new Promise<void>((resolve) => listening.listen(0, host, resolve))
    return (listening.address() as AddressInfo).port
  }

  it.each(['127.0.0.1', '0.0.0.0'])(
    'names the port, the remedy and the variable when a program listens on %s',
    async (host) => {
      const port = await listenOn(host)
      await expect(claimPort({ port, what: 'Neo4j Browser', variable: 'VANKIEN_HTTP_PORT' })).rejects.toMatchObject({
        exitCode: 1,
        line:
          `Port ${port}, wanted for Neo4j Browser, is taken by another program. Stop that program ` +
          `(\`lsof -i :${port}\` names it) or choose another port: VANKIEN_HTTP_PORT=${port + 1}`,
      })
    },
  )

  it('gives a free port as it is, and any free one for 0', async () => {
    const port = await claimPort({ port: 0, what: '', variable: '' })
    expect(port).toBeGreaterThan(1023)
    expect(await claimPort({ port, what: '', variable: '' })).toBe(port)
  })
})
