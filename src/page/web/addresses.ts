import { lookup } from 'node:dns/promises'
import { VankienError } from '../../errors.js'

/** An address of the network that may be asked. */
export interface NetAddress {
  readonly address: string
  readonly family: number
}

/** Whether addresses that are not public may be asked: all of them, or those of the named hosts. */
export type AllowPrivate = boolean | readonly string[]

/** Name → addresses, as `dns.lookup` with `all`. */
export type Resolve = (host: string) => Promise<NetAddress[]>

const ask: Resolve = (host) => lookup(host, { all: true })

/**
 * The addresses of a host, each of them public: no loopback, private, link-local or reserved one (RFC 6890). The
 * connection is made to what this returns, so that a second answer of the name server changes nothing.
 *
 * @throws VankienError for a name without addresses, and one with an address that is not public
 */
export async function publicAddresses(
  host: string,
  where: string,
  { allowPrivate = false, resolve = ask }: { allowPrivate?: AllowPrivate; resolve?: Resolve },
): Promise<NetAddress[]> {
  const { default: ipaddr } = await import('ipaddr.js')
  const bare = host.replace(/^\[|\]$/gu, '')
  const found = ipaddr.isValid(bare)
    ? [{ address: bare, family: bare.includes(':') ? 6 : 4 }]
    : await resolve(bare).catch((cause: unknown) => {
        throw new VankienError(`${where}: no address is known of ${bare}`, {
          remedy: 'Check the address and the network',
          cause,
        })
      })
  const wrong = found.find(({ address }) => ipaddr.process(address).range() !== 'unicast')
  const allowed = typeof allowPrivate === 'boolean' ? allowPrivate : allowPrivate.includes(bare)
  if (wrong && !allowed)
    throw new VankienError(
      `${where}: ${bare} is at ${wrong.address}, which is no public address (${ipaddr.process(wrong.address).range()})`,
      { remedy: 'Give --allow-private if you mean it' },
    )
  return found
}
