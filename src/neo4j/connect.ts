import neo4j, { type Config as DriverConfig, type Driver } from 'neo4j-driver'
import { VankienError } from '../errors.js'

/** A server and how to log in there. */
export interface Address {
  uri: string
  user: string
  /** Empty for a server without authentication. */
  password: string
  /** null for the user's home database. */
  database: string | null
  /** Where the password comes from, for the message when it is refused. */
  passwordFrom: string
}

export interface Connection {
  driver: Driver
  /** The database's name, also where the address left it open. */
  database: string
}

/**
 * Lean: no notifications or telemetry, whole results in one message, and numbers as JavaScript numbers (the graph's are
 * far below 2^53).
 */
const driverOptions: DriverConfig = {
  userAgent: 'vankien',
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  telemetryDisabled: true,
  fetchSize: -1,
  disableLosslessIntegers: true,
  connectionTimeout: 10_000,
}

/**
 * A driver that has been seen to log in and to reach the database. Whoever gets it closes it.
 *
 * @throws VankienError of one line: nobody there, password refused, no such database
 */
export async function connect(address: Address): Promise<Connection> {
  try {
    return await tryConnect(address)
  } catch (error) {
    throw explainConnectError(error, address)
  }
}

/** As `connect`, with the driver's own errors. */
export async function tryConnect({ uri, user, password, database }: Address): Promise<Connection> {
  const driver = neo4j.driver(uri, password === '' ? undefined : neo4j.auth.basic(user, password), driverOptions)
  try {
    const session = driver.session({ defaultAccessMode: 'READ', ...(database !== null && { database }) })
    const { summary } = await session.run('RETURN 1')
    await session.close()
    return { driver, database: summary.database.name ?? database ?? 'neo4j' }
  } catch (error) {
    await driver.close()
    throw error
  }
}

/** The code of a driver error, such as `Neo.ClientError.Security.Unauthorized`; null for any other error. */
export function driverCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : null
}

export function isRefused(error: unknown): boolean {
  return /\.Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit|TokenExpired)$/.test(
    driverCode(error) ?? '',
  )
}

export function isNoSuchDatabase(error: unknown): boolean {
  return driverCode(error) === 'Neo.ClientError.Database.DatabaseNotFound'
}

/** Nobody there, or somebody who does not speak Bolt, such as Neo4j's own web server. */
function isAway(error: unknown): boolean {
  const code = driverCode(error) ?? ''
  if (/^(ServiceUnavailable|SessionExpired|ProtocolError|Neo\.TransientError\..*)$/.test(code)) return true
  return error instanceof Error && error.message.startsWith('Server responded HTTP')
}

/** A connection error as one line for people; an error of another kind comes back as it is. */
export function explainConnectError(error: unknown, { uri, user, database, passwordFrom }: Address): unknown {
  if (isRefused(error)) {
    return new VankienError(`Neo4j at ${uri} refuses the password of the user ${user}`, {
      remedy: `It comes from ${passwordFrom}: put the right one there.`,
      cause: error,
    })
  }
  if (isNoSuchDatabase(error)) {
    const remedy = 'Set NEO4J_DATABASE to one that is there, or unset it for the default.'
    return new VankienError(`Neo4j at ${uri} has no database ${database}`, { remedy, cause: error })
  }
  if (isAway(error)) {
    return new VankienError(`No Neo4j answers at ${uri}`, {
      remedy: 'Check that it runs and that NEO4J_URI names its Bolt port (neo4j+s:// with TLS, neo4j:// without).',
      cause: error,
    })
  }
  return error
}
