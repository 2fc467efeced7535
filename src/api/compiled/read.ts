import { isListType, isNonNullType, isSpecifiedScalarType, type GraphQLLeafType, type GraphQLOutputType } from 'graphql'
import { NotCompiled, type Read } from './column.js'

/** Reads a value as its type demands: lists by item, null only where it may be. */
export function completed(type: GraphQLOutputType, read: Read): Read {
  if (isNonNullType(type)) {
    const inner = completed(type.ofType, read)
    return (value, variables) => {
      const answer = inner(value, variables)
      if (answer === null) throw new NotCompiled()
      return answer
    }
  }
  if (isListType(type)) {
    const inner = completed(type.ofType, read)
    return (value, variables) => (value == null ? null : (value as unknown[]).map((item) => inner(item, variables)))
  }
  return (value, variables) => (value == null ? null : read(value, variables))
}

/** Reads a value as it is sent. */
export const leaf = (type: GraphQLLeafType): Read =>
  isSpecifiedScalarType(type)
    ? (value) => (typeof value === 'object' ? type.serialize(value) : value)
    : (value) => type.serialize(value)
