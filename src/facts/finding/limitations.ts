import { eventAround, subjectsIn, type Facts, type Reading } from '../../resolve/index.js'
import { roleOf, Spans, type Sentence, type Span } from '../../text/index.js'
import { masked, trim } from '../recommendation/clauses.js'
import { speakerIn } from '../recommendation/speaker.js'
import { finderOf, speaks, type Finder } from './finder.js'
import { placeOf } from './place.js'

const NOUN = 'tồn tại|hạn chế|khuyết điểm|yếu kém|bất cập|thiếu sót'
const NOUNS = `(?:(?:khó khăn|vướng mắc)(?:, | và ))?(?:${NOUN})(?:(?:, | và )(?:${NOUN}|khó khăn|vướng mắc|nguyên nhân))*`
/** `còn một số tồn tại, hạn chế như: …` · `bộc lộ những bất cập, đó là …`: the limitations follow. */
const LISTS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:còn|vẫn còn|bộc lộ|có|chỉ ra|chỉ rõ|nêu rõ|tồn tại|gặp)(?: (?:một số|những|nhiều|các|không ít))?(?: mặt)? ${NOUNS}(?: (?:nhất định|chủ yếu|sau(?: đây)?|cần khắc phục|cần được khắc phục))?(?:,? (?:như|gồm|bao gồm|đó là|là|cụ thể(?: là)?|nhất là)(?: sau)?(?:[:,] ?| )|: ?)`,
  'iu',
)
/** `Tuy nhiên, …` · `Bên cạnh những kết quả đạt được, …`: what follows is set against what went well. */
const AGAINST =
  /^(?:tuy nhiên|tuy vậy|song|mặc dù vậy|nhưng|bên cạnh đó|bên cạnh (?:những|các) (?:kết quả|ưu điểm|mặt)[^,]{0,60}|ngoài những (?:kết quả|ưu điểm)[^,]{0,60}),? /iu
/** What makes a clause a limitation. */
const WANTING =
  /(?<![\p{L}\p{M}])(?:(?:vẫn )?còn(?: \p{L}+){0,2}? (?:hạn chế|yếu|thiếu|chậm|lúng túng|thấp|bất cập|hình thức|tình trạng|để xảy ra|buông lỏng|khó khăn|sơ sài|tồn tại|nể nang|lỏng lẻo|né tránh|bị động|nhiều sai sót|một bộ phận)|chưa (?!để |phát hiện |xảy ra |ghi nhận |từng |xem xét |quyết định |công bố )\p{L}+|hạn chế|yếu kém|buông lỏng|thiếu (?:chủ động|quyết liệt|sâu sát|kiểm tra|thường xuyên|đồng bộ|chặt chẽ|kiên quyết)|không (?:nghiêm|thường xuyên|kịp thời|đạt))(?![\p{L}\p{M}])/iu

/** As `WANTING`, without the bare nouns, which may be asked to be overcome. */
const STRONG =
  /(?<![\p{L}\p{M}])(?:(?:vẫn )?còn(?: \p{L}+){0,2}? (?:hạn chế|yếu|thiếu|chậm|lúng túng|thấp|bất cập|hình thức|buông lỏng|sơ sài|tồn tại|nể nang)|chưa (?:thực sự|được|đạt|kịp thời|thường xuyên|đồng bộ|cao|đầy đủ|nghiêm|sâu|quan tâm|tốt|chặt chẽ|đáp ứng|đồng đều|quyết liệt|hiệu quả|rõ nét|phát huy))(?![\p{L}\p{M}])/iu

/** "Bên cạnh đó, đoàn sẽ hướng dẫn nếu phát hiện chỗ chưa đúng": what may come; "tôi thấy …": what a speaker unnamed here says. */
const NOT_STATED = /(?<![\p{L}\p{M}])(?:[Tt]ôi|sẽ (?:[^;]* )?nếu)(?![\p{L}\p{M}])/u
/** "Tuy nhiên, ông An đang ốm, …": of a person, when nobody is said to speak. */
const OF_SOMEBODY = /^\p{L}+(?: \p{L}+)?,? (?:ông|bà) \p{Lu}/u

/** "vẫn còn những hạn chế nhất định": which, it does not say. */
const UNNAMED = new RegExp(
  `^(?:[^,]{0,80}, )?(?:\\p{L}+ ){0,4}?(?:vẫn )?còn (?:(?:một số|những|nhiều|các|không ít) )?${NOUNS}(?: nhất định| cần khắc phục)?[.…]*$`,
  'iu',
)

/** Limitations that a page admits or an inspector names, one for each clause of the list. */
export function limitations(reading: Reading, facts: Facts): void {
  const { text, layout } = reading.scene
  const asked = new Spans(facts.of('Recommendation').flatMap(({ fields }) => fields.evidence.map(({ span }) => span)))
  let open = null as { frame: Span; finder: Finder; block: number; list: boolean } | null
  for (const sentence of text.sentences) {
    if (roleOf(layout, sentence.block) !== 'BODY') continue
    const start = beginOf(reading, sentence)
    if (start !== null) {
      const frame = { start: sentence.start, end: start }
      const finder = finderOf(reading, sentence, frame, placeOf(reading, frame))
      open = null
      if (!finder) continue
      const clauses = clausesOf(reading, { start, end: sentence.end }).filter((c) => !asked.contain(c))
      for (const clause of clauses) add(clause, frame, finder)
      open = { frame, finder, block: sentence.block, list: /:$/u.test(text.slice(sentence)) }
    } else if (open && sentence.block - open.block <= (open.list ? 1 : 0) && goesOn(reading, sentence)) {
      for (const clause of clausesOf(reading, sentence)) add(clause, open.frame, open.finder)
      open = { ...open, block: sentence.block }
    } else open = null
  }

  function add(span: Span, frame: Span, { by, capacity, reason }: Finder): void {
    if (UNNAMED.test(text.slice(span))) return
    facts.add('Finding', {
      basis: reason === null ? 'STATED' : 'INFERRED',
      basisReason: reason,
      evidence: [{ span, rule: 'finding.limitation' }],
      polarity: 'LIMITATION',
      by,
      capacity,
      about: [...new Set([...subjectsIn(reading, frame), ...subjectsIn(reading, span)])],
      at: eventAround(reading, span.start),
      place: placeOf(reading, { start: frame.start, end: span.end }),
    })
  }
}

/** "Công tác kiểm tra có nơi chưa được quan tâm." behind a limitation: another, when nobody else speaks. */
const goesOn = (reading: Reading, sentence: Sentence): boolean =>
  reading.scene.text.has(STRONG, sentence) && speakerIn(reading, sentence) === null && !speaks(reading, sentence)

/** Where a sentence begins to name limitations; null when it names none. */
function beginOf(reading: Reading, sentence: Sentence): number | null {
  const { text } = reading.scene
  const { end } = sentence
  const list = text.first(LISTS, sentence)
  if (list) {
    const start = list.index + list[0].length
    if (text.has(WANTING, { start, end }) || text.norm[end - 1] === ':') return start
  }
  const against = AGAINST.exec(text.slice(sentence))
  if (!against || NOT_STATED.test(text.slice(sentence))) return null
  if (OF_SOMEBODY.test(text.slice(sentence)) && !speaks(reading, sentence)) return null
  const start = sentence.start + against[0].length
  return text.has(WANTING, { start, end }) ? start : null
}

/** Clauses at `;`; one that names no fault goes with the one before it. */
function clausesOf({ scene: { text } }: Reading, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const { index } of masked(text.norm.slice(start, end)).matchAll(/; /gu)) {
    if (!text.has(WANTING, { start: from, end: start + index })) continue
    spans.push(trim(text.norm, from, start + index))
    from = start + index + 2
  }
  const last = trim(text.norm, from, end)
  if (last.end > last.start) {
    const before = spans.at(-1)
    if (text.has(WANTING, last)) spans.push(last)
    else if (before) spans[spans.length - 1] = { start: before.start, end: last.end }
  }
  return spans
}
