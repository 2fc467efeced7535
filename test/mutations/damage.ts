/** A stream of numbers in [0, 1) that is the same at every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What happens to texts on their way: facts may be lost, none may be new or different. */
export const damage: Readonly<Record<string, (text: string, random: () => number) => string>> = {
  'in capitals': (text) => text.toUpperCase(),
  'in small letters': (text) => text.toLowerCase(),
  'with a capital on every word': (text) => text.replace(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1)),
  'with words glued (OCR)': (text, random) => text.replace(/ /gu, (space) => (random() < 0.05 ? '' : space)),
  'with paragraphs in another order': (text, random) => {
    const paragraphs = text.split('\n')
    for (let i = paragraphs.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[paragraphs[i], paragraphs[j]] = [paragraphs[j]!, paragraphs[i]!]
    }
    return paragraphs.join('\n')
  },
  'cut off behind a word': (text, random) => {
    const at = text.indexOf(' ', Math.floor(text.length * (0.3 + 0.6 * random())))
    return at < 0 ? text : text.slice(0, at)
  },
}
