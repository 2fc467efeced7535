import type { BodyKind, District, Province } from '../reference/index.js'
import type { Span } from '../text/index.js'
import type { values } from '../model/index.js'
import type { z } from 'zod'

type Of<S extends z.ZodType> = z.infer<S>

interface Found<K extends string> extends Span {
  readonly kind: K
  /** Name of the rule that read it, such as `document.party-number`. */
  readonly rule: string
}

/** A day, month, year or period as written; the year is XXXX where the page gives none. */
export interface DateMention extends Found<'Date'> {
  readonly form: 'DAY' | 'DAYS' | 'MONTH' | 'YEAR' | 'PERIOD'
  /** EDTF: 2019-01-22, XXXX-03-14, XXXX-08-05/XXXX-08-07, 2019-01, 2019, 2019/2022, 2019/.. */
  readonly value: string
  readonly partOfDay: Of<typeof values.PartOfDay> | null
}

/** A province or district by name. The units of both eras that bear the name: the page's date decides. */
export interface PlaceMention extends Found<'Place'> {
  readonly level: 'PROVINCE' | 'DISTRICT'
  readonly name: string
  readonly provinces: readonly Province[]
  readonly districts: readonly District[]
  /** Whether a type word stands before it ("tỉnh Hải Dương"). */
  readonly typed: boolean
}

/** A body by name; `place` is the place named with it, null for central bodies and where the page leaves it open. */
export interface BodyMention extends Found<'Body'> {
  readonly body: BodyKind
  readonly place: PlaceMention | null
}

/** A citation of a document. */
export interface DocumentMention extends Found<'Document'> {
  /** Type and number or name, without issuer, date and title: "Kết luận số 44-KL/TW". The span that is kept as mention. */
  readonly core: Span
  /** Code of seeds/reference/document-types.json: KET_LUAN. */
  readonly type: string
  /** Number as far as it is written, spaces and dashes regularised: 44-KL/TW, 22/2023/QĐ-TTg, 02; null for named ones. */
  readonly number: string | null
  /** The leading number without zeros in front: 44. */
  readonly serial: string | null
  /** Symbol without number: KL/TW, QĐ-TTg; null where it is not written. */
  readonly symbol: string | null
  /** Year in the number (22/2023/…) or instead of the date ("năm 2019"). */
  readonly year: string | null
  /** Name of an unnumbered document in one standard form: "Đại hội đại biểu toàn quốc lần thứ XIII". */
  readonly name: string | null
  readonly issuers: readonly {
    readonly body: BodyMention
    readonly post: string | null
    readonly as: 'ISSUER' | 'CO_ISSUER' | 'PARTY'
  }[]
  readonly issuedOn: DateMention | null
  /** Roman numeral with its span. */
  readonly term: { readonly value: string; readonly span: Span } | null
  readonly title: Span | null
  /** The congress or plenum that passed it, by its Roman or Arabic numeral, and whose congress it was. */
  readonly session: {
    readonly type: 'CONGRESS' | 'PLENUM'
    readonly numeral: string
    readonly place: PlaceMention | null
    /** Level of the organisation that met; CENTRAL for the Party itself. */
    readonly level: 'CENTRAL' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE'
    /** The mass organisation that met, by its id in bodies.json; null for the Party. */
    readonly organisation: { readonly id: string; readonly name: string } | null
  } | null
  /** Term of office that a congress resolution is for. */
  readonly coversPeriod: DateMention | null
  /**
   * Subject and verb of "… (đã) ký ban hành" before the citation, with whether the subject signs; or the number in the document's own
   * head, where the page prints it.
   */
  readonly issuing: {
    readonly span: Span
    readonly signed: boolean
    readonly planned: boolean
    readonly printed: boolean
  } | null
}

/** A person by name with the titles that the page gives there. */
export interface PersonMention extends Found<'Person'> {
  /** The name's own span. */
  readonly nameSpan: Span
  /** Name with usual capitals. */
  readonly name: string
  readonly rank: string | null
  readonly titles: readonly PostMention[]
  /** Those of them that the words take away: "thôi giữ chức …", "miễn nhiệm … đối với ông". */
  readonly ended: readonly PostMention[]
  /** Whether the person leads a delegation: by the role below, or by "dẫn đầu đoàn …". */
  readonly leads: boolean
  /** Roles in a delegation: "làm Trưởng đoàn". */
  readonly roles: readonly PostMention[]
}

