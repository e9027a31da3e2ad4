import type { Effort } from '../../model/effort.ts'
import { atomsOf } from './atoms.ts'
import { type Cluster, clusterOf, type Mention, union } from './byline-clusters.ts'
import type { Likeness } from './byline-likeness.ts'
import { Crowds } from './crowd.ts'
import { explain, type Told } from './explain.ts'
import type { Form } from './form.ts'
import type { NameIndex } from './name-index.ts'
import { nicknameLetters } from './nicknames.ts'
import { PairScores, same, unsure } from './pair-scores.ts'
import { isInitial } from './printed-name.ts'

/** Two clusters that are, or may be, one person, and why. */
export interface Joining {
  /** A mention of each. */
  readonly one: number
  readonly other: number
  readonly names: readonly [string, string]
  readonly works: readonly [number, number]
  readonly score: number
  readonly told: Told
}

export interface JoinedBylines {
  readonly clusters: readonly Cluster[]
  readonly steps: readonly Joining[]
  readonly unsure: readonly Joining[]
}

/**
 * Bylines to clusters. Bylines of one full name start as one; those that print initials start alone; bylines of
 * one identifier start together. Then the likeliest allowed pair is joined, again and again, until none is likely.
 * Ties fall to the canonical order of forms and works, so the order of reading has no say.
 */
export function joinBylines(
  nameIndex: NameIndex,
  mentions: readonly Mention[],
  likeness: Likeness,
  parted: (a: Cluster, b: Cluster) => boolean,
  { progress, signal }: Effort,
): JoinedBylines {
  const blocks = blocksOf(nameIndex.forms)
  const neighbours = neighboursOf(nameIndex.forms, blocks)
  const crowds = new Crowds(nameIndex, mentions, likeness)
  const scores = new PairScores(nameIndex, crowds, likeness, neighbours)
  const atoms = atomsOf(nameIndex, mentions, crowds).map((group) => clusterOf(group, mentions, nameIndex))
  progress?.(0.3)
  const atomsByForm: number[][] = nameIndex.forms.map(() => [])
  atoms.forEach((atom, i) => {
    for (const form of atom.forms) atomsByForm[form]!.push(i)
  })
  const work = new Agglomeration(atoms, scores, parted, (a, b) => {
    const verdict = scores.verdict(a, b)
    return {
      one: a.mentions[0]!,
      other: b.mentions[0]!,
      names: [a.name, b.name],
      works: [a.works.length, b.works.length],
      score: verdict.score,
      told: explain(a, b, verdict, nameIndex, mentions, likeness),
    }
  })
  for (const form of nameIndex.forms) {
    const here = atomsByForm[form.index]!
    for (const [i, a] of here.entries()) for (let j = i + 1; j < here.length; j++) work.offer(a, here[j]!)
    for (const other of neighbours[form.index]!) {
      if (other.index <= form.index) continue
      for (const a of here) for (const b of atomsByForm[other.index]!) work.offer(a, b)
    }
    if (form.index % 512 === 0) {
      signal?.throwIfAborted()
      progress?.(0.3 + (0.4 * form.index) / nameIndex.forms.length)
    }
  }
  const result = work.run(() => signal?.throwIfAborted())
  progress?.(0.95)
  return result
}

/** Forms that may meet: by surname and each letter under which a person of this name may sign. */
function blocksOf(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const blocks = new Map<string, Form[]>()
  for (const form of forms)
    for (const key of blockKeys(form)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [form])
      else block.push(form)
    }
  return blocks
}

function blockKeys({ name }: Form): ReadonlySet<string> {
  if (name.collective) return new Set([`= ${name.family}`])
  const keys = new Set<string>()
  for (const surname of name.closed === '' ? [name.family] : [name.family, name.closed]) {
    const family = surname.length < 5 ? surname : surname.replace(/([aou])e/g, '$1')
    for (const forename of name.forenames.slice(0, 2))
      for (const letter of nicknameLetters(forename)) keys.add(`${family} ${letter}`)
  }
  const whole = [...name.forenames, name.family]
  if (whole.length > 1 && !whole.some(isInitial)) keys.add(`< ${whole.sort().join(' ')}`)
  return keys
}

function neighboursOf(
  forms: readonly Form[],
  blocks: ReadonlyMap<string, readonly Form[]>,
): readonly (readonly Form[])[] {
  return forms.map((form) => {
    const found = new Set<Form>()
    for (const key of blockKeys(form)) for (const other of blocks.get(key)!) if (other !== form) found.add(other)
    return [...found].sort((a, b) => a.index - b.index)
  })
}

