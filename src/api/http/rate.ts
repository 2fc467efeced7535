import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { TooMany } from './refusals.js'

/**
 * Holds each client to `perMinute` requests in one minute, for the routes of `scope`; 0 holds nobody. A client is an
 * address: of the connection, or behind `VANKIEN_TRUST_PROXY` the one that the proxy tells; IPv6 by its network of 64
 * bits. Counted by this process alone.
 */
export async function registerRate(scope: FastifyInstance, perMinute: number): Promise<void> {
  if (perMinute === 0) return
  await scope.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    cache: 10_000,
    errorResponseBuilder: (_request, { ttl }) => new TooMany(Math.max(1, Math.ceil(ttl / 1000))),
  } satisfies RateLimitOptions)
}
