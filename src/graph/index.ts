/**
 * Fact files → Neo4j. The way of a file through this folder:
 *
 *     validate     read and checked, or refused with the place
 *     load         in batches of whole pages, each one transaction (write-batch: the steps below, in order)
 *     select       what is new, read again, or replaces another page
 *     withdraw     takes back what is read again or replaced
 *     assign       each local entity's place in the graph (by key; persons, documents: who and which is meant)
 *     claims, fact-claims    what the page says, with global ids          registry: how each field stands in the graph
 *     write-source, write-entities (join, structure, properties-of), write-facts    collected in a unit, over states
 *     settle       loaded pages that mean something else now are placed anew
 *     retire (in withdraw), captions, edges, statements, judgements        what follows from the facts that stand
 *
 * Beside it: pages (the pages' words), reference (provinces), schema (indexes), check, checksum. The reasons stand in
 * docs/decisions/graph-in-any-order.md.
 */
export { loadFactFiles, type LoadOptions, type LoadReport } from './load.js'
export { addPages, addPagesOf, type PagesReport, type PageText } from './pages.js'
export { checkGraph, type CheckReport } from './check.js'
export { checksum } from './checksum.js'
export { parseFactFile, readFactFile } from './validate.js'
