import type { EntityDraft, Ref } from '../registry.js'
import type { Reading } from '../reading.js'

export type EventDraft = EntityDraft<'Event'>

/** An event of which only the type and the words are known. */
export const bareEvent = (type: EventDraft['type'], evidence: EventDraft['evidence']): EventDraft => ({
  key: null,
  type,
  name: null,
  startsOn: null,
  startsOnBasis: null,
  notBefore: null,
  notAfter: null,
  endsOn: null,
  partOfDay: null,
  status: 'HELD',
  scopePeriod: null,
  covers: [],
  sentBy: null,
  head: null,
  headBasis: null,
  inspects: [],
  hosts: [],
  place: null,
  partOf: null,
  agenda: [],
  basis: 'STATED',
  basisReason: null,
  evidence,
})

export const eventFields = (reading: Reading, ref: Ref | null): EventDraft | null =>
  reading.registry.fields(ref, 'Event')

/** Adds to a list of refs what is not there yet. */
export function include(list: string[], refs: readonly (Ref | null | undefined)[]): void {
  for (const ref of refs) if (ref && !list.includes(ref)) list.push(ref)
}
