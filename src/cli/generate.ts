import type { Command } from 'commander'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../config.js'
import { factFileSchema } from '../model/json-schema.js'
import { say } from './ui.js'

export function generate(program: Command): void {
  program
    .command('generate')
    .description('print schema/api.graphql, make the types and the client in src/generated from it, and build GraphiQL')
    .action(run)
}

async function run(): Promise<void> {
  const { buildApi, printApi } = await import('../api/schema.js')
  const { printedSchema } = await import('../api/sources.js')
  writeFileSync(printedSchema, printApi((await buildApi()).schema))
  say('schema/api.graphql is printed')
  writeFileSync(join(checkout, 'schema', 'fact-file.schema.json'), factFileSchema())
  say('schema/fact-file.schema.json is printed')
  const { generate: codegen, loadCodegenConfig } = await import('@graphql-codegen/cli')
  const { config } = await loadCodegenConfig({ configFilePath: join(checkout, 'codegen.yml') })
  await codegen({ ...config, cwd: checkout, silent: true }, true)
  say('src/generated is made')
  const { ensureGraphiql } = await import('../explorer/build.js')
  await ensureGraphiql()
  say('GraphiQL is built')
}
