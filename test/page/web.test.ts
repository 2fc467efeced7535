import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isSkipped, readPage, readPages, type ReadOptions } from '../../src/page/index.js'
import { publicAddresses } from '../../src/page/web/addresses.js'
import { ARTICLE_TEXT, newspaper } from '../fixtures/article.js'
import { pdf, setPages } from '../fixtures/pdf.js'

type Serve = (response: ServerResponse, request: IncomingMessage) => void
let server: Server
let origin: string
let asked: IncomingMessage[] = []
let robots = ''
const html: Serve = (response) => response.setHeader('content-type', 'text/html').end(newspaper())
const to =
  (location: string): Serve =>
  (response) =>
    response.writeHead(302, { location }).end()

const places: Record<string, Serve> = {
  '/robots.txt': (response) => (robots === '' ? response.writeHead(404).end() : response.end(robots)),
  '/page.html': html,
  '/private/page.html': html,
  '/packed': (response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(newspaper())),
  '/file': (response) =>
    response
      .writeHead(200, { 'content-type': 'application/octet-stream' })
      .end(pdf(setPages(ARTICLE_TEXT.trimEnd().split('\n'), { columns: 70, linesOnPage: 40, headline: 1 }))),
  '/text': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/plain; charset=utf-16le' })
      .end(Buffer.from(ARTICLE_TEXT, 'utf16le')),
  '/bomb': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(30_000_000, 'a'))),
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const more = (): void => void (response.destroyed || response.write('a'.repeat(65_536), () => setImmediate(more)))
    more()
  },
  '/long': (response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '999999999' }).end('a'),
  '/slow': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<html>')
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  },
  '/broken': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('<html>')
    setTimeout(() => response.destroy(), 20)
  },
  '/image': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/missing': (response) => response.writeHead(404).end(),
  '/hop': to('/page.html'),
  '/round': to('/round'),
  '/to-file': to('file:///etc/passwd'),
  '/to-metadata': to('http://169.254.169.254/latest/meta-data'),
  '/to-private-page': to('/private/page.html'),
  '/to-login': to('http://user:secret@localhost/'),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    ;(places[request.url!] ?? places['/missing']!)(response, request)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  robots = ''
})

const ALLOWED: ReadOptions = { allowPrivate: true }
const read = (path: string, options: ReadOptions = ALLOWED) => readPage(origin + path, options)
const refusal = (where: string, options: ReadOptions = ALLOWED): Promise<string> =>
  readPage(where.startsWith('/') ? origin + where : where, options).then(
    () => 'it was read',
    (error: { line: string }) => error.line,
  )

describe('an address', () => {
  it('gives its page, named and addressed by it', async () => {
    const page = await read('/page.html')
    expect(page).toMatchObject({ name: 'page', where: `${origin}/page.html`, url: `${origin}/page.html` })
    expect(page.text).toContain('77-KL/TW')
    expect(asked.map(({ url }) => url)).toEqual(['/robots.txt', '/page.html'])
    expect(asked[1]!.headers['user-agent']).toMatch(/^vankien\/\d/)
  })
  it('packed, as bytes of any kind, in another encoding', async () => {
    const { text } = await read('/page.html')
    expect((await read('/packed')).text).toBe(text)
    expect((await read('/file')).text).toBe(ARTICLE_TEXT)
    expect((await read('/text')).text).toBe(ARTICLE_TEXT)
  })
  it('of a redirect is the last one', async () => expect((await read('/hop')).url).toBe(`${origin}/page.html`))

  it.each([
    ['/bomb', /the answer is larger than 20 MB/],
    ['/endless', /the answer is larger than 20 MB/],
    ['/long', /the answer is larger than 20 MB/],
    ['/broken', /cannot be fetched/],
    ['/image', /image\/png, no page/],
    ['/missing', /the server answers 404/],
    ['/round', /more than 5 redirects/],
    ['/to-file', /file:\/\/\/etc\/passwd: not an address of http or https/],
    ['/to-login', /an address with a user or password/],
    ['http://user:secret@example.org/', /^http:\/\/example\.org\/: an address with a user or password/],
    ['ftp://example.org/page', /not an address of http or https/],
    ['http://', /no address/],
  ])('%s is refused', async (where, line) => {
    const told = await refusal(where)
    expect(told).toMatch(line)
    expect(told).not.toContain('secret')
  })

  it('that is too slow is given up', async () => {
    const from = Date.now()
    expect(await refusal('/slow', { ...ALLOWED, timeout: 300 })).toMatch(/no whole answer within 0\.3 seconds/)
    expect(Date.now() - from).toBeLessThan(5000)
  })
})

