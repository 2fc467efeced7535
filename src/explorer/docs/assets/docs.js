// Finds types, fields and enum values by name, then by words of their first line. The page is whole without it.
const input = document.querySelector('input[type=search]')
const hits = document.querySelector('#hits')
const most = 50
let entries

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').toLowerCase()

input.addEventListener('input', async () => {
  entries ??= fetch('/docs/search.json').then((response) => response.json())
  const known = await entries
  const wanted = fold(input.value.trim())
  hits.replaceChildren(...(wanted === '' ? [] : find(known, wanted)))
})

function find(known, wanted) {
  const ranked = known.map(([name, line]) => [rank(name, line, wanted), name, line]).filter(([rank]) => rank < 5)
  ranked.sort((a, b) => a[0] - b[0] || a[1].length - b[1].length || (a[1] < b[1] ? -1 : 1))
  if (ranked.length === 0) return [element('p', `Nothing has the name or the words “${input.value}”.`)]
  const list = document.createElement('ul')
  for (const [, name, line] of ranked.slice(0, most)) {
    const [type, field] = name.split('.')
    const link = element('a', name)
    link.href = `/docs/${type}${field ? `#${field}` : ''}`
    const item = document.createElement('li')
    item.append(link, ` ${line}`)
    list.append(item)
  }
  const count = ranked.length > most ? `${most} of ${ranked.length}` : `${ranked.length}`
  return [element('p', `${count} found`), list]
}

/** 0 the name, 1 the field's name, 2 begins so, 3 within the name, 4 within the words, 5 not at all. */
function rank(name, line, wanted) {
  const folded = fold(name)
  const last = folded.split('.').pop()
  if (folded === wanted) return 0
  if (last === wanted) return 1
  if (last.startsWith(wanted)) return 2
  if (folded.includes(wanted)) return 3
  return fold(line).includes(wanted) ? 4 : 5
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
