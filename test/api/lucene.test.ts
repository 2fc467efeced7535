import { expect, it } from 'vitest'
import { luceneQuery } from '../../src/api/lucene.js'

it.each([
  ['Phong trào', '+"phong" +"trao"'],
  ['"an ninh" Tổ quốc', '+"an ninh" +"to" +"quoc"'],
  ['an "ninh', '+"an" +"ninh"'],
  ['44-KL/TW', '+"44" +"kl" +"tw"'],
  [
    'a AND (b OR c)~2 +x -y \\ z:* /r/ [1 TO 2]^3',
    '+"a" +"and" +"b" +"or" +"c" +"2" +"x" +"y" +"z" +"r" +"1" +"to" +"2" +"3"',
  ],
])('%s', (text, query) => {
  expect(luceneQuery(text)).toBe(query)
})

it.each(['', '   ', '!?', '""', '"', '+-&|!(){}[]^~*?:\\/'])('no words in %s', (text) => {
  expect(luceneQuery(text)).toBeNull()
})
