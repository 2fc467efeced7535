import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** Answers of more than a kilobyte are compressed for who asks for it (`accept-encoding`), streams as they go. */
export async function registerCompression(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], globalDecompression: false })
}
