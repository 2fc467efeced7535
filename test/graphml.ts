import * as graphology from 'graphology'
import type { AbstractGraph } from 'graphology-types'
import { parse } from 'graphology-graphml'
import { DOMParser } from 'linkedom'

/** The graph of a GraphML file, as another program reads it: it fails on an edge to a node that is not there. */
export function readGraphml(text: string): AbstractGraph {
  Object.assign(globalThis, { DOMParser })
  return parse(graphology.default as never, text, { addMissingNodes: false })
}
