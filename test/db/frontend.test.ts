import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../src/config.js'
import { serveSeeds, type ServedSeeds } from '../db-setup/served.js'
import { blocksOf } from './guides/blocks.js'

const run = promisify(execFile)
const bin = (name: string) => join(checkout, 'node_modules', '.bin', name)

let api: ServedSeeds
let frontend: string
let tarball: string

describe('the packed client', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    api = await serveSeeds()
    frontend = join(api.home, 'frontend')
    cpSync(join(checkout, 'test', 'frontend'), frontend, { recursive: true })
    await run(bin('tsc'), ['-p', 'tsconfig.client.json'], { cwd: checkout })
    mkdirSync(join(api.home, 'pack'))
    // What `prepack` makes is there: the types are generated before any test, the client is compiled above.
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', join(api.home, 'pack')], { cwd: checkout })
    tarball = join(api.home, 'pack', readdirSync(join(api.home, 'pack'))[0]!)
    await run('npm', ['install', tarball, '--no-audit', '--no-fund', '--prefer-offline'], { cwd: frontend })
  }, 300_000)
  afterAll(() => api.close())

  it('compiles and runs in a frontend that installed it', async () => {
    await run(bin('tsc'), ['-p', '.'], { cwd: frontend })
    const { stdout } = await run(process.execPath, [join('out', 'main.js'), `${api.url}/graphql`], { cwd: frontend })
    const { count, days, footnotes, refused } = JSON.parse(stdout) as Record<string, unknown>
    expect({ count, days, refused }).toEqual({
      count: 2,
      days: ['2023-03-14', null, null, '2023-03-28'],
      refused: 'BAD_USER_INPUT',
    })
    expect(footnotes).toContainEqual(expect.stringMatching(/^“làm việc với Tỉnh ủy Hải Dương” \(000.*, 292–322\)$/))
  })

  it('does in a frontend what the guide for frontend teams writes', async () => {
    const guide = readFileSync(join(checkout, 'docs', 'for-frontend-teams.md'), 'utf8')
    const blocks = blocksOf(guide).filter(({ language }) => language === 'ts')
    const folder = join(frontend, 'guide')
    cpSync(join(checkout, 'test', 'frontend', 'tsconfig.json'), join(folder, 'tsconfig.json'))
    const names = blocks.map((_, n) => `block-${n}`)
    blocks.forEach(({ text }, n) =>
      writeFileSync(join(folder, `${names[n]}.ts`), text.replaceAll('http://localhost:4000', api.url)),
    )
    await run(bin('tsc'), ['-p', '.'], { cwd: withFiles(folder, names) })
    const said: string[] = []
    for (const name of names)
      said.push((await run(process.execPath, [join('out', `${name}.js`)], { cwd: folder })).stdout.trim())
    expect(said).toEqual([
      expect.stringContaining("Nguyễn Thái Học [ '2023-03-28' ]"),
      '',
      'true',
      'BAD_USER_INPUT do not repeat it',
      '200 304',
    ])
  })

  it('refuses at compile time what the schema refuses', async () => {
    const wrong = join(frontend, 'wrong')
    cpSync(join(checkout, 'test', 'frontend', 'tsconfig.json'), join(wrong, 'tsconfig.json'))
    writeFileSync(
      join(wrong, 'main.ts'),
      `import { createClient, InspectionsCoveringDocument } from 'vankien/client'
       await createClient().request(InspectionsCoveringDocument, { citation: 44 })`,
    )
    await expect(run(bin('tsc'), ['-p', '.'], { cwd: wrong })).rejects.toMatchObject({
      stdout: expect.stringContaining("Type 'number' is not assignable to type 'string'") as string,
    })
  })

  it('brings its schema and fragments for a codegen of one’s own', async () => {
    const script = `for (const name of ['schema', 'fragments'])
      console.log(require.resolve('vankien/' + name + '.graphql'))`
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: realpathSync(frontend) })
    expect(
      stdout
        .trim()
        .split('\n')
        .map((path) => path.split('vankien/').pop()),
    ).toEqual(['schema/api.graphql', 'src/client/fragments.graphql'])
  })

  it('is sound by publint and by are-the-types-wrong', async () => {
    const installed = join(frontend, 'node_modules', 'vankien')
    const { stdout } = await run(bin('publint'), ['run', installed, '--strict'])
    expect(stdout).toContain('All good!')
    await run(bin('attw'), [
      tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'schema.graphql',
      'fragments.graphql',
    ])
  })

  it('says what it is for to who runs it as a server', async () => {
    const vankien = join(frontend, 'node_modules', '.bin', 'vankien')
    await expect(run(vankien, ['start'])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Run the server in a clone') as string,
    })
  })
})

/** The folder, whose tsconfig.json takes these files. */
function withFiles(folder: string, names: readonly string[]): string {
  const path = join(folder, 'tsconfig.json')
  const config = JSON.parse(readFileSync(path, 'utf8')) as object
  writeFileSync(path, JSON.stringify({ ...config, files: names.map((name) => `${name}.ts`) }))
  return folder
}
