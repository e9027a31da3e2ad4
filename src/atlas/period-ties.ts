import { type Atlas, orderOf } from './atlas.ts'
import { lengthOf } from './column.ts'
import { isLeftOut, newmanWeight } from './counting/coauthorship.ts'
import { type Groups, transposed } from './counting/groups.ts'
import { weightBetween } from './counting/tie-weight.ts'
import { periodOf, type Span } from './periods.ts'
import { worksOfAuthors } from './signatures.ts'

/** What a period says of the ties that a network of the map has, beside its targets. */
export interface TiesInPeriod {
  readonly weight: Float32Array
  /** Works of the period that both have; 0 where it ties them not. */
  readonly works: Uint32Array
}

/** For each tie between authors the works that both signed, ascending: those of tie `k` are `works[offsets[k] .. offsets[k + 1])`. */
export interface JointWorks {
  readonly offsets: Uint32Array
  readonly works: Uint32Array
  /** What each work adds to the weight of a tie. */
  readonly adds: Float64Array
}

/** What a work adds to the weight of each tie between its authors; 0 where it has too many to tie them. */
export function addedBy({ about: { settings }, networks: { authorship } }: Atlas, work: number): number {
  const signed = { offsets: authorship.offsets, members: authorship.targets }
  if (isLeftOut(signed, work, settings)) return 0
  return settings.counting === 'full' ? 1 : newmanWeight(signed.offsets[work + 1]! - signed.offsets[work]!)
}

const joint = new WeakMap<Uint32Array, JointWorks>()

/** Made once for each atlas. */
export function jointWorks(atlas: Atlas): JointWorks {
  const { coauthorship, authorship } = atlas.networks
  const known = joint.get(coauthorship.targets)
  if (known !== undefined) return known
  const signed = { offsets: authorship.offsets, members: authorship.targets }
  const adds = Float64Array.from({ length: lengthOf(atlas.works.key) }, (_, w) => addedBy(atlas, w))
  const { offsets: rows, targets } = coauthorship
  const own = worksOfAuthors(atlas)
  const offsets = new Uint32Array(targets.length + 1)
  // One more than the tie to each author; 0 where there is none.
  const tieTo = new Uint32Array(orderOf(atlas).author)
  const each = (found: (tie: number, work: number) => void) => {
    for (let a = 0; a + 1 < rows.length; a++) {
      for (let k = rows[a]!; k < rows[a + 1]!; k++) tieTo[targets[k]!] = k + 1
      for (let i = own.offsets[a]!; i < own.offsets[a + 1]!; i++) {
        const w = own.targets[i]!
        if (adds[w] === 0) continue
        for (let j = signed.offsets[w]!; j < signed.offsets[w + 1]!; j++) {
          const tie = tieTo[signed.members[j]!]!
          if (tie !== 0) found(tie - 1, w)
        }
      }
      for (let k = rows[a]!; k < rows[a + 1]!; k++) tieTo[targets[k]!] = 0
    }
  }
  each((tie) => {
    offsets[tie + 1]!++
  })
  for (let k = 0; k < targets.length; k++) offsets[k + 1]! += offsets[k]!
  const works = new Uint32Array(offsets[targets.length]!)
  const next = offsets.slice()
  each((tie, w) => {
    works[next[tie]!++] = w
  })
  const made = { offsets, works, adds }
  joint.set(coauthorship.targets, made)
  return made
}

/** Counts ties between authors anew from some works, and then from others: only what changed between is looked at. */
export class Coauthorships {
  readonly #joint: JointWorks
  /** The ties of each work. */
  readonly #tying: Groups
  #stays: Uint8Array
  readonly #now: { readonly weight: Float32Array; readonly works: Uint32Array }

  constructor(atlas: Atlas) {
    this.#joint = jointWorks(atlas)
    const { offsets, works, adds } = this.#joint
    this.#tying = transposed({ offsets, members: works }, adds.length)
    this.#stays = new Uint8Array(adds.length)
    this.#now = { weight: new Float32Array(offsets.length - 1), works: new Uint32Array(offsets.length - 1) }
  }

  /** As the works that are 1 in `stays` tie; overwritten by the next. */
  of(stays: Uint8Array): TiesInPeriod {
    const { offsets, members } = this.#tying
    for (let w = 0; w < stays.length; w++) {
      if (stays[w] === this.#stays[w]) continue
      for (let i = offsets[w]!; i < offsets[w + 1]!; i++) this.#count(members[i]!, stays)
    }
    this.#stays = stays.slice()
    return this.#now
  }

  #count(tie: number, stays: Uint8Array): void {
    const { offsets, works, adds } = this.#joint
    let sum = 0
    let count = 0
    for (let i = offsets[tie]!; i < offsets[tie + 1]!; i++) {
      if (stays[works[i]!] === 0) continue
      sum += adds[works[i]!]!
      count++
    }
    this.#now.weight[tie] = sum
    this.#now.works[tie] = count
  }
}

/** Ties between topics that the map has and the period too, as it weighs them. */
export function cooccurrenceIn(atlas: Atlas, span: Span): TiesInPeriod {
  const { offsets, targets } = atlas.networks.cooccurrence
  const met = periodOf(atlas, span).networks.cooccurrence
  const order = offsets.length - 1
  const lookUp = (values: Float32Array | Uint32Array, k: number, t: number) =>
    weightBetween({ offsets: met.offsets, targets: met.targets, weights: values }, t, targets[k]!)
  const weight = new Float32Array(targets.length)
  const works = new Uint32Array(targets.length)
  for (let t = 0; t < order; t++)
    for (let k = offsets[t]!; k < offsets[t + 1]!; k++) {
      weight[k] = lookUp(met.weight, k, t)
      works[k] = lookUp(met.works, k, t)
    }
  return { weight, works }
}
