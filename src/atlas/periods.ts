import { type Atlas, orderOf } from './atlas.ts'
import { noNumber } from './column.ts'
import { type CountingRule, coauthorship } from './counting/coauthorship.ts'
import { cooccurrence, meetingRule } from './counting/cooccurrence.ts'
import { coauthorshipColumns, cooccurrenceColumns } from './network-columns.ts'
import type { Networks, Rows } from './schema.ts'

/** Years from the first to the last; works without a year are of it only where it says so. */
export interface Span {
  readonly first: number
  readonly last: number
  readonly undated?: boolean
}

/** What the works of a period say: the networks as they would be if there were no others. */
export interface Period {
  /** 1 for each work of it. */
  readonly works: Uint8Array
  /** How many of its works each author signed, and how many hold each topic among their weightiest. */
  readonly worksOfAuthors: Uint32Array
  readonly worksOfTopics: Uint32Array
  /**
   * Of all authors, works and topics, by the same rows as those of the atlas; whoever has no work of the period has no
   * tie. Coauthorship and the meetings of topics are counted anew; likeness of works and what works are about are not
   * asked again: topics are drawn, and weighed, once for all works.
   */
  readonly networks: Networks
}

/** A map of a ready-made graph has no works, and its ties are of no time: they are those of every period. */
export function periodOf(atlas: Atlas, span: Span, rule: CountingRule = atlas.about.settings): Period {
  const order = orderOf(atlas)
  const { networks } = atlas
  const works = worksOf(atlas.works.year, span)
  if (order.work === 0)
    return {
      works,
      worksOfAuthors: new Uint32Array(order.author),
      worksOfTopics: new Uint32Array(order.topic),
      networks,
    }
  const signed = ofRows(networks.authorship, works)
  const about = ofRows(networks.aboutness, works)
  const described = ofRows(networks.wording, works)
  const alike = ofRows(networks.similarity, works, works)
  const count = works.reduce((sum, is) => sum + is, 0)
  const people = coauthorship({ offsets: signed.offsets, members: signed.targets }, order.author, rule)
  const met = cooccurrence({ offsets: about.offsets, members: about.targets }, order.topic, meetingRule(count))
  return {
    works,
    worksOfAuthors: occurrences(signed.targets, order.author),
    worksOfTopics: occurrences(about.targets, order.topic),
    networks: {
      authorship: { ...rowsOf(signed), position: picked(networks.authorship.position, signed.entries) },
      aboutness: {
        ...rowsOf(about),
        count: picked(networks.aboutness.count, about.entries),
        weight: picked(networks.aboutness.weight, about.entries),
      },
      wording: {
        ...rowsOf(described),
        count: picked(networks.wording.count, described.entries),
        weight: picked(networks.wording.weight, described.entries),
        first: picked(networks.wording.first, described.entries),
      },
      coauthorship: coauthorshipColumns(people),
      similarity: { ...rowsOf(alike), weight: picked(networks.similarity.weight, alike.entries) },
      cooccurrence: cooccurrenceColumns(met),
    },
  }
}

function worksOf(year: Int32Array, { first, last, undated = false }: Span): Uint8Array {
  const works = new Uint8Array(year.length)
  for (let w = 0; w < year.length; w++)
    works[w] = year[w] === noNumber ? Number(undated) : Number(year[w]! >= first && year[w]! <= last)
  return works
}

interface Kept extends Rows {
  /** Where each target stood among those of the whole. */
  readonly entries: Uint32Array
}

/** The rows that stay, the others empty; with `ends`, those targets alone that stay too. */
function ofRows({ offsets, targets }: Rows, stays: Uint8Array, ends?: Uint8Array): Kept {
  const kept = new Uint32Array(offsets.length)
  const entries = new Uint32Array(targets.length)
  let count = 0
  for (let row = 0; row + 1 < offsets.length; row++) {
    if (stays[row] === 1)
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++)
        if (ends === undefined || ends[targets[k]!] === 1) entries[count++] = k
    kept[row + 1] = count
  }
  const left = entries.slice(0, count)
  return { offsets: kept, targets: picked(targets, left), entries: left }
}

const rowsOf = ({ offsets, targets }: Kept): Rows => ({ offsets, targets })

function picked<A extends Uint8Array | Uint32Array | Float32Array>(values: A, entries: Uint32Array): A {
  const out = new (values.constructor as new (length: number) => A)(entries.length)
  for (let i = 0; i < entries.length; i++) out[i] = values[entries[i]!]!
  return out
}

function occurrences(targets: Uint32Array, order: number): Uint32Array {
  const counts = new Uint32Array(order)
  for (let k = 0; k < targets.length; k++) counts[targets[k]!]!++
  return counts
}
