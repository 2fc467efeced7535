import { gluedIn } from './glued.js'
import { isCapital, isLetter, isSmall } from './letters.js'
import type { Block, Sentence } from './sentences.js'
import { contains, firstFrom, type Span } from './span.js'

/** Letters from which on a text's capitals tell something. */
const LEAST_LETTERS = 24
/** The last words of a text that breaks off: those that a name which ends there could have. */
const TAIL = /(?:(?:\p{Lu}[\p{L}\p{M}\p{N}]* ){0,8}|(?:[^ \n]+ ){0,2})[^ \n]*$/u
const LONGEST_TAIL = 120
/** Words that one name may share with a glued one, before it and behind it. */
const BEFORE = /(?:[^ \n,;:.()"]+ ){0,5}(?:[^ \n,;:.()"]+, )?[^ \n,;:.()"]*$/u
const BEHIND = /^[^ \n,;:.()"]*(?: [^ \n,;:.()"]+){0,5}/u
const REACH = 60
/** Units of a text for each glued word that a careless page has at least. */
const HEAVY = 800
/** Words of a line from which on it is prose; of the last one, which may be an author, an attachment, a menu. */
const LEAST_PROSE = 40
const LEAST_LAST = 10
/** Whole paragraphs of prose in which a page has told what it reports. */
const LEAD = 2
/** "Minh Anh", "Vũ Hạnh/VOV - Trung tâm Tin": names behind the last sentence, which say who wrote it. */
const SIGNATURE = /^\p{Lu}[\p{L}\p{M}]*(?:[ /–-]+\p{Lu}[\p{L}\p{M}]*){0,7}$/u
/** Under "KẾ HOẠCH" stands a document's title, over "QUYẾT ĐỊNH:" and "Điều 1" what it rests on: neither has an end of its own. */
const KIND = /^\p{Lu}+(?: \p{Lu}+){0,5}$/u
const RULES = /^(?:\p{Lu}+(?: \p{Lu}+){0,5}:$|(?:Điều|Chương|Phần) [\dIVX])/u
const GOES_ON = /[\p{L}\p{M}\p{N},%-]$/u

/**
 * What happened to a text on its way, so that a careful reader refuses: where words ran together, where the text breaks off,
 * and whether its capitals still tell names from words.
 */
export class Damage {
  /** Words that are several in one with the words that one name may share with them, in order. */
  readonly #glued: readonly (Span & { readonly word: Span })[]
  /** The last words of a text that breaks off. */
  readonly #tail: Span
  /** Sentences in which prose breaks off: a long line without an end, and a shorter one at the text's end. */
  readonly #broken: readonly Sentence[]
  #caseless: boolean | null = null
  /** Whether so many words are glued that whole sentences are lost. */
  readonly heavy: boolean
  /** Whether the text breaks off, so that any number of sentences is missing; and whether it does so before its lead is told. */
  readonly #cut: boolean
  readonly #cutEarly: boolean

