import { defineConfig } from 'vite'

/** GraphiQL with all that it needs in files of its own: its page asks no other host for anything. */
export default defineConfig({
  base: '/graphiql/',
  logLevel: 'error',
  worker: { format: 'es' },
  // The editor alone is 5 MB.
  build: { reportCompressedSize: false, chunkSizeWarningLimit: Infinity },
})
