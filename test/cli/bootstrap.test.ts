import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkout } from '../../src/config.js'
import { vankien } from './run.js'

describe('vankien', () => {
  it('tells its version and its commands', async () => {
    const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string }
    expect(await vankien(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    const help = await vankien(['--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const command of ['start', 'up', 'status', 'down', 'test'])
      expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  it.each([
    [['--unknown'], "vankien: unknown option '--unknown'. See `vankien --help`.\n"],
    [['unknown'], "vankien: unknown command 'unknown'. See `vankien --help`.\n"],
    [['up', '--unknown'], "vankien: unknown option '--unknown'. See `vankien --help`.\n"],
  ])('answers %j with one line and exit code 2', async (args, stderr) => {
    expect(await vankien(args)).toEqual({ code: 2, stdout: '', stderr })
  })

  it('answers a wrong setting with one line and exit code 2', async () => {
    const stderr = 'vankien: PORT is "four". Give a port from 0 to 65535.\n'
    expect(await vankien(['status'], { PORT: 'four' })).toEqual({ code: 2, stdout: '', stderr })
  })

  it('answers a given server that is away with one line and exit code 1', async () => {
    const away = await vankien(['up'], { NEO4J_URI: 'bolt://localhost:1', NEO4J_PASSWORD: 'x' })
    expect(away).toMatchObject({ code: 1, stdout: '' })
    expect(away.stderr).toMatch(/^vankien: No Neo4j answers at bolt:\/\/localhost:1\. Check .*\n$/)
  })
})
