import { hostDocument } from './host.js'
import type { Reading } from '../reading.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/**
 * Bounds the unstated day of issue of the document that the page reports: not before the latest document that it cites,
 * not after an event that it plans, nor after the page's own day where that is sound. With both bounds it is no stub.
 */
export function boundIssue(reading: Reading): void {
  const { registry, dates, scene } = reading
  if (scene.text.damage.isPartial) return
  const host = hostDocument(reading)
  const fields = registry.fields(host?.ref, 'Document')
  if (!host || !fields || fields.issuedOn) return
  const cited = registry
    .all('Document')
    .filter(
      ({ ref, fields: other, mentions }) =>
        ref !== host.ref && other.issuedOnBasis === 'STATED' && mentions.some((m) => m.start > host.mention.start),
    )
    .map(({ fields: other }) => other.issuedOn ?? '')
  const from = cited
    .filter((day) => DAY.test(day))
    .sort()
    .at(-1)
  const planned = registry
    .all('Event')
    .filter(({ fields: event }) => event.status === 'PLANNED')
    .map(({ fields: event }) => event.startsOn ?? '')
  const published = dates.dateStatus === 'STATED' && dates.publishedOn ? [dates.publishedOn] : []
  const to = [...planned, ...published].filter((day) => DAY.test(day) && (!from || day >= from)).sort()[0]
  if (from && to) fields.issuedBetween = `${from}/${to}`
  if (!fields.issuedBetween || fields.key || !fields.number || fields.issuers.length === 0) return
  fields.stub = false
  const listed = registry.unresolved.findIndex(
    (entry) => entry.kind === 'Document' && registry.get(host.ref).mentions.some((m) => m.start === entry.span.start),
  )
  if (listed >= 0) registry.unresolved.splice(listed, 1)
}
