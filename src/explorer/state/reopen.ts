import type { SerializedGraph } from 'graphology-types'
import { type CoterieGraph, emptyGraph } from '../../ingest/graph/graph.ts'
import { type GraphAttributes, graphVersion } from '../../model/exploration.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { NodeAttributes } from '../../model/node.ts'
import { defaultSettings } from '../../model/settings.ts'
import type { TieAttributes } from '../../model/tie.ts'
import { emptyVocabulary } from '../../model/vocabulary.ts'

type Reopened =
  | { readonly ok: true; readonly graph: CoterieGraph }
  /** `ours` is false where the text is no saved map at all and may be something else. */
  | { readonly ok: false; readonly ours: boolean; readonly reason: string }

/** A map as it was saved, positions included. Never throws; anything but a whole map is a reason in words. */
export function reopen(text: string): Reopened {
  const saved = parse(text)
  if (!isRecord(saved) || !Array.isArray(saved.nodes) || !Array.isArray(saved.edges) || !isRecord(saved.attributes))
    return { ok: false, ours: false, reason: 'this is not a saved map' }
  const version = saved.attributes.coterie
  if (typeof version !== 'number') return { ok: false, ours: false, reason: 'this graph was not saved by Coterie' }
  if (version > graphVersion)
    return { ok: false, ours: true, reason: 'this map was saved by a newer Coterie; nothing was changed' }
  const wrong = saved.nodes.findIndex((node) => !isNode(node))
  if (wrong !== -1) return { ok: false, ours: true, reason: `node ${wrong + 1} of this map is damaged` }
  try {
    const graph = emptyGraph()
    graph.import(saved as unknown as SerializedGraph<NodeAttributes, TieAttributes, GraphAttributes>)
    graph.updateAttributes((attributes) => ({
      ...attributes,
      title: typeof attributes.title === 'string' ? attributes.title : 'Untitled map',
      settings: { ...defaultSettings, ...attributes.settings },
      pages: attributes.pages ?? [],
      // Maps saved before clusters had a colour of their own.
      clusters: (attributes.clusters ?? []).map((cluster) => ({
        ...cluster,
        colour: cluster.colour ?? cluster.number,
      })),
      problems: attributes.problems ?? [],
      measures: attributes.measures ?? [],
      resolution: attributes.resolution ?? 1,
      languages: attributes.languages ?? [],
      decisions: attributes.decisions ?? [],
      vocabulary: attributes.vocabulary ?? emptyVocabulary,
      leftOut: attributes.leftOut ?? [],
    }))
    return { ok: true, graph }
  } catch (cause) {
    return { ok: false, ours: true, reason: `this map is damaged: ${(cause as Error).message}` }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isNode(node: unknown): boolean {
  if (!isRecord(node) || typeof node.key !== 'string' || !isRecord(node.attributes)) return false
  const { kind, label, x, y } = node.attributes
  return (
    (nodeKinds as readonly unknown[]).includes(kind) &&
    isRecord(node.attributes[kind as string]) &&
    typeof label === 'string' &&
    Number.isFinite(x) &&
    Number.isFinite(y)
  )
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
