import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkout } from '../../src/config.js'
import { entityLabels, factKinds } from '../../src/graph/registry.js'

const text = readFileSync(join(checkout, 'guides', 'browser', 'vankien.grass'), 'utf8')
const rules = [...text.matchAll(/^(node|relationship)(?:\.(\w+))? \{\n([\s\S]*?)\n\}$/gm)].map(
  ([, element, label = '', body]) => ({ element, label, properties: propertiesOf(body!) }),
)
const nodes = rules.filter(({ element }) => element === 'node')

test('every kind has a colour of its own family and its caption', () => {
  for (const label of [...entityLabels, ...factKinds, 'Source', 'Passage', 'Judgement', 'Retired']) {
    const rule = nodes.find((node) => node.label === label)
    expect(rule?.properties, label).toMatchObject({
      color: expect.stringMatching(/^#/) as string,
      caption: '"{caption}"',
    })
  }
})

test('captions are readable: contrast 4.5 and more (WCAG 2.2, 1.4.3)', () => {
  const [basis] = nodes
  for (const { label, properties } of nodes) {
    const { color, 'text-color-internal': words } = { ...basis!.properties, ...properties }
    expect(contrast(color!, words!), label).toBeGreaterThanOrEqual(4.5)
  }
})

function propertiesOf(body: string): Record<string, string> {
  const lines = body.matchAll(/^ {2}([\w-]+): (.+);$/gm)
  return Object.fromEntries([...lines].map(([, name, value]): [string, string] => [name!, value!]))
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