describe('robots.txt', () => {
  it('is kept to, at each hop, and asked once', async () => {
    robots = 'User-agent: vankien\nDisallow: /private/\n\nUser-agent: *\nDisallow: /'
    const told: string[] = []
    for await (const one of readPages(
      ['/page.html', '/private/page.html', '/to-private-page'].map((path) => origin + path),
      ALLOWED,
    ))
      told.push(isSkipped(one) ? one.error.message : one.name)
    expect(told).toEqual([
      '127.0.0.1_page',
      `${origin}/private/page.html: the site's robots.txt asks programs not to read it`,
      `${origin}/private/page.html: the site's robots.txt asks programs not to read it`,
    ])
    expect(asked.map(({ url }) => url)).toEqual(['/robots.txt', '/page.html', '/to-private-page'])
  })
})

describe('addresses that are not public', () => {
  const port = (): string => origin.split(':').at(-1)!
  it.each([
    ...['127.0.0.1', '2130706433', '0x7f.1', 'localhost', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254'],
    ...['100.64.0.1', '0.0.0.0', '224.0.0.1', '198.18.0.1', '240.0.0.1', '[::1]', '[::]', '[fe80::1]', '[fd00::1]'],
    ...['[::ffff:127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[ff02::1]', '[2001:db8::1]'],
  ])('%s is refused before anything is asked', async (host) => {
    expect(await refusal(`http://${host}:${port()}/page.html`, {})).toMatch(/no public address .*--allow-private/)
    expect(asked).toEqual([])
  })

  it('nor is one that a redirect leads to', async () => {
    // A name that is public in the first answer of the name server: the connection goes to the test's server.
    const resolve = (host: string) =>
      Promise.resolve([{ address: host === 'first.example' ? '127.0.0.1' : '10.0.0.1', family: 4 }])
    const at = `http://first.example:${port()}/to-metadata`
    expect(await refusal(at, { allowPrivate: ['first.example'], resolve })).toMatch(
      /^http:\/\/169\.254\.169\.254\/latest\/meta-data: .* no public address \(linkLocal\)/,
    )
    expect(await refusal(at, { resolve })).toMatch(/first\.example is at 127\.0\.0\.1, which is no public address/)
  })

  it('the connection is made to the address that was checked: a second answer changes nothing', async () => {
    let answers = 0
    const resolve = () => Promise.resolve([{ address: answers++ < 2 ? '127.0.0.1' : '10.0.0.1', family: 4 }])
    const page = await readPage(`http://rebound.example:${port()}/page.html`, { allowPrivate: true, resolve })
    expect(page.url).toBe(`http://rebound.example:${port()}/page.html`)
    // Once for robots.txt, once for the page, never in between the check and the connection.
    expect(answers).toBe(2)
  })

  it('one of several addresses is enough', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address: '::1', family: 6 },
      ])
    await expect(publicAddresses('mixed.example', 'mixed', { resolve })).rejects.toThrow(/is at ::1/)
    const one = [{ address: '93.184.215.14', family: 4 }]
    expect(await publicAddresses('good.example', 'good', { resolve: () => Promise.resolve(one) })).toEqual(one)
  })
})
