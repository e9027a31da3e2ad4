import { drawable, type PartSize, shares } from '../../atlas/excerpt.ts'
import type { MapPart } from '../../model/exploration.ts'
import type { NodeKind } from '../../model/ids.ts'
import type { AuthorNode, NodeAttributes } from '../../model/node.ts'
import { by } from '../../model/order.ts'
import type { NodeEntry } from './graph.ts'

/**
 * The most important part of a map of any size, chosen while it runs by: the authors with most works, the works that
 * most of those signed, the topics most works hold. Takes nodes, then ties; holds little more than the part. Works
 * that come before the authors are chosen by their ties instead.
 */
export class PartChooser {
  readonly #size: PartSize
  readonly #held: Record<NodeKind, Held[]> = { author: [], work: [], topic: [] }
  readonly #count: Record<NodeKind, number> = { author: 0, work: 0, topic: 0 }
  #signers: ReadonlyMap<string, number> | undefined
  #chosen: readonly NodeEntry[] | undefined
  #keys: ReadonlySet<string> = new Set()
  #ties = 0

  constructor(size: PartSize = drawable) {
    this.#size = size
  }

  node(entry: NodeEntry): void {
    const { kind } = entry[1]
    const held = this.#held[kind]
    held.push({ entry, rank: this.#total })
    this.#count[kind]++
    if (this.#total > this.#size.whole && held.length > 2 * this.#quota(kind)) this.#thin(kind)
  }

  /** Every node of the part, in the order in which they came; no more nodes may follow. */
  nodes(): readonly NodeEntry[] {
    if (this.#chosen === undefined) {
      if (this.isPart) for (const kind of ['author', 'work', 'topic'] as const) this.#thin(kind)
      const all = Object.values(this.#held).flat()
      this.#chosen = all.sort(by(({ rank }) => rank)).map(({ entry }) => entry)
      this.#keys = new Set(this.#chosen.map(([key]) => key))
    }
    return this.#chosen
  }

  /** Whether a tie joins two nodes of the part. */
  has(a: string, b: string): boolean {
    this.#ties++
    return this.#keys.has(a) && this.#keys.has(b)
  }

  get isPart(): boolean {
    return this.#total > this.#size.whole
  }

  /** What the whole holds; undefined where the part is all of it. */
  get whole(): MapPart | undefined {
    return this.isPart ? { of: { ...this.#count }, ties: this.#ties } : undefined
  }

  get #total(): number {
    return this.#count.author + this.#count.work + this.#count.topic
  }

  #quota(kind: NodeKind): number {
    return Math.round(this.#size.most * shares[kind])
  }

  #thin(kind: NodeKind): void {
    const held = this.#held[kind]
    const worth = new Map(held.map((one) => [one, this.#worth(one.entry)]))
    held.sort(
      by(
        (one) => -worth.get(one)!,
        (one) => -number(one.entry[1].degree),
        (one) => one.entry[0],
      ),
    )
    held.length = Math.min(held.length, this.#quota(kind))
  }

  #worth([key, node]: NodeEntry): number {
    if (node.kind !== 'work') return number(node.works)
    this.#signers ??= this.#signersOfWorks()
    return this.#signers.get(key) ?? 0
  }

  #signersOfWorks(): ReadonlyMap<string, number> {
    this.#thin('author')
    const signers = new Map<string, number>()
    for (const { entry } of this.#held.author)
      for (const { work } of (entry[1] as AuthorNode).author.bylines) signers.set(work, (signers.get(work) ?? 0) + 1)
    return signers
  }
}

interface Held {
  readonly entry: NodeEntry
  /** Place among all that came. */
  readonly rank: number
}

const number = (value: NodeAttributes[string]): number => (typeof value === 'number' ? value : 0)
