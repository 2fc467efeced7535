import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * For every answer. The HTML pages load nothing from elsewhere; GraphiQL's editor needs workers from blobs and styles
 * that it writes itself. TLS, and with it HSTS, is the reverse proxy's.
 */
export const securityHeaders: FastifyHelmetOptions = {
  hsts: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
}