  constructor(
    private readonly norm: string,
    blocks: readonly Block[],
  ) {
    this.#glued = gluedIn(norm).map((word) => ({
      word,
      start: word.start - BEFORE.exec(norm.slice(Math.max(0, word.start - REACH), word.start))![0].length,
      end: word.end + BEHIND.exec(norm.slice(word.end, word.end + REACH))![0].length,
    }))
    this.heavy = this.#glued.length * HEAVY > norm.length
    const line = (block: Block | undefined): string => (block ? norm.slice(block.start, block.end) : '')
    const open = blocks.filter(
      (block, i) =>
        GOES_ON.test(norm.slice(block.end - 1, block.end)) &&
        !isSigned(norm, block) &&
        !KIND.test(line(blocks[i - 1])) &&
        !RULES.test(line(blocks[i + 1])),
    )
    const last = open.at(-1)
    const lastSentence = last?.sentences.at(-1)
    this.#tail =
      last && lastSentence && last === blocks.at(-1)
        ? {
            start:
              last.end -
              TAIL.exec(norm.slice(Math.max(lastSentence.start, last.end - LONGEST_TAIL), last.end))![0].length,
            end: last.end,
          }
        : { start: Infinity, end: Infinity }
    this.#broken = open
      .filter((block) => {
        const least = block === blocks.at(-1) ? (blocks.length === 1 ? 0 : LEAST_LAST) : LEAST_PROSE
        return block.end - block.start > least && norm.slice(block.start, block.end).split(' ').length >= least
      })
      .map((block) => block.sentences.at(-1)!)
    const end = blocks.at(-1)
    this.#cut = end !== undefined && this.#broken.includes(end.sentences.at(-1)!)
    const told = blocks.filter((block) => block !== end && line(block).split(' ').length >= LEAST_PROSE)
    this.#cutEarly = this.#cut && told.length < LEAD
  }

  /** Whether a text of capitals, of small letters, of Words That All Begin With One: no capital means a name. */
  get caseless(): boolean {
    return (this.#caseless ??= isCaseless(this.norm))
  }

  /** Whether words may be cut or glued: the text breaks off with them, or a glued word is in them or near. */
  isDoubtful(span: Span): boolean {
    return span.end >= this.#tail.start - 1 || this.#near(span, 1).length > 0
  }

  /** As `isDoubtful`, of words that were read although some of them are glued. */
  isDoubtfulAround(span: Span): boolean {
    return span.end >= this.#tail.start - 1 || this.#near(span, 1).some(({ word }) => !contains(span, word))
  }

  /** What of the glued words reaches into a span, or stands at most so far from it. */
  #near({ start, end }: Span, apart: number): (Span & { readonly word: Span })[] {
    const next = firstFrom(this.#glued, start)
    return [this.#glued[next - 1], this.#glued[next]].filter(
      (one) => one !== undefined && one.start < end + apart && one.end > start - apart,
    ) as (Span & { readonly word: Span })[]
  }

  get isDamaged(): boolean {
    return this.#glued.length > 0 || this.#tail.end < Infinity || this.#broken.length > 0 || this.caseless
  }

  /**
   * Whether sentences are missing, or may be: what holds because the page tells no other is not sure. A paragraph inside that
   * has no end lacks a few words at most.
   */
  get isPartial(): boolean {
    return this.heavy || this.caseless || this.#cut
  }

  /** As `isPartial`, of what a page tells in its first paragraphs where it tells it at all, such as the day of what it reports. */
  get lacksLead(): boolean {
    return this.heavy || this.caseless || this.#cutEarly
  }

  /** Whether the text breaks off in the list in which words stand: "Phó Bí thư Tỉnh ủy, Chủ tịch UBND". */
  breaksOffBehind({ start, end }: Span): boolean {
    const broken = this.#broken[firstFrom(this.#broken, start + 1) - 1]
    if (!broken || end > broken.end) return false
    const behind = this.norm.slice(end, broken.end)
    return behind.length <= LONGEST_TAIL && !behind.includes(';')
  }

  /** What is damaged of a sentence: its first glued word, or its last words where it breaks off; null when it is whole. */
  at(sentence: Sentence): { readonly span: Span; readonly why: string } | null {
    const [glued] = this.#near(sentence, 0)
    if (glued) return { span: glued.word, why: 'words ran together' }
    if (!this.isBroken(sentence) && sentence.end < this.#tail.start) return null
    const last = /[^ ]+(?: [^ ]+){0,2}$/u.exec(
      this.norm.slice(Math.max(sentence.start, sentence.end - REACH), sentence.end),
    )!
    return { span: { start: sentence.end - last[0].length, end: sentence.end }, why: 'the text breaks off' }
  }

  isBroken(sentence: Sentence): boolean {
    return this.#broken.includes(sentence)
  }

  /** Whether a sentence has a glued word. */
  isGlued(sentence: Sentence): boolean {
    return this.#near(sentence, 0).length > 0
  }
}

/** Whether all that follows the last sentence is who wrote it; ./. is how an article ends. */
function isSigned(norm: string, { start, sentences }: Block): boolean {
  const last = sentences.at(-1)
  if (sentences.length < 2 || !last) return false
  return SIGNATURE.test(norm.slice(last.start, last.end)) || norm.slice(start, last.start).trimEnd().endsWith('./.')
}

function isCaseless(text: string): boolean {
  let letters = 0
  let capitals = 0
  let words = 0
  let opened = 0
  let inside = 0
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    let capitalsHere = 0
    let insideHere = false
    for (end = at; end < text.length; end++) {
      const unit = text.charCodeAt(end)
      if (!isLetter(unit)) break
      if (!isCapital(unit)) continue
      capitalsHere++
      insideHere ||= end > at && isSmall(text.charCodeAt(end - 1))
    }
    if (end - at < 2) continue
    words++
    letters += end - at
    capitals += capitalsHere
    if (isCapital(text.charCodeAt(at))) opened++
    if (insideHere) inside++
  }
  if (letters < LEAST_LETTERS) return false
  return capitals * 400 <= letters || (words - opened) * 10 <= words || inside * 5 >= words
}
