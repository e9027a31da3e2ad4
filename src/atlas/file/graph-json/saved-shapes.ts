import type { MapPart } from '../../../model/exploration.ts'
import type { NodeKind } from '../../../model/ids.ts'
import { anything, count, either, list, object, oneOf, real, record, type Shape, text } from '../../../model/shape.ts'
import { author, mapWork, page, settings, topic, topicsNote, workTerm, year } from '../../../model/shapes.ts'
import type { TieAttributes } from '../../../model/tie.ts'
import { savedProblem } from '../saved-problem.ts'

/** What stands in a map that was saved as graphology's JSON, as far as it is taken over. */

const placed = { label: text, x: real, y: real, cluster: count }

const authorNode = object({ ...placed, author }, { year, pages: list(page), source: record(anything) })
const workNode = object(
  { ...placed, work: mapWork },
  { terms: list(workTerm), language: text, firstHere: list(text), novelty: real },
)
const topicNode = object({ ...placed, topic }, { year })

const keyed = <T>(attributes: Shape<T>) => object({ key: text, attributes })

export const nodeShapes = { author: keyed(authorNode), work: keyed(workNode), topic: keyed(topicNode) }

type Said<S> = S extends Shape<infer T> ? T : never
export type NodeOf<K extends NodeKind> = Said<(typeof nodeShapes)[K]>

/** Every node carries its measures among its attributes. */
export const kindShape = object({
  attributes: object({ kind: oneOf('author', 'work', 'topic') }),
})

const tie: Shape<TieAttributes> = object(
  { kind: oneOf('authorship', 'aboutness', 'coauthorship', 'similarity', 'cooccurrence'), weight: real },
  { position: count, count, works: count, source: record(() => undefined) },
)

export const tieShape = object({ source: text, target: text, attributes: tie })
export type Tie = Said<typeof tieShape>

/** Earlier ones say in words who is in it, on what and when. */
const cluster = object(
  { label: text },
  {
    ...{ number: count, terms: list(text), size: count, colour: count, description: text, said: text },
    ...{ people: list(text), authors: count, works: count, from: year, to: year },
  },
)
export type SavedCluster = Said<typeof cluster>

const measure = object({ id: text }, { sampled: object({ pivots: count, error: real }) })
const part: Shape<MapPart> = object({ of: object({ author: count, work: count, topic: count }), ties: count })

/** Earlier ones lack some of it: what is absent is nothing, or as it was before there was a choice. */
export const attributesShape = object(
  { settings },
  {
    title: text,
    pages: list(page),
    clusters: list(cluster),
    problems: list(savedProblem),
    measures: list(measure),
    resolution: real,
    languages: list(object({ tag: text, works: count })),
    leftOut: list(text),
    topicsNote: either(text, topicsNote),
    part,
    decisions: list(anything),
    vocabulary: record(anything),
  },
)
export type SavedAttributes = Said<typeof attributesShape>
