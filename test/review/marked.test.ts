import { PassThrough } from 'node:stream'
import { WriteStream } from 'node:tty'
import { expect, it } from 'vitest'
import { markedPage } from '../../src/review/index.js'
import { explained, NOTICE } from './read.js'

/** What a terminal in an environment is to a program. */
const stream = (isTTY: boolean, env: object = { TERM: 'xterm-256color' }): NodeJS.WriteStream =>
  Object.assign(new PassThrough(), {
    isTTY,
    getColorDepth: () => WriteStream.prototype.getColorDepth(env),
  }) as unknown as NodeJS.WriteStream
const ESCAPE = '\u001b'

it('marks mentions in their line, and tells below it what each became', () => {
  const shown = markedPage(explained(NOTICE), stream(false))
  expect(shown).toMatch(
    /⟦\d+ làm việc với ⟦\d+ Tỉnh ủy ⟦\d+ Lào Cai⟧⟧⟧ về kết quả thực hiện ⟦\d+ Kết luận số 77-KL\/TW⟧\./u,
  )
  expect(shown).toMatch(/\n +\d+ Quantity quantity\.cardinal +nothing: only supposed\n/u)
  expect(shown).toMatch(/\n +⊢ Observation@\d+ +quantity\.cardinal +Đảng viên: 1\.234 đảng viên/u)
  expect(shown).not.toContain(ESCAPE)
})

it('is coloured on a terminal, unless NO_COLOR is set', () => {
  expect(markedPage(explained(NOTICE), stream(true))).toContain(ESCAPE)
  expect(markedPage(explained(NOTICE), stream(true, { TERM: 'xterm-256color', NO_COLOR: '1' }))).not.toContain(ESCAPE)
})

it('shows what a terminal would obey', () => {
  const shown = markedPage(
    explained(`${NOTICE}Bảng ${ESCAPE}[31mđỏ\u202eược\u0007 của tỉnh\r\n`, `a${ESCAPE}c`),
    stream(false),
  )
  expect(shown).toContain('Bảng <U+001B>[31mđỏ<U+202E>ược<U+0007> của tỉnh')
  expect(shown).toContain('── a<U+001B>c')
  expect(shown).not.toContain(ESCAPE)
})