/** A post as written: role and body ("Phó Trưởng Ban Nội chính Trung ương"), with or without its holder. */
export interface PostMention extends Found<'Post'> {
  /** Id of seeds/reference/posts.json: pho-truong-ban. */
  readonly role: string
  /** As written, normalised: "Phó Trưởng Ban Nội chính Trung ương". */
  readonly title: string
  readonly body: BodyMention | null
  /** For roles that go with one body only (Thủ tướng Chính phủ): the body's id in bodies.json. */
  readonly bodyId: string | null
  /** Words of a body that no table knows or that is cut short: "Ban Nội chính", "Sở X". */
  readonly bodyWords: string | null
  /** "nguyên Bí thư …": held before, not on the day. */
  readonly former: boolean
  /** "các đồng chí Ủy viên …": a group, no single holder. */
  readonly plural: boolean
}

/** A named scheme, programme, model, set of criteria. */
export interface ProgramMention extends Found<'Program'> {
  readonly programType: Of<typeof values.ProgramType>
  readonly name: string
  readonly period: DateMention | null
  /** The body that owns it, where it is written between type and name. */
  readonly owner: BodyMention | null
  readonly nameSpan: Span
}

/** A movement (phong trào), by the id of seeds/reference/movements.json, or by its own folded name. */
export interface MovementMention extends Found<'Movement'> {
  readonly movement: string
  readonly name: string
  /** Year or period that it is limited to ("năm 2017"). */
  readonly period: DateMention | null
}

/** A number that counts or measures something. */
export interface QuantityMention extends Found<'Quantity'> {
  /** The number itself with its scale words ("4,6 tỷ"), without comparator and unit. */
  readonly number: Span
  readonly value: number | null
  readonly valueMax: number | null
  readonly denominator: number | null
  readonly comparator: Of<typeof values.Comparator>
  /** Words of a vague quantity: "hàng nghìn". */
  readonly words: string | null
  /** Unit or counted noun as written right behind it: "đồng", "xã", "%". */
  readonly unit: string | null
  /** Noun phrase that is counted, from the words around: "súng các loại". */
  readonly label: string
  readonly labelSpan: Span
  /** What was done to them ("khởi tố", "kết nạp"), where the noun alone does not tell. */
  readonly deed: string | null
  readonly statistic: Of<typeof values.Statistic>
  /** "Hằng năm …", "/tháng". */
  readonly recurrence: Of<typeof values.Recurrence> | null
}

/** A delegation, meeting or conference by its words ("Đoàn kiểm tra của …", "Hội nghị Tổng kết …", "buổi làm việc"). */
export interface EventMention extends Found<'Event'> {
  readonly type: Of<typeof values.EventType>
  /** Number of a delegation (893) or a plenum (9). */
  readonly number: string | null
  /** The event's own name, at most its leading words; null where the words only point at it ("Hội nghị"). */
  readonly name: string | null
  /** Whether the words point at an event that is named elsewhere ("buổi làm việc", "Đoàn kiểm tra"). */
  readonly anaphoric: boolean
  /** A delegation: whether it inspects by its name ("Đoàn kiểm tra"), or only works ("Đoàn công tác"). */
  readonly delegation: 'INSPECTING' | 'WORKING' | null
  /** Who sent a delegation. */
  readonly sender: BodyMention | null
  /** Bodies met, behind "làm việc với"; a province or district where none is named. */
  readonly targets: readonly (BodyMention | PlaceMention)[]
  /** Term of a plenum or congress: XI. */
  readonly term: string | null
  readonly plural: boolean
}

export interface MentionByKind {
  Date: DateMention
  Place: PlaceMention
  Body: BodyMention
  Document: DocumentMention
  Post: PostMention
  Person: PersonMention
  Program: ProgramMention
  Movement: MovementMention
  Quantity: QuantityMention
  Event: EventMention
}
export type MentionKind = keyof MentionByKind
export type AnyMention = MentionByKind[MentionKind]
