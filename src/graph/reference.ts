import { districtKey, districts, provinceKey, provinces, type Province } from '../reference/index.js'
import { sha256 } from '../text/index.js'
import { idOf } from './ids.js'
import { graphDate } from './properties.js'
import { forRows, run } from './run.js'
import type { EntityState } from './state.js'
import type { States } from './states.js'
import type { Unit } from './unit.js'
import { writeStates } from './write-entities.js'

/** Last day of the districts and of the old provinces. */
const LAST_DAY = '2025-06-30'

const provinceState = (province: Province): EntityState => ({
  id: idOf('Place', provinceKey(province)),
  label: 'Place',
  key: provinceKey(province),
  fields: {
    name: province.name,
    level: 'PROVINCE',
    code: province.code,
    era: province.era.toUpperCase(),
    partOf: null,
  },
})

const provinceStates = new Map(provinces.map((province) => [provinceKey(province), provinceState(province)]))
const states = new Map<string, EntityState>(
  [
    ...provinceStates.values(),
    ...districts.map((district): EntityState => {
      const partOf = provinceStates.get(`pre2025:${district.province}`)?.id ?? null
      const fields = { name: district.name, level: 'DISTRICT', code: district.code, era: 'PRE2025', partOf }
      return { id: idOf('Place', districtKey(district)), label: 'Place', key: districtKey(district), fields }
    }),
  ].map((state) => [state.id, state]),
)

/** What the reference tables say of an entity; undefined for all that is not in them. */
export const referenceState = (id: string): EntityState | undefined => states.get(id)

const version = sha256(JSON.stringify([provinces, districts]))

/**
 * Writes the provinces of both eras with what became of them, when the graph holds none or another version of the table.
 * Districts come with the pages that name them. Tells whether anything was written.
 */
export async function writeReference(states: States): Promise<boolean> {
  const { unit } = states
  const { tx } = unit
  const [known] = await run<{ version: string | null }>(
    tx,
    `MATCH (r:Revision { id: 'revision' }) RETURN r.reference AS version`,
  )
  if (known?.version === version) return false
  await writeStates(states, [...provinceStates.values()])
  await unit.flush()
  states.clear()
  await forRows(
    tx,
    `MATCH (p:Place { id: row.id })
     SET p.reference = true, p.validFrom = row.validFrom, p.validTo = row.validTo
     WITH p, row OPTIONAL MATCH (p)-[old:SUCCEEDED_BY]->() DELETE old
     WITH DISTINCT p, row MATCH (s:Place { id: row.successor }) MERGE (p)-[:SUCCEEDED_BY]->(s)`,
    provinces.map((province) => ({
      id: provinceStates.get(provinceKey(province))!.id,
      validFrom: graphDate(province.validFrom),
      validTo: graphDate(province.validTo),
      successor: province.successor === null ? null : (provinceStates.get(province.successor)?.id ?? null),
    })),
  )
  await run(tx, `MATCH (r:Revision { id: 'revision' }) SET r.reference = $version`, { version })
  return true
}

/** Gives districts that pages name what the table knows of them. */
export const writeDistricts = ({ tx }: Unit, ids: readonly string[]): Promise<unknown> =>
  forRows(
    tx,
    `MATCH (d:Place { id: row.id }) SET d.validTo = row.validTo
     WITH d, row MATCH (p:Place { id: row.partOf }) MERGE (d)-[:PART_OF]->(p)`,
    ids.flatMap((id) => {
      const state = referenceState(id)
      const isDistrict = state?.fields['level'] === 'DISTRICT'
      return isDistrict ? [{ id, partOf: state.fields['partOf'], validTo: graphDate(LAST_DAY) }] : []
    }),
  )
