import { readdirSync, readFileSync } from 'node:fs'
import { Kind, parse, type DefinitionNode, type EnumTypeDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql'
import { describe, expect, it } from 'vitest'
import { entityFields, factFields, fieldsOf } from '../../src/graph/registry.js'
import { values, type EntityKind, type FactKind } from '../../src/model/index.js'

const folder = new URL('../../schema/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.graphql') && name !== 'api.graphql')
const definitions: DefinitionNode[] = files.flatMap((name) => [
  ...parse(readFileSync(new URL(name, folder), 'utf8')).definitions,
])
const enums = definitions.filter((node): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION)
const types = definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
const typeNamed = (name: string): ObjectTypeDefinitionNode => types.find((type) => type.name.value === name)!

describe('the ontology in schema/', () => {
  it.each(Object.entries(values))('has the words of %s, and no others', (name, schema) => {
    // @neo4j/graphql has an EventType of its own.
    const found = enums.find((node) => node.name.value === (name === 'EventType' ? 'EventKind' : name))
    expect(found?.values?.map((value) => value.name.value)).toEqual(schema.options.map((value) => value.toUpperCase()))
  })

  it('describes every type, field and value', () => {
    const bare = definitions.flatMap((node) => {
      if (!('description' in node) || !('name' in node)) return []
      const parts = 'fields' in node ? (node.fields ?? []) : 'values' in node ? (node.values ?? []) : []
      return [node, ...parts].filter((part) => !part.description?.value).map((part) => part.name?.value)
    })
    expect(bare).toEqual([])
  })

  it('has every fact kind, with the facts that pages can give', () => {
    expect(enums.find((node) => node.name.value === 'FactKind')?.values).toHaveLength(Object.keys(factFields).length)
    for (const kind of Object.keys(factFields) as FactKind[]) expectFields(kind, kind)
  })

  it('has every entity kind, with the fields that pages can give', () => {
    for (const kind of Object.keys(entityFields) as EntityKind[])
      for (const type of kind === 'Event' ? ['Inspection', 'Meeting'] : [kind]) expectFields(type, kind)
  })

  it('gives every fact and event what it must have', () => {
    const must = ['evidence', 'statement', 'basis', 'basisReason', 'recordedAt', 'retiredAt']
    for (const type of [...Object.keys(factFields), 'Inspection', 'Meeting'])
      expect(namesOf(typeNamed(type)), type).toEqual(expect.arrayContaining(must))
  })
})

const namesOf = (type: ObjectTypeDefinitionNode): string[] => (type.fields ?? []).map((field) => field.name.value)

/** Fields of the fact file that stand under another name, or only as an edge from the other end. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'Document.issuer': 'issuers',
  'Inspection.partOf': 'sessions',
  'Meeting.partOf': 'inspections',
  'Inspection.inspects': 'visited',
  'Meeting.inspects': 'visited',
}

function expectFields(type: string, kind: EntityKind | FactKind): void {
  const names = namesOf(typeNamed(type))
  for (const [field] of fieldsOf(kind))
    expect(names, `${type}.${field}`).toContain(ELSEWHERE[`${type}.${field}`] ?? field)
}
