import { describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { laoCaiPage } from '../fixtures/pages.js'
import { vankien } from './run.js'

/** A server that nobody runs: whatever is wrong with the files must be said first. */
const NOBODY = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: '' }

describe('the commands of the graph', { timeout: 60_000 }, () => {
  it.each([
    [['load'], "missing required argument 'facts'"],
    [['load', 'x', '--fast'], "unknown option '--fast'"],
    [['pages', 'add'], "missing required argument 'pages'"],
    [['check', '--deep'], "unknown option '--deep'"],
  ])('vankien %j is wrong usage', async (args, line) => {
    const { code, stderr } = await vankien(args, NOBODY)
    expect([code, stderr.split('\n')[0]]).toEqual([2, `vankien: ${line}. See \`vankien --help\`.`])
  })

  it('pages add names a page that cannot be read', async () => {
    const { code, stderr } = await vankien(['pages', 'add', 'nowhere.txt'], NOBODY)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^vankien: nowhere\.txt: no such file/)
  })

  it('load names a broken file before it looks for a server', async () => {
    const { code, stderr } = await vankien(['load', 'package.json'], NOBODY)
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^vankien: package\.json: \$\.format: .*vankien-facts\/1/),
    ])
  })

  it('load says one line when no server answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vankien-load-'))
    try {
      const { code, stderr } = await vankien(['load', laoCaiPage().write(folder)], NOBODY)
      expect(code).toBe(1)
      expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^vankien: No Neo4j answers at bolt:\/\/127\.0\.0\.1:9/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