/** The likeliest pair joined, again and again. */
class Agglomeration {
  readonly #clusters: (Cluster | undefined)[]
  readonly #scores: PairScores
  readonly #parted: (a: Cluster, b: Cluster) => boolean
  /** Log odds of each pair worth keeping; what they rest on is worked out again when it is told. */
  readonly #near: Map<number, number>[]
  /** Told at once: the clusters themselves are not kept, for a history of them would fill the memory. */
  readonly #tell: (a: Cluster, b: Cluster) => Joining
  readonly #heap: Heap = new Heap()
  readonly #steps: Joining[] = []

  constructor(
    atoms: readonly Cluster[],
    scores: PairScores,
    parted: (a: Cluster, b: Cluster) => boolean,
    tell: (a: Cluster, b: Cluster) => Joining,
  ) {
    this.#tell = tell
    this.#clusters = [...atoms]
    this.#scores = scores
    this.#parted = parted
    this.#near = atoms.map(() => new Map())
  }

  offer(a: number, b: number) {
    const [x, y] = [this.#clusters[a]!, this.#clusters[b]!]
    if (this.#near[a]!.has(b) || !this.#scores.hopeful(x, y) || !this.#scores.allowed(x, y)) return
    const { score } = this.#scores.verdict(x, y)
    if (score < unsure) return
    this.#near[a]!.set(b, score)
    this.#near[b]!.set(a, score)
    if (score >= same) this.#heap.push(score, a, b)
  }

  run(pause: () => void): JoinedBylines {
    for (let n = 0; ; n++) {
      if (n % 4096 === 0) pause()
      const top = this.#heap.pop()
      if (top === undefined) break
      const [a, b] = [this.#clusters[top.a], this.#clusters[top.b]]
      if (a === undefined || b === undefined) continue
      if (!this.#near[top.a]!.has(top.b)) continue
      if (this.#parted(a, b)) {
        this.#near[top.a]!.delete(top.b)
        this.#near[top.b]!.delete(top.a)
        continue
      }
      this.#steps.push(this.#tell(a, b))
      this.#merge(top.a, top.b, union(a, b))
    }
    const open: Joining[] = []
    this.#near.forEach((near, i) => {
      for (const j of near.keys()) {
        const [a, b] = [this.#clusters[i], this.#clusters[j]]
        if (i < j && a !== undefined && b !== undefined && !this.#parted(a, b)) open.push(this.#tell(a, b))
      }
    })
    return { clusters: this.#clusters.filter((c) => c !== undefined), steps: this.#steps, unsure: open }
  }

  #merge(i: number, j: number, merged: Cluster) {
    const k = this.#clusters.length
    this.#clusters.push(merged)
    this.#near.push(new Map())
    this.#clusters[i] = undefined
    this.#clusters[j] = undefined
    const others = new Set([...this.#near[i]!.keys(), ...this.#near[j]!.keys()])
    for (const other of others) {
      this.#near[other]!.delete(i)
      this.#near[other]!.delete(j)
      if (this.#clusters[other] !== undefined) this.offer(k, other)
    }
    this.#near[i]!.clear()
    this.#near[j]!.clear()
  }
}

/** A binary heap, highest score first; ties by the lower places. */
class Heap {
  readonly #list: { score: number; a: number; b: number }[] = []

  push(score: number, a: number, b: number) {
    const list = this.#list
    const node = a < b ? { score, a, b } : { score, a: b, b: a }
    let i = list.push(node) - 1
    while (i > 0) {
      const up = (i - 1) >> 1
      if (!before(node, list[up]!)) break
      list[i] = list[up]!
      i = up
    }
    list[i] = node
  }

  pop(): { score: number; a: number; b: number } | undefined {
    const list = this.#list
    const top = list[0]
    const node = list.pop()
    if (node === undefined || list.length === 0) return top
    let i = 0
    for (;;) {
      let down = 2 * i + 1
      if (down >= list.length) break
      if (down + 1 < list.length && before(list[down + 1]!, list[down]!)) down++
      if (!before(list[down]!, node)) break
      list[i] = list[down]!
      i = down
    }
    list[i] = node
    return top
  }
}

interface Ranked {
  readonly score: number
  readonly a: number
  readonly b: number
}

const before = (x: Ranked, y: Ranked): boolean =>
  x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b
