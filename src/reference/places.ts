import { z } from 'zod'
import { loadTable } from './load.js'

const era = z.enum(['pre2025', 'post2025'])
const Province = z.strictObject({
  code: z.string(),
  era,
  name: z.string(),
  type: z.enum(['tỉnh', 'thành phố']),
  /** Name and type up to a day inside its era: Thừa Thiên Huế was a province until 2024-12-31. */
  before: z.strictObject({ until: z.string(), name: z.string(), type: z.enum(['tỉnh', 'thành phố']) }).optional(),
  slug: z.string(),
  altNames: z.array(z.string()),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  successor: z.string().nullable(),
})
const District = z.strictObject({
  code: z.string(),
  name: z.string(),
  type: z.enum(['thành phố', 'thị xã', 'huyện', 'quận']),
  province: z.string(),
  slug: z.string(),
})
const Country = z.strictObject({ name: z.string(), nameEn: z.string() })
export type Province = z.infer<typeof Province>
export type District = z.infer<typeof District>
export type Era = z.infer<typeof era>

export const provinces = loadTable('provinces.json', Province)
export const districts = loadTable('districts.json', District)
/** Other countries: what names them behind a title makes it no post of Vietnam. */
export const countries = loadTable('countries.json', Country)

/** Graph key of a province: `pre2025:30`. One code names different provinces in the two eras. */
export const provinceKey = (province: Province): string => `${province.era}:${province.code}`
/** Name and type of a province on a day (EDTF), its latest where there is none. */
export const namedOn = (province: Province, day: string | null): Pick<Province, 'name' | 'type'> =>
  province.before && day !== null && day <= province.before.until ? province.before : province
/** Graph key of a district: `pre2025:30/300`; districts ended with the old era. */
export const districtKey = (district: District): string => `pre2025:${district.province}/${district.code}`

/** The era whose units are in force on a day (EDTF); pages without a date are read in the old one when it knows the name. */
export const eraOf = (day: string | null): Era =>
  day !== null && day.slice(0, 7) >= '2025-07' ? 'post2025' : 'pre2025'
