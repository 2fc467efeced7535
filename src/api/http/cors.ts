import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** Lets pages of `origins` ask the routes of `scope` from a browser; without any, nothing is said and browsers refuse. */
export async function registerCors(scope: FastifyInstance, origins: string[]): Promise<void> {
  if (origins.length === 0) return
  await scope.register(cors, {
    origin: origins,
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'x-request-id'],
    maxAge: 600,
  })
}
