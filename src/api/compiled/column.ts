import type { FieldNode, GraphQLField } from 'graphql'

export type Variables = Readonly<Record<string, unknown>>
export type Arguments = Readonly<Record<string, unknown>>

/** What is asked cannot be compiled, or its answer does not fit: the ordinary execution answers it, or says why not. */
export class NotCompiled extends Error {}

/** A Cypher expression, the subqueries that it needs before it, and how its value becomes a part of the answer. */
export interface Column {
  before: string
  cypher: string
  read: Read
}
export type Read = (value: unknown, variables: Variables) => unknown

/** A field as it is selected: its nodes (several when fragments select it again), and its arguments for given variables. */
export interface Selected {
  field: GraphQLField<unknown, unknown>
  nodes: readonly FieldNode[]
  args: (variables: Variables) => Arguments
}

/** What stands before and behind a relationship, by direction. */
export const arrows = { OUT: ['-', '->'], IN: ['<-', '-'], UNDIRECTED: ['-', '-'] } as const
