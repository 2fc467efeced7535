import type { EntityKind, FactFile } from '../../src/model/index.js'
import { provinceKey, provinces } from '../../src/reference/index.js'
import { fold } from '../../src/text/index.js'
import { PageBuilder } from './builder.js'
import { pick, randomOf, upTo } from '../random.js'

/** Documents of a page's own: five, so that 20,000 pages give 100,000 titles. */
export const ownDocuments = 5
/** Every second page is about an inspection of this document: the hub. */
export const hubKey = 'tw/kl/900/khoa-12'

const topics =
  'an ninh cơ sở|chuyển đổi số|nông thôn mới|phòng cháy|bảo vệ rừng|cải cách hành chính|giảm nghèo|dân vận khéo'
const actions =
  'tăng cường lãnh đạo|tiếp tục đẩy mạnh|nâng cao hiệu quả|tổ chức thực hiện|kiểm tra, giám sát|tổng kết mười năm'
const places = 'vùng cao|ven biển|đồng bằng|biên giới|đô thị|hải đảo|khu công nghiệp|làng nghề|trường học|bệnh viện'
const families = 'Đinh Lò Mai Vừ Chu Giàng Kiều Thào Lương Tòng'.split(' ')
const givens = 'An Bằng Cúc Dũng Én Giang Hạnh Khoa Liên Mẫn Nhàn Oanh Phú Quế Sáng Tươi Uyên Vinh Xuân Yến'.split(' ')
const figures = ['mô hình', 'tổ tự quản', 'lớp tập huấn', 'buổi tuyên truyền', 'đội xung kích']
const [topicsOf, actionsOf, placesOf] = [topics.split('|'), actions.split('|'), places.split('|')]
const old = provinces.filter(({ era }) => era === 'pre2025')

type Given<K extends EntityKind> = Parameters<typeof PageBuilder.prototype.entity<K>>[2]
const none = { nameEn: null, altNames: [], partOf: null, basis: 'STATED', basisReason: null } satisfies Partial<
  Given<'Body'>
>
const undated = {
  issuedBetween: null,
  coversPeriod: null,
  effectiveOn: null,
  status: 'UNKNOWN',
  stub: false,
} satisfies Partial<Given<'Document'>>
const nowhere: Omit<
  Given<'Event'>,
  'type' | 'startsOn' | 'covers' | 'sentBy' | 'head' | 'headBasis' | 'inspects' | 'place' | 'partOf'
> = {
  ...{ name: null, notBefore: null, notAfter: null, endsOn: null, partOfDay: null, status: 'HELD', scopePeriod: null },
  ...{ hosts: [], agenda: [], basis: 'STATED', basisReason: null, key: null, startsOnBasis: 'STATED' },
}

/** A day of 2019 to 2023 as YYYY-MM-DD. */
const dayOf = (n: number): string => new Date(Date.UTC(2019, 0, 1) + (n % 1826) * 86_400_000).toISOString().slice(0, 10)

/** A document by its number in the whole graph. Keys, titles and dates follow from it, so that any page can name it. */
export const documentKey = (n: number): string => `ban-mau/ct/${n + 1}/${2011 + (n % 12)}`
export function documentTitle(n: number): string {
  const random = randomOf(n ^ 0x5bd1e995)
  return `${pick(random, actionsOf)} ${pick(random, topicsOf)} ${pick(random, placesOf)} phần ${n}`
}

