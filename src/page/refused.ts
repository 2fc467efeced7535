import { VankienError } from '../errors.js'
import type { Bytes } from './page.js'

/** A kind of file that holds words and is not read, with the way to one that is. */
interface Refused {
  readonly name: string
  /** `head`: the first bytes, one character each. */
  readonly is: (head: string, ending: string) => boolean
  readonly remedy: string
}

const office = (what: string): string =>
  `Convert it: \`soffice --headless --convert-to docx ${what}\` (LibreOffice), or save it as DOCX`
const OCR = 'It is a picture: run OCR over it first, for example `tesseract IN OUT -l vie`, and give its text'

const isZip = (head: string): boolean => head.startsWith('PK\u0003\u0004')

/** By their first bytes; those that share them by their endings. */
const refused: readonly Refused[] = [
  { name: 'an RTF file', is: (head) => head.startsWith('{\\rtf'), remedy: office('FILE.rtf') },
  {
    name: 'an old Excel file (.xls)',
    is: (head, ending) => head.startsWith('ÐÏ\u0011à') && ending === '.xls',
    remedy: 'Save it as text or HTML',
  },
  { name: 'an old Word file (.doc)', is: (head) => head.startsWith('ÐÏ\u0011à'), remedy: office('FILE.doc') },
  {
    name: 'an OpenDocument file (.odt)',
    is: (head) => isZip(head) && head.includes('application/vnd.oasis.opendocument'),
    remedy: office('FILE.odt'),
  },
  {
    name: 'a workbook (.xlsx)',
    is: (head, ending) => isZip(head) && ending === '.xlsx',
    remedy: 'Save it as text or HTML',
  },
  { name: 'slides (.pptx)', is: (head, ending) => isZip(head) && ending === '.pptx', remedy: 'Save them as PDF' },
  {
    name: 'an archive (.zip)',
    is: (head, ending) => isZip(head) && ending === '.zip',
    remedy: 'Unpack it, and give the folder',
  },
  { name: 'an archive (.rar)', is: (head) => head.startsWith('Rar!'), remedy: 'Unpack it, and give the folder' },
  { name: 'an archive (.gz)', is: (head) => head.startsWith('\u001f\u008b'), remedy: 'Unpack it' },
  {
    name: 'a picture',
    is: (head) => /^(?:ÿØÿ|\u0089PNG|GIF8|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0)/u.test(head),
    remedy: OCR,
  },
]

/** Throws VankienError for a kind of file that is known and not read. */
export function refuse(head: string, { where, ending }: Bytes): void {
  const found = refused.find(({ is }) => is(head, ending))
  if (found) throw new VankienError(`${where}: ${found.name}, which is not read`, { remedy: found.remedy })
}
