import type { Command } from 'commander'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { checkout } from '../config.js'
import { VankienError } from '../errors.js'
import { factFileSchema } from '../model/json-schema.js'
import { say } from './ui.js'

export function generate(program: Command): void {
  program
    .command('generate')
    .description(
      'print schema/api.graphql and the like, make the types and the client in src/generated from it, and build GraphiQL',
    )
    .option('--check', 'print nothing that is committed: fail where it is not what it should be')
    .option('--release', 'keep the schema as that of the release that is made: later breaks of it must be declared')
    .action(run)
}

async function run({ check = false, release = false }: { check?: boolean; release?: boolean }): Promise<void> {
  const print = check ? compare : write
  const { buildApi, printApi } = await import('../api/schema.js')
  const { printedSchema } = await import('../api/sources.js')
  const { released, withoutDescriptions } = await import('../api/released.js')
  const printed = printApi((await buildApi()).schema)
  print(printedSchema, printed)
  if (release) {
    mkdirSync(dirname(released.schema), { recursive: true })
    print(released.schema, withoutDescriptions(printed))
    print(released.breaks, '[]\n')
  }
  const { printContext } = await import('../api/export/terms.js')
  print(join(checkout, 'schema', 'context.jsonld'), printContext())
  print(join(checkout, 'schema', 'fact-file.schema.json'), factFileSchema())
  const { generate: codegen, loadCodegenConfig } = await import('@graphql-codegen/cli')
  const { config } = await loadCodegenConfig({ configFilePath: join(checkout, 'codegen.yml') })
  await codegen({ ...config, cwd: checkout, silent: true }, true)
  say('src/generated is made')
  const { ensureGraphiql } = await import('../explorer/build.js')
  await ensureGraphiql()
  say('GraphiQL is built')
}

function write(path: string, text: string): void {
  writeFileSync(path, text)
  say(`${relative(checkout, path)} is printed`)
}

/** What is committed is reviewed: `npm test` must not write over it. */
function compare(path: string, text: string): void {
  const committed = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  if (committed === text) return say(`${relative(checkout, path)} is as it should be`)
  throw new VankienError(`${relative(checkout, path)} is not what the code gives`, {
    remedy: 'Run `npm run generate`, look at the difference, and commit it.',
  })
}
