// Runs in the report: filters pages and facts, and goes from page to page by keys.
const $ = (id) => document.getElementById(id)
const articles = [...document.querySelectorAll('article')]
const facts = [...document.querySelectorAll('.facts li')]
const rows = new Map([...document.querySelectorAll('tr[data-page]')].map((row) => [row.dataset.page, row]))

/** Without marks and capitals, so that words are found however they are typed. */
const folded = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
const texts = new Map()
const textOf = (article) => {
  if (!texts.has(article)) texts.set(article, folded(article.textContent))
  return texts.get(article)
}

const holds = {
  '': () => true,
  suspicious: ({ dataset }) => dataset.suspicious !== '0',
  unresolved: ({ dataset }) => dataset.unresolved !== '0',
  nothing: ({ dataset }) => dataset.facts === '0',
}

function filter() {
  const words = folded($('words').value.trim())
  const kind = $('kind').value
  let shown = 0
  for (const fact of facts) fact.hidden = kind !== '' && fact.dataset.kind !== kind
  for (const article of articles) {
    const hasKind = kind === '' || article.querySelector(`.facts li[data-kind="${kind}"]`) !== null
    const show = holds[$('pages').value](article) && hasKind && (words === '' || textOf(article).includes(words))
    article.hidden = !show
    rows.get(article.id).hidden = !show
    if (show) shown++
  }
  $('shown').textContent = String(shown)
}

/** The page at the top of the window, or the one next to it. */
function go(by) {
  const shown = articles.filter((article) => !article.hidden)
  const focused = shown.indexOf(document.activeElement.closest('article'))
  const at = focused >= 0 ? focused : shown.findLastIndex((article) => article.getBoundingClientRect().top < 80)
  const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)]
  if (!next) return
  next.focus({ preventScroll: true })
  next.scrollIntoView()
}

const form = document.querySelector('form')
form.hidden = false
form.addEventListener('input', filter)
form.addEventListener('submit', (event) => event.preventDefault())
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const typing = event.target.matches('input[type="search"], select')
  if (event.key === 'Escape' && typing) event.target.blur()
  if (typing) return
  if (event.key === '/') {
    event.preventDefault()
    $('words').focus()
  }
  if (event.key === 'j') go(1)
  if (event.key === 'k') go(-1)
})
filter()
