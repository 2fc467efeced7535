import { z } from 'zod'

/**
 * The closed vocabularies of the fact file. Each list is the one place where its words stand: the zod schema,
 * the JSON Schema, the GraphQL enums' test and the templates are all typed from here.
 */
export const Basis = z.enum(['STATED', 'INFERRED'])
export const DateStatus = z.enum(['STATED', 'INFERRED', 'CONTRADICTED', 'UNKNOWN'])
export const EvidenceRole = z.enum(['BODY', 'CAPTION', 'HEADER', 'BYLINE'])
export const Authority = z.enum(['PARTY', 'STATE', 'FRONT', 'JOINT'])
export const DocumentStatus = z.enum(['IN_FORCE', 'PLANNED', 'DRAFT', 'UNKNOWN'])
export const IssuerRole = z.enum(['ISSUER', 'CO_ISSUER', 'PARTY'])
export const PlaceLevel = z.enum(['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'])
export const Era = z.enum(['pre2025', 'post2025'])
export const BodyType = z.enum([
  'PARTY_COMMITTEE',
  'STANDING_BOARD',
  'PARTY_DEPARTMENT',
  'GOVERNMENT',
  'MINISTRY',
  'ASSEMBLY',
  'ADMINISTRATION',
  'AGENCY',
  'POLICE',
  'MILITARY',
  'FRONT',
  'MASS_ORGANISATION',
  'STEERING_COMMITTEE',
  'JUDICIARY',
  'OTHER',
])
export const BodyLevel = z.enum(['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'])
export const EventType = z.enum([
  'INSPECTION',
  'WORK_SESSION',
  'CONFERENCE',
  'CONGRESS',
  'PLENUM',
  'CEREMONY',
  'FESTIVAL',
  'MEETING',
  'DECISION',
])
export const EventStatus = z.enum(['HELD', 'PLANNED'])
export const PartOfDay = z.enum(['MORNING', 'AFTERNOON', 'EVENING'])
export const ProgramType = z.enum(['SCHEME', 'PROGRAMME', 'MODEL', 'CRITERIA', 'PLAN', 'CAMPAIGN'])
export const Relation = z.enum([
  'CONTINUES',
  'IMPLEMENTS',
  'IN_SPIRIT_OF',
  'LINKED_TO',
  'CITES',
  'BASED_ON',
  'AMENDS',
  'REPLACES',
  'REPEALS',
  'GUIDES',
  'SET_OUT_IN',
])
export const ProvisionEffect = z.enum(['ESTABLISHES', 'MERGES', 'ABOLISHES'])
export const ParticipationRole = z.enum([
  'HEAD',
  'DEPUTY_HEAD',
  'HOST',
  'CHAIR',
  'SPEAKER',
  'PRESENTER',
  'AWARDER',
  'ATTENDEE',
])
export const Comparator = z.enum(['EXACT', 'GT', 'LT', 'GTE', 'LTE', 'APPROX', 'APPROX_LT', 'RANGE', 'VAGUE'])
export const Statistic = z.enum(['COUNT', 'MEAN', 'SHARE', 'AMOUNT', 'CHANGE'])
/** Whether a figure was so, is foreseen, or is wanted (SDMX's OBS_STATUS knows the first two; targets are no observed values). */
export const ObservationStatus = z.enum(['OBSERVED', 'FORECAST', 'TARGET'])
export const Recurrence = z.enum(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'])
export const Mode = z.enum(['DIRECTS', 'REQUIRES', 'PROPOSES', 'URGES'])
export const Polarity = z.enum(['ACHIEVEMENT', 'LIMITATION'])
export const Capacity = z.enum(['SELF_REPORT', 'INSPECTOR', 'HIGHER_AUTHORITY', 'JOURNALIST'])
export const RecipientType = z.enum(['INDIVIDUAL', 'COLLECTIVE', 'INDIVIDUAL_OR_COLLECTIVE', 'HOUSEHOLD', 'LOCALITY'])
export const MilestoneAction = z.enum(['LAUNCHED', 'REVIEWED', 'ROLLED_OUT', 'PRAISED', 'RECOGNISED'])
export const ContradictionReason = z.enum(['RECIPIENT', 'SUM', 'DATE', 'VALUE'])
