import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  specifiedScalarTypes,
  type GraphQLSchema,
} from 'graphql'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { errorCodes } from '../../src/api/error-codes.js'
import { kinds } from '../../src/api/kinds.js'
import { ownParts } from '../../src/api/own.js'
import { buildApi, printApi, type Api } from '../../src/api/schema.js'
import { printedSchema, readNamedFields } from '../../src/api/sources.js'

let api: Api
let schema: GraphQLSchema
beforeAll(async () => {
  api = await buildApi()
  schema = api.schema
})
const enumValues = (name: string): string[] => {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : []
}

describe('the schema', () => {
  it('is the printed one (npm run generate prints it)', () => {
    expect(printApi(schema) === readFileSync(printedSchema, 'utf8')).toBe(true)
  })

  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = []
    const note = (name: string, { description }: { description?: string | null | undefined }): void => {
      if (!description) bare.push(name)
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue
      note(type.name, type)
      if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value)
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
      type Described = { name: string; description?: string | null | undefined; args?: readonly Described[] }
      for (const field of Object.values<Described>(type.getFields())) {
        note(`${type.name}.${field.name}`, field)
        for (const arg of field.args ?? []) note(`${type.name}.${field.name}(${arg.name})`, arg)
      }
    }
    expect(bare).toEqual([])
  })

  it('says where its scalars are specified', () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => isScalarType(type) && !specifiedScalarTypes.includes(type),
    )
    expect(own.map(({ name }) => name).sort()).toEqual(['Date', 'DateTime', 'EDTF'])
    expect(own.every((type) => isScalarType(type) && type.specifiedByURL)).toBe(true)
  })

  it('lets nobody write', () => {
    expect(schema.getMutationType()).toBeFalsy()
    expect(schema.getSubscriptionType()).toBeFalsy()
  })

  it('lists the error codes that there are', () => expect(enumValues('ErrorCode')).toEqual([...errorCodes]))
  it('has a list for every kind, and no other', () => expect([...api.filler.kinds].sort()).toEqual([...kinds].sort()))
  it('makes every kind a Node', () => {
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name)
    expect(nodes.sort()).toEqual([...kinds].sort())
  })

  it('gives every field of ours a resolver, or a row that has it', () => {
    const { fields } = ownParts(readNamedFields())
    const missing = [...fields].flatMap(([type, names]) =>
      [...names].filter((name) => {
        const known = schema.getType(type)
        return !isObjectType(known) || known.getFields()[name]!.resolve === undefined
      }),
    )
    expect(missing).toEqual([])
  })

  it('shows enums as they stand in the ontology', () => {
    expect(enumValues('EventKind')).toContain('INSPECTION')
    expect(enumValues('SearchKind').length).toBe(12)
  })
})
