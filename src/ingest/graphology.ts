import type { Atlas } from '../atlas/atlas.ts'
import { type CoterieGraph, graphFrom } from './graph/graph.ts'
import { type Beside, streamOf } from './graph-stream.ts'

/**
 * The graphology graph of authors, works and topics that an atlas holds: nodes `a:…`, `w:…`, `t:…` with everything
 * known of them, undirected ties with their kind and weight, and the map's attributes. For graphology-metrics, sigma,
 * and whoever works with graphology.
 */
export const graphOf = (atlas: Atlas, beside?: Beside): CoterieGraph => graphFrom(streamOf(atlas, beside))
