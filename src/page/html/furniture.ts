/** Text of an element with single spaces. */
export const wordsOf = (element: Element | null): string => element?.textContent?.replace(/\s+/gu, ' ').trim() ?? ''

/** Elements that are no words of a page. */
const MACHINERY =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, input, button, select, textarea, [hidden], [aria-hidden="true"]'
/** Landmarks of HTML and ARIA that hold no article. */
const LANDMARKS =
  'nav, aside, footer, [role="navigation"], [role="banner"], [role="complementary"], [role="contentinfo"], [role="search"], [role="menu"], [role="menubar"], [role="toolbar"], [role="dialog"], [role="tablist"]'
/** What pages call such boxes, in a class or an id, as a word of its own. */
const NAMES =
  /(?:^|[^a-z])(?:related?|breadcrumbs?|shar(?:e|es|ing)|socials?|comments?|menus?|navbar|nav|sidebar|footer|banners?|ads?|advert\w{0,9}|quang-?cao|tags?|keywords?|tu-?khoa|pag(?:ing|er|ination)|toolbar|widgets?|newsletter|rating|votes?|counter|statistics?|thong-?ke|(?:luot-?)?truy-?cap|(?:tin-?)?lien-?quan|tin-?khac|cung-?chuyen-?muc|xem-?them|binh-?luan|most-?read|most-?viewed|xem-?nhieu|doc-?nhieu|popular|trending|cookies?|popup|modal|login|weather|thoi-?tiet)(?![a-z])/u
/** The words that such boxes open with. */
const OPENINGS =
  /^(?:(?:các )?(?:tin|bài)(?: viết| tức)?,?(?: bài)? (?:liên quan|khác|mới hơn|cũ hơn|mới nhất|cùng chuyên mục|cùng loại|đã đưa|đọc nhiều|xem nhiều|nổi bật)|cùng chuyên mục|có thể bạn quan tâm|đọc thêm|xem thêm|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|bình luận|ý kiến (?:bạn đọc|của bạn)|gửi (?:bình luận|ý kiến|phản hồi)|chia sẻ(?: bài viết)?|thống kê(?: truy cập)?|(?:số )?lượt truy cập|đang (?:online|truy cập)|từ khóa|tags?|liên kết (?:website|web)|in bài viết|gửi email|quay lại|về đầu trang)(?![\p{L}\p{M}])/iu
/** A line that counts visits. */
const COUNTER =
  /^(?:(?:số )?lượt (?:xem|đọc|truy cập|tải)|đã xem|tổng (?:lượt )?truy cập|đang (?:online|truy cập|xem)|online|hôm nay|hôm qua|tuần này|tháng này|tất cả|thống kê)(?: ?: ?|\s)[\d.,\s]+$/iu
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu
/** Endings of files that a page offers; their names are the page's attachments. */
const ATTACHED = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:$|[?#])/iu
const BOXES = 'div, section, ul, ol, dl, table, p, li, td, h2, h3, h4, h5, h6'
/** Part of the page's words that no box of furniture has. */
const MOST = 0.5
const PROSE_WORDS = 20
/** Part of a headed box's words that are links: teasers stand beside them. */
const SOME = 0.25

/** Elements deeper than this are unwrapped, as browsers do at 512: Readability's time grows with the cube of the depth. */
const DEEPEST = 128

/** Removes what shows nothing, and what nests without end. */
export function dropMachinery(document: Document): void {
  for (const element of document.querySelectorAll(MACHINERY)) element.remove()
  for (const element of document.querySelectorAll('[style]'))
    if (HIDDEN.test(element.getAttribute('style') ?? '')) element.remove()
  const depths = new Map<Element | null, number>()
  for (const element of document.querySelectorAll('*'))
    depths.set(element, (depths.get(element.parentElement) ?? 0) + 1)
  const deep = [...depths].flatMap(([element, depth]) => (depth > DEEPEST && element ? [element] : []))
  for (const element of deep.reverse()) element.replaceWith(...element.childNodes)
}

/**
 * Removes menus, related news, share bars, comments and counters, told by what they are: a landmark, a box that is
 * mostly links, one named or headed as such boxes are. Nothing that holds the headline or most of the words goes.
 */
export function dropFurniture(document: Document, headline: Element | null = null): void {
  const size = wordsOf(document.body).length
  const mayGo = (element: Element): boolean =>
    element.isConnected && !(headline && element.contains(headline)) && wordsOf(element).length <= size * MOST
  for (const element of document.querySelectorAll(LANDMARKS)) if (mayGo(element)) element.remove()
  for (const element of document.querySelectorAll('header'))
    if (mayGo(element) && !element.closest('article, main')) element.remove()
  for (const element of document.querySelectorAll('[class], [id]'))
    if (isNamedSo(element) && mayGo(element) && !isProse(element)) element.remove()
  for (const element of document.querySelectorAll(BOXES))
    if (mayGo(element) && (isHeadedSo(element) || isLinks(element) || COUNTER.test(wordsOf(element)))) element.remove()
}

function isNamedSo(element: Element): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`
  return NAMES.test(name.replace(/(?<=[a-z])(?=[A-Z])/gu, '-').toLowerCase())
}

/** Comments are prose too: they are furniture all the same. */
const isProse = (element: Element): boolean =>
  !/comment|binh-?luan/iu.test(`${element.getAttribute('class')} ${element.id}`) && proseOf(element) >= 2

/** How many paragraphs of it are sentences of some length, outside links. */
const proseOf = (element: Element): number =>
  [...element.querySelectorAll('p')].filter((p) => wordsOf(p).split(' ').length >= PROSE_WORDS && linked(p) < 0.5)
    .length

/** Part of an element's words that are links. */
function linked(element: Element): number {
  const all = wordsOf(element).length
  const links = [...element.querySelectorAll('a')].reduce((sum, a) => sum + wordsOf(a).length, 0)
  return all === 0 ? 0 : links / all
}

/** "Tin liên quan" as the first words of a box of links, or as a heading above one. */
function isHeadedSo(element: Element): boolean {
  const words = wordsOf(element)
  const opening = OPENINGS.exec(words)
  if (!opening || proseOf(element) > 0) return false
  if (words.length > opening[0].length + 2) return linked(element) > SOME
  const next = element.nextElementSibling
  if (next && linked(next) > SOME && proseOf(next) === 0) next.remove()
  return true
}

/** A box of links, or a headline of another page on a line of its own. An attachment is neither. */
function isLinks(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]')]
  if (links.length === 0 || links.some((a) => ATTACHED.test(a.getAttribute('href')!) || ATTACHED.test(wordsOf(a))))
    return false
  const part = linked(element)
  const words = wordsOf(element).split(' ').length
  return links.length >= 3 ? part > 0.6 : part > 0.9 && words >= 5
}
