import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgram } from '../../src/cli/main.js'
import { report } from '../../src/cli/report.js'
import { progressBar } from '../../src/cli/ui.js'
import { checkout } from '../../src/config.js'
import { VankienError } from '../../src/errors.js'

describe('commands', () => {
  it('has every command that stands in src/cli', () => {
    const folder = join(checkout, 'src', 'cli')
    const files = readdirSync(folder).filter((name) =>
      /\(program: Command\): void/.test(readFileSync(join(folder, name), 'utf8')),
    )
    const names = createProgram().commands.map((command) => `${command.name()}.ts`)
    expect(names.sort()).toEqual(files.sort())
  })
})

describe('report', () => {
  let written = ''
  beforeEach(() => {
    written = ''
    vi.stubEnv('DEBUG', '')
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written += String(text)), true))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  it('writes the message and the remedy as one line, and the details below it', () => {
    const error = new VankienError('The door\nis shut.', { exitCode: 3, remedy: 'Open it.', details: 'one\ntwo' })
    expect(report(error)).toBe(3)
    expect(written).toBe('vankien: The door is shut. Open it.\n    one\n    two\n')
  })

  it('explains a full disk and a folder that may not be written', () => {
    expect(report(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))).toBe(1)
    expect(report(Object.assign(new Error(), { code: 'EACCES', path: '/sample' }))).toBe(1)
    expect(written).toBe(
      'vankien: The disk is full. Free some space and run it again: nothing is lost.\n' +
        'vankien: No permission (/sample). Give yourself the rights on it, or choose another folder.\n',
    )
  })

  it('keeps a stack to itself unless DEBUG asks for it', () => {
    const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(report(new TypeError('a sample\nof two lines'))).toBe(1)
    expect(written).toMatch(/^vankien: Unexpected error: a sample of two lines\. .*DEBUG=1.*\n$/)
    expect(shown).not.toHaveBeenCalled()
    vi.stubEnv('DEBUG', '1')
    report(new TypeError('a sample'))
    expect(shown).toHaveBeenCalledOnce()
  })
})

describe('progressBar', () => {
  it('writes plain lines where there is no terminal, at most one for each tenth', () => {
    const stream = new PassThrough()
    const bar = progressBar('Loading', 100, stream as unknown as NodeJS.WriteStream)
    for (let i = 0; i < 100; i++) bar.advance()
    bar.done()
    const lines = String(stream.read()).trim().split('\n')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe('Loading: 10/100')
    expect(lines.at(-1)).toBe('Loading: 100/100')
  })

  it('says the end also of a few', () => {
    const stream = new PassThrough()
    const bar = progressBar('Loading', 3, stream as unknown as NodeJS.WriteStream)
    bar.reach(2)
    bar.done()
    expect(String(stream.read())).toBe('Loading: 2/3\n')
  })
})
