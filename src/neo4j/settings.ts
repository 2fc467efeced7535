import { createHash } from 'node:crypto'
import { totalmem } from 'node:os'
import type { Config } from '../config.js'
import { jarsPath } from './jars.js'

export interface Ports {
  bolt: number
  http: number
}

/** In megabytes. */
export interface Memory {
  heap: number
  pageCache: number
}

/**
 * An eighth of the machine for the server's objects, and as much for the graph's pages: 512 and 256 at least, which serve
 * some thousand pages on a small laptop, and 2,048 at most, which hold some hundred thousand.
 *
 * @param bytes the machine's memory, or what a container leaves of it
 */
export function memoryOf(bytes: number): Memory {
  const share = Math.min(2048, Math.floor(bytes / 8 / 2 ** 20))
  return { heap: Math.max(512, share), pageCache: Math.max(256, share) }
}

export const memory = memoryOf(Math.min(totalmem(), process.constrainedMemory() || Infinity))

/** Neo4j Browser would load fonts and send error reports: its pages may talk to this machine only. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: http://localhost:*",
  "font-src 'self' data:",
  "connect-src 'self' data: ws://localhost:* http://localhost:*",
].join('; ')

/** The text of neo4j.conf. `apiPort` is where the API serves the graph style; 0 leaves the style out. */
export function neo4jConf(ports: Ports, apiPort: number): string {
  const settings: Record<string, string | number | boolean> = {
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': 'localhost',
    'server.bolt.listen_address': `127.0.0.1:${ports.bolt}`,
    'server.bolt.advertised_address': `localhost:${ports.bolt}`,
    'server.http.listen_address': `127.0.0.1:${ports.http}`,
    'server.http.advertised_address': `localhost:${ports.http}`,
    'server.https.enabled': false,
    'server.memory.pagecache.size': `${memory.pageCache}m`,
    // Otherwise each database takes 256 MB of disk before it holds anything.
    'db.tx_log.preallocate': false,
    // Its databases are closed after half a second; then it would wait ten seconds for idle threads.
    'internal.server.bolt.connection_shutdown_wait_time': '200ms',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '200ms',
    'dbms.usage_report.enabled': false,
    'client.allow_telemetry': false,
    'dbms.security.http_access_control_allow_origin': `http://localhost:${ports.http}`,
    'dbms.security.http_static_content_security_policy_header': contentSecurityPolicy,
    // Guides come from the API of this machine, nowhere else.
    'browser.remote_content_hostname_whitelist': 'localhost',
    // A guide named in the Browser's address would keep these commands from running, so it is opened here.
    ...(apiPort > 0 && { 'browser.post_connect_cmd': afterConnecting(`http://localhost:${apiPort}`) }),
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

function afterConnecting(api: string): string {
  return `style ${api}/browser/vankien.grass; guide ${api}/guides/browser/vankien.md; play ${api}/guides/browser/start.html`
}

/** Hash of what a running server was started with; another hash means that it has to be started anew. */
export function settingsHash(config: Config): string {
  const asked = neo4jConf({ bolt: config.boltPort, http: config.httpPort }, config.port)
  return createHash('sha256')
    .update(`${jarsPath(config)}\n${memory.heap}\n${asked}`)
    .digest('hex')
    .slice(0, 16)
}