/** The `n`th page of a graph that `total` pages make up. All in it is invented; the seed decides. */
export function composePage(n: number, total: number, seed: number): FactFile {
  const random = randomOf(seed * 1_000_003 + n)
  const page = new PageBuilder(`composed-${seed}-${n}`)
  const province = old[n % old.length]!
  const place = page.entity(
    'Place',
    province.name,
    {
      ...{ key: provinceKey(province), name: province.name, level: 'PROVINCE', code: province.code, era: 'pre2025' },
      partOf: null,
    },
    false,
  )
  const sender = page.entity(
    'Body',
    `Ban Mẫu ${n % 20}`,
    {
      ...{
        ...none,
        key: `ban-mau-${n % 20}`,
        name: `Ban Mẫu ${n % 20}`,
        bodyType: 'PARTY_DEPARTMENT',
        level: 'CENTRAL',
      },
      place: null,
    },
    false,
  )
  // As many bodies, posts and persons for each page in a small graph as in a large one.
  const unit = upTo(random, Math.ceil(total / 20))
  const home = old[unit % old.length]!
  const body = page.entity(
    'Body',
    `Đảng ủy xã Mẫu ${unit}`,
    {
      ...{ ...none, key: `xa-mau-${unit}.dang-uy`, name: `Đảng ủy xã Mẫu ${unit}`, bodyType: 'PARTY_COMMITTEE' },
      ...{ level: 'COMMUNE', place: home === province ? place : null },
    },
    false,
  )
  const person = (index: number): string => {
    const name = `${pick(randomOf(index), families)} ${pick(randomOf(index ^ 977), givens)} Mẫu ${index}`
    return page.entity('Person', name, { key: null, name, altNames: [] })
  }
  const post = (of: string, key: string, title: string): string =>
    page.entity('Post', title, { key, title, titleEn: null, body: of, rankOrder: null }, false)
  const day = dayOf(n * 7)
  const hold = (holder: string, held: string, title: string): unknown =>
    page.fact('Occupancy', `giữ chức ${title}`, {
      ...{ person: holder, post: held, title, rank: null, attestedOn: day, startsOn: null, endsOn: null },
    })
  const pool = Math.ceil(total / 10)
  const [head, local] = [person(n % pool), person(pool + unit)]
  hold(head, post(sender, `ban-mau-${n % 20}/pho-truong-ban`, 'Phó Trưởng Ban'), 'Phó Trưởng Ban')
  hold(local, post(body, `xa-mau-${unit}.dang-uy/bi-thu`, 'Bí thư'), 'Bí thư')

  const hub = n % 2 === 0
  const known = (key: string, number: string, title: string, type: string, year: string | null): string =>
    page.entity('Document', `${type === 'KET_LUAN' ? 'Kết luận' : 'Chỉ thị'} số ${number}`, {
      ...{ ...undated, key, type, number, title, authority: 'PARTY', issuer: null, issuers: [], termBasis: null },
      ...{ term: null, issuedOn: year, issuedOnBasis: year === null ? null : 'STATED' },
    })
  const numbered = (d: number): string =>
    known(documentKey(d), `${d + 1}-CT/BM`, documentTitle(d), 'CHI_THI', String(2011 + (d % 12)))
  const first = n * ownDocuments
  const own = Array.from({ length: ownDocuments }, (_, i) => numbered(first + i))
  // Ten pages of twenty are about one document each, which the first of them brings.
  const block = (n - (n % 20) + 1) * ownDocuments
  const covered = hub
    ? known(hubKey, '900-KL/TW', 'Tiếp tục công tác mẫu toàn quốc', 'KET_LUAN', '2018-06-01')
    : block === first
      ? own[0]!
      : numbered(block)
  const earlier = n === 0 ? covered : numbered(upTo(random, n) * ownDocuments)
  const relate = (from: string, to: string, relation: 'CONTINUES' | 'IMPLEMENTS' | 'CITES' | 'GUIDES'): unknown =>
    from === to ? null : page.fact('DocumentRelation', `${relation} ${to}`, { from, to, relation })
  relate(own[0]!, earlier, 'CONTINUES')
  relate(own[1]!, own[0]!, 'IMPLEMENTS')
  relate(own[2]!, own[0]!, 'CITES')
  relate(own[3]!, own[2]!, 'GUIDES')
  page.fact('Issuance', `ban hành Chỉ thị số ${first + 5}`, {
    ...{ document: own[4]!, issuers: [{ body: sender, post: null, as: 'ISSUER' }], signers: [], on: day, term: null },
  })

  const inspection = page.entity('Event', 'Đoàn kiểm tra', {
    ...{
      ...nowhere,
      covers: [covered],
      sentBy: sender,
      head,
      headBasis: 'STATED',
      type: 'INSPECTION',
      startsOn: null,
      startsOnBasis: null,
      inspects: [],
      place,
    },
    partOf: null,
  })
  const sessions = [0, 1].map((i) =>
    page.entity('Event', `buổi làm việc ${i + 1}`, {
      ...{
        ...nowhere,
        covers: [],
        sentBy: null,
        head,
        headBasis: 'STATED',
        type: 'WORK_SESSION',
        startsOn: dayOf(n * 7 + i),
      },
      ...{ inspects: [body], place, partOf: inspection },
    }),
  )
  page.fact('Participation', 'dự buổi làm việc', { who: local, group: null, event: sessions[0]!, role: 'HOST' })
  // Hub pages have four or five figures and the others one: 45,000 and 10,000 in 20,000 pages.
  for (let i = 0; i < (hub ? 4 + ((n / 2) % 2) : 1); i++) {
    const label = figures[i]!
    const indicator = page.entity(
      'Indicator',
      label,
      { key: `${fold(label).replaceAll(' ', '-')}/mau`, label, labelEn: null, unit: 'mẫu' },
      false,
    )
    page.fact('Observation', `${n + 10} ${label}`, {
      ...{ indicator, label, value: n + 10 * i, valueMax: null, denominator: null, comparator: 'EXACT', words: null },
      ...{ unit: 'mẫu', statistic: 'COUNT', recurrence: null, actor: null, partOf: null, dimension: null, place },
      ...{ period: day.slice(0, 4), about: [covered], reportedBy: null, at: sessions[0]! },
      ...{ status: 'OBSERVED', base: null },
    })
  }
  return page.file(`Kiểm tra tại ${province.name}, đợt ${n}`, day, `https://bao-mau.example/${seed}/${n}`)
}
