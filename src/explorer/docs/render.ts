import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { escapeMarkup } from '../../text/index.js'

/** The kinds that the index tells apart, in its order, with what belongs to each. */
const groups: readonly [title: string, belongs: (type: GraphQLNamedType, schema: GraphQLSchema) => boolean][] = [
  ['Questions', (type, schema) => type === schema.getQueryType()],
  ['Interfaces and unions', (type) => isInterfaceType(type) || isUnionType(type)],
  ['Types', (type) => isObjectType(type) && !isMachinery(type.name)],
  ['Enums', isEnumType],
  ['Scalars', isScalarType],
  ['Lists, pages and totals', isObjectType],
  ['Filters and orders of the generated lists', isInputObjectType],
]
const isMachinery = (name: string): boolean => /(?:Connection|Edge|Aggregate\w*|Selection|PageInfo|Hit)$/.test(name)

const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

/** The page of all names, by kind. */
export function renderIndex(schema: GraphQLSchema): string {
  const left = new Set(typesOf(schema))
  const sections = groups.map(([title, belongs]) => {
    const names = [...left].filter((type) => belongs(type, schema))
    for (const type of names) left.delete(type)
    const items = names.map(({ name }) => `<li><a href="/docs/${name}"><code>${name}</code></a></li>`)
    return `<h2>${title}</h2><ul class="names">${items.join('')}</ul>`
  })
  return page('Schema', `<h1>The API, type by type</h1>${sections.join('\n')}`)
}

/**
 * The page of one type.
 *
 * @returns null when the schema has none of this name
 */
export function renderType(schema: GraphQLSchema, name: string): string | null {
  const type = name.startsWith('__') ? undefined : schema.getType(name)
  if (!type) return null
  const users = usersOf(schema, type).map((user) => `<li>${link(user)}</li>`)
  const used = users.length > 0 ? `<h2>Where it is used</h2><ul class="names">${users.join('')}</ul>` : ''
  return page(name, `<h1><code>${name}</code></h1>${words(type.description)}${body(schema, type)}${used}`)
}

/** What the search looks through: each type, field and enum value with the first line of its description. */
export function searchEntries(schema: GraphQLSchema): [name: string, line: string][] {
  const line = (text: string | null | undefined): string => (text ?? '').split('\n')[0]!
  return typesOf(schema).flatMap((type): [string, string][] => {
    // The filters' fields are those of their types once more, with operators.
    const parts = isInputObjectType(type) || isMachinery(type.name) ? [] : partsOf(type)
    return [
      [type.name, line(type.description)],
      ...parts.map((part): [string, string] => [`${type.name}.${part.name}`, line(part.description)]),
    ]
  })
}

type Field = GraphQLField<unknown, unknown, unknown>
type Part = { name: string; description?: string | null | undefined; deprecationReason?: string | null | undefined }

function partsOf(type: GraphQLNamedType): readonly Part[] {
  if (isEnumType(type)) return type.getValues()
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return fieldsOf(type)
  return []
}

const fieldsOf = (type: GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType) =>
  Object.values<Field | GraphQLInputField>(type.getFields())

function body(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const lines: string[] = []
  if (isScalarType(type) && type.specifiedByURL)
    lines.push(`<p>Specified at <code>${escapeMarkup(type.specifiedByURL)}</code></p>`)
  if (isObjectType(type) && type.getInterfaces().length > 0) lines.push(`<p>Is ${names(type.getInterfaces())}</p>`)
  if (isInterfaceType(type) || isUnionType(type)) lines.push(`<p>One of ${names(schema.getPossibleTypes(type))}</p>`)
  const parts = partsOf(type)
  if (parts.length > 0) lines.push(`<dl>${parts.map(definition).join('\n')}</dl>`)
  return lines.join('\n')
}

function definition(part: Part | Field | GraphQLInputField): string {
  const args = 'args' in part ? part.args : []
  const type = 'type' in part ? `: ${typed(part.type)}` : ''
  const gone = part.deprecationReason ? `<p>Deprecated: ${escapeMarkup(part.deprecationReason)}</p>` : ''
  const mark = part.deprecationReason ? ' class="deprecated"' : ''
  const list = args.length > 0 ? `<ul>${args.map(argument).join('')}</ul>` : ''
  return `<dt id="${part.name}"${mark}><code>${part.name}${type}</code></dt><dd>${words(part.description)}${gone}${list}</dd>`
}

function argument({ name, type, description, defaultValue }: GraphQLArgument): string {
  const preset = defaultValue === undefined ? '' : ` = ${escapeMarkup(JSON.stringify(defaultValue))}`
  return `<li><code>${name}: ${typed(type)}${preset}</code>${words(description)}</li>`
}

/** Types whose fields or arguments give or take it. */
function usersOf(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  const users = typesOf(schema).filter((other) => {
    if (!isObjectType(other) && !isInterfaceType(other) && !isInputObjectType(other)) return false
    return fieldsOf(other).some(
      (field) =>
        getNamedType(field.type) === type ||
        ('args' in field && field.args.some((arg) => getNamedType(arg.type) === type)),
    )
  })
  return users.map(({ name }) => name)
}

const link = (name: string): string => `<a href="/docs/${name}"><code>${name}</code></a>`
const names = (types: readonly GraphQLNamedType[]): string => types.map(({ name }) => link(name)).join(', ')
const typed = (type: { toString(): string }): string =>
  type.toString().replace(/\w+/, (name) => `<a href="/docs/${name}">${name}</a>`)

function words(description: string | null | undefined): string {
  const paragraphs = (description ?? '').split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs
    .map((paragraph) => `<p>${escapeMarkup(paragraph).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`)
    .join('')
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Văn Kiện</title>
<link rel="stylesheet" href="/docs/docs.css">
<script type="module" src="/docs/docs.js"></script>
<header><a href="/docs">Văn Kiện: the schema</a> <a href="/graphql">GraphiQL</a>
<input type="search" aria-label="Find a type or field" placeholder="Find a type or field"></header>
<div id="hits" role="status"></div>
<main>${content}</main>
</html>
`
}
