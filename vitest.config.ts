import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// @neo4j/graphql's CommonJS and our ES modules would each load a `graphql` of their own, and neither knows the other's types.
const alias = [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }]

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/db/**', 'test/web/**'],
          testTimeout: 30_000,
        },
      },
      {
        // One real Neo4j for all of them, started for this run only; each file begins with an empty database.
        extends: true,
        test: {
          name: 'db',
          include: ['test/db/**/*.test.ts', 'test/web/**/*.test.ts'],
          globalSetup: ['test/db-setup/server.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
