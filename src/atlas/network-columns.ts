import type { Csr } from '../model/csr.ts'
import type { Cooccurrence } from './counting/cooccurrence.ts'
import type { Projection } from './counting/projection.ts'
import type { Networks } from './schema.ts'

/** Rows of a network with one weight a tie, rounded to those of the schema. */
export const weightedColumns = ({ offsets, targets, weights }: Csr): Networks['similarity'] => ({
  offsets,
  targets,
  weight: Float32Array.from(weights),
})

export const coauthorshipColumns = ({ weighted, shared }: Projection): Networks['coauthorship'] => ({
  ...weightedColumns(weighted),
  works: Uint32Array.from(shared.weights),
})

export function cooccurrenceColumns({ associated, works }: Cooccurrence): Networks['cooccurrence'] {
  const met = new Uint32Array(associated.targets.length)
  for (let t = 0; t < associated.order; t++)
    for (let k = associated.offsets[t]!; k < associated.offsets[t + 1]!; k++) met[k] = works(t, associated.targets[k]!)
  return { ...weightedColumns(associated), works: met }
}
