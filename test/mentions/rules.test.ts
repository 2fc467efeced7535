import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkout } from '../../src/config.js'
import { readMentions, type Rule } from '../../src/mentions/index.js'
import { rules } from '../../src/mentions/rules.js'
import { Text } from '../../src/text/index.js'

const folder = join(checkout, 'src', 'mentions')
const foundBy = (rule: Rule, words: string): string[] => {
  const { text, found } = readMentions(new Text(words))
  return found
    .of(rule.kind)
    .filter((mention) => mention.rule === rule.name)
    .map((mention) => text.slice(mention))
}

describe('every rule', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s finds its examples and nothing else', (_, rule) => {
    expect(rule.examples.length).toBeGreaterThan(0)
    expect(rule.counterExamples.length).toBeGreaterThan(0)
    expect(rule.examples.filter((words) => foundBy(rule, words).length === 0)).toEqual([])
    expect(rule.counterExamples.flatMap((words) => foundBy(rule, words))).toEqual([])
  })

  it('has a name of its own', () => {
    const names = rules.map((rule) => rule.name)
    expect(names).toEqual([...new Set(names)])
  })

  it('stands in the list', async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const missing: string[] = []
    for (const file of files) {
      const exported = Object.values((await import(join(folder, file))) as Record<string, unknown>)
      for (const value of exported) if (isRule(value) && !rules.includes(value)) missing.push(`${file}: ${value.name}`)
    }
    expect(missing).toEqual([])
  })
})

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'find' in value && 'examples' in value && 'kind' in value

describe('hostile texts', () => {
  const hostile = {
    'numbers without end': '1.000.'.repeat(8_000),
    'symbols without end': 'Kết luận số 44-KL/TW-'.repeat(2_500),
    'a type word again and again': 'Nghị quyết Đại hội lần thứ '.repeat(2_000),
    'brackets and quotes that are not closed': 'Đề án ("về việc '.repeat(3_000),
    capitals: 'Nguyễn Văn '.repeat(5_000),
    'separators only': ' , - / ; '.repeat(6_000),
    'one word': 'đ'.repeat(50_000),
    'bodies in a row': 'Ban Thường vụ Tỉnh ủy, '.repeat(2_000),
  }
  it.each(Object.entries(hostile))(
    '%s: no rule takes long',
    (_, words) => {
      const text = new Text(words)
      const slow = rules.flatMap((rule) => {
        const began = performance.now()
        readMentions(text, undefined, [rule])
        const took = performance.now() - began
        return took > 2_000 ? [`${rule.name}: ${Math.round(took)} ms`] : []
      })
      expect(slow).toEqual([])
    },
    60_000,
  )
})
