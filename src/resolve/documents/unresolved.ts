import { documentType } from '../../reference/index.js'
import type { Reading } from '../reading.js'
import type { EntityDraft, Ref } from '../registry.js'
import type { Cluster } from './clusters.js'
import { candidatesOf } from './known.js'
import type { Said } from './said.js'

/** Lists a citation of which the document cannot be told, with what it could be. */
export function noteUnresolved(reading: Reading, cluster: Cluster, refs: ReadonlyMap<Cluster, Ref>): void {
  const { registry } = reading
  const fields = registry.fields(refs.get(cluster), 'Document')!
  if (fields.key && cluster.of.length < 2) return
  const [said] = cluster.said as [Said]
  const onPage = cluster.of.map((other) => describe(registry.fields(refs.get(other), 'Document')!))
  const bodyKeys = said.issuers.map((issuer) => registry.fields(issuer.body, 'Body')?.key ?? '')
  const listed = onPage.length > 0 ? [] : candidatesOf({ ...said, issuers: bodyKeys }).map((known) => describe(known))
  registry.unresolved.push({
    span: said.mention.core,
    kind: 'Document',
    reason: reasonOf(fields, cluster),
    candidates: [...onPage, ...listed].sort(),
  })
}

const describe = ({
  type,
  number,
  title,
  issuedOn,
  term,
}: {
  type: string
  number: string | null
  title: string | null
  issuedOn: string | null
  term: string | null
}): string =>
  [number ? `${documentType(type)?.name ?? type} số ${number}` : (title ?? type), issuedOn ?? (term && `khóa ${term}`)]
    .filter(Boolean)
    .join(', ')

function reasonOf(fields: EntityDraft<'Document'>, cluster: Cluster): string {
  if (cluster.of.length > 1) return 'several documents of the page have this number'
  if (fields.number === null)
    return fields.authority === 'STATE'
      ? 'the year is not stated'
      : 'neither number nor name tells which document it is'
  if (!/\p{L}/u.test(fields.number)) return 'the number is written without its symbol'
  if (fields.issuers.length === 0 && fields.authority !== 'PARTY') return 'the issuing body is not stated'
  return fields.authority === 'PARTY' ? 'neither term nor day of issue is stated' : 'the year of issue is not stated'
}
