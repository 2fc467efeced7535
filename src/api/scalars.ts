import { GraphQLError, GraphQLScalarType, Kind, type GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { Edtf } from '../model/index.js'

/** Where each scalar's form is settled. */
const specifications: Record<string, string> = {
  Date: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  DateTime: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
}

const descriptions: Record<string, string> = {
  Date: 'A day of the Gregorian calendar, `2023-03-14`.',
  DateTime: 'A moment with its offset from UTC, `2023-03-14T08:30:00Z`.',
}

/** Gives the generated scalars their specification and makes EDTF refuse what is no EDTF. In place. */
export function finishScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLScalarType)) continue
    type.specifiedByURL ??= specifications[type.name]
    type.description = descriptions[type.name] ?? type.description
  }
  const date = schema.getType('Date') as GraphQLScalarType
  const { parseValue } = date
  date.parseValue = (value) => parseValue(calendarDay(value))
  date.parseLiteral = (node) => parseValue(calendarDay(node.kind === Kind.STRING ? node.value : undefined))
  const edtf = schema.getType('EDTF') as GraphQLScalarType
  edtf.parseValue = parseEdtf
  edtf.parseLiteral = (node) => parseEdtf(node.kind === Kind.STRING ? node.value : undefined)
}

/** The library takes 2023-02-31 for a day in March. */
function calendarDay(value: unknown): string {
  const day = z.iso.date().safeParse(value)
  if (day.success) return day.data
  throw new GraphQLError('Date cannot represent this value: give a day such as 2023-03-14')
}

function parseEdtf(value: unknown): string {
  const parsed = Edtf.safeParse(value)
  if (parsed.success) return parsed.data
  throw new GraphQLError('EDTF cannot represent this value: give a date such as 2023-03-14, 2023-03 or 2019/2022')
}
