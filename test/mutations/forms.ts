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

/** How the same article comes from other sites and programs: its facts are the same. */
export const forms: Readonly<Record<string, (text: string) => string>> = {
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
