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
  check(schema.getType('Date') as GraphQLScalarType, z.iso.date(), 'a day such as 2023-03-14')
  const moment = z.iso.datetime({ offset: true })
  check(schema.getType('DateTime') as GraphQLScalarType, moment, 'a moment such as 2023-03-14T08:30:00Z')
  const edtf = schema.getType('EDTF') as GraphQLScalarType
  edtf.parseValue = parseEdtf
  edtf.parseLiteral = (node) => parseEdtf(node.kind === Kind.STRING ? node.value : undefined)
}

/** The library takes 2023-02-31 for a day in March, and leaves it to the database to find no moment in some words. */
function check(scalar: GraphQLScalarType, form: z.ZodType<string>, example: string): void {
  const { parseValue } = scalar
  const parse = (value: unknown): unknown => {
    const { success, data } = form.safeParse(value)
    if (success) return parseValue(data)
    throw new GraphQLError(`${scalar.name} cannot represent this value: give ${example}`)
  }
  scalar.parseValue = parse
  scalar.parseLiteral = (node) => parse(node.kind === Kind.STRING ? node.value : undefined)
}

function parseEdtf(value: unknown): string {
  const parsed = Edtf.safeParse(value)
  if (parsed.success) return parsed.data
  throw new GraphQLError('EDTF cannot represent this value: give a date such as 2023-03-14, 2023-03 or 2019/2022')
}
