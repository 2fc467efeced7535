import { z } from 'zod'
import { Edtf } from '../model/edtf.js'
import { Authority } from '../model/values.js'
import { loadTable } from './load.js'

const DocumentType = z.strictObject({
  /** Identifier in the graph: KET_LUAN. */
  code: z.string().regex(/^[A-Z_]+$/),
  name: z.string(),
  nameEn: z.string(),
  /** Symbols in numbers, the usual one first; compared without case, never with Đ as D. */
  symbols: z.array(z.string()),
  usedBy: z.array(Authority),
  /** Whether a bare number after the name is a usual citation: "Chỉ thị 09", never "Kế hoạch 5 (năm)". */
  bareNumber: z.boolean().optional(),
})
const IssuerCode = z.strictObject({
  code: z.string(),
  /** Other spellings of the code: TƯ of newspapers. */
  alt: z.array(z.string()).optional(),
  authority: Authority,
  /** Ids of bodies.json that it can mean; absent where only the words say which (TW). */
  bodies: z.array(z.string()).optional(),
  /** Id of posts.json where the holder issues: TTg. */
  post: z.string().optional(),
  /** Level of the place that a key needs; LOCAL for a code of several levels. */
  place: z.enum(['PROVINCE', 'DISTRICT', 'LOCAL']).optional(),
})
const CentralDocument = z.strictObject({
  number: z.string(),
  type: z.string(),
  issuer: z.string(),
  term: z.string(),
  issuedOn: Edtf,
  title: z.string(),
})
const Law = z.strictObject({
  name: z.string(),
  /** Shorter names of usage. */
  alt: z.array(z.string()).optional(),
  number: z.string().optional(),
  passedOn: Edtf.optional(),
})
export type DocumentType = z.infer<typeof DocumentType>
export type IssuerCode = z.infer<typeof IssuerCode>
export type CentralDocument = z.infer<typeof CentralDocument>
export type Law = z.infer<typeof Law>

export const documentTypes = loadTable('document-types.json', DocumentType)
export const issuerCodes = loadTable('issuer-codes.json', IssuerCode)
export const centralDocuments = loadTable('central-documents.json', CentralDocument)
export const laws = loadTable('laws.json', Law)

/** Case is not stable in symbols (CTr, Ctr), but Đ is never D: HĐ is no HD. */
const symbolKey = (symbol: string): string => symbol.normalize('NFC').toUpperCase()

const typeBySymbol = new Map<string, DocumentType>()
for (const type of documentTypes)
  for (const symbol of type.symbols) if (!typeBySymbol.has(symbolKey(symbol))) typeBySymbol.set(symbolKey(symbol), type)
const typeByCode = new Map(documentTypes.map((type) => [type.code, type]))
const codeBySpelling = new Map<string, IssuerCode>()
for (const issuer of issuerCodes)
  for (const spelling of [issuer.code, ...(issuer.alt ?? [])]) codeBySpelling.set(symbolKey(spelling), issuer)

const centralBySerial = new Map<string | null, CentralDocument[]>()
for (const document of centralDocuments) {
  const serial = /^0*(?<serial>\d+)/u.exec(document.number)!.groups!.serial!
  centralBySerial.set(serial, [...(centralBySerial.get(serial) ?? []), document])
}

/** The central documents of a leading number, which has no zeros in front. */
export const centralDocumentsOf = (serial: string | null): readonly CentralDocument[] =>
  centralBySerial.get(serial) ?? []
export const documentType = (code: string): DocumentType | undefined => typeByCode.get(code)
/** The type of a symbol (KL); QĐ, which two types share, gives Quyết định: the word before the number decides. */
export const typeOfSymbol = (symbol: string): DocumentType | undefined => typeBySymbol.get(symbolKey(symbol))
/** The issuer of a code in a number (TTg, UBND, TƯ). */
export const issuerOfCode = (code: string): IssuerCode | undefined => codeBySpelling.get(symbolKey(code))
