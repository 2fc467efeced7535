import { expect, it } from 'vitest'
import type { FactFile } from '../../src/model/index.js'
import { extract } from '../../src/pipeline.js'
import { sliceCodePoints } from '../../src/text/index.js'
import { describePages, factsOf, pageOf, SAMPLES } from './pages.js'

/** Tone marks of oa, oe and uy on the other vowel: khóa → khoá, khoá → khóa. */
const PLACES: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
].flatMap(([a, b]) => [
  [a!, b!],
  [a![0]!.toUpperCase() + a!.slice(1), b![0]!.toUpperCase() + b!.slice(1)],
])
const swapped = new Map(PLACES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
const swapTones = (text: string): string =>
  text.replace(new RegExp(`(?<![qQ])(?:${[...swapped.keys()].join('|')})(?!\\p{L})`, 'gu'), (pair) =>
    swapped.get(pair)!,
  )

/** How the same article comes from other sites and programs. */
const variants: Readonly<Record<string, (text: string) => string>> = {
  'in decomposed letters (NFD)': (text) => text.normalize('NFD'),
  'with tone marks on the other vowel': swapTones,
  'with the letter eth for Đ': (text) => text.replaceAll('Đ', 'Ð'),
  'with no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'with doubled spaces': (text) => text.replaceAll(' ', '  '),
  'with en dashes': (text) => text.replaceAll('-', '–'),
  'with hyphens': (text) => text.replaceAll('–', '-'),
  'with CRLF': (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  'with a byte order mark': (text) => `\ufeff${text}`,
  'with an emoji before it': (text) => `😀\n${text}`,
  'with straight quotation marks': (text) => text.replaceAll(/[“”]/g, '"'),
}

/** Facts without what hangs on the page's form: its hash, offsets, and the words as it spells them. */
function withoutForm(file: FactFile): unknown {
  const ids = new Map<string, string>()
  for (const { id, kind } of [...file.entities, ...file.facts]) ids.set(id, `${kind}#${ids.size}`)
  return JSON.parse(
    JSON.stringify(file, (field, value: unknown) => {
      if (field === 'source') return { ...(value as object), id: '', length: 0 }
      if (field === 'mentions') return (value as unknown[]).length
      if (['start', 'end', 'hash', 'excerpt', 'text'].includes(field)) return undefined
      if (field === 'statement') return undefined
      return typeof value === 'string' ? (ids.get(value) ?? value) : value
    }),
  )
}

describePages('one article in other forms gives the same facts', () => {
  for (const sample of SAMPLES)
    it.each(Object.entries(variants))(`${sample} %s`, async (_, change) => {
      const page = await pageOf(sample)
      const text = change(page.text)
      const file = extract({ ...page, text })
      expect(withoutForm(file)).toEqual(withoutForm(await factsOf(sample)))
      for (const { evidence } of file.facts)
        for (const { start, end, excerpt } of evidence)
          expect(sliceCodePoints(text, start, end).split(/\s+/u).slice(0, 10).join(' ')).toBe(
            excerpt.replace(/…$/u, '').split(/\s+/u).join(' '),
          )
    })
})
