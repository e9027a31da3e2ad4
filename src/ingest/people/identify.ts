import type { Author } from '../../model/author.ts'
import type { Decision } from '../../model/decision.ts'
import type { Effort } from '../../model/effort.ts'
import { by } from '../../model/order.ts'
import type { Work } from '../../model/work.ts'
import { authorOf, named } from './author-of.ts'
import type { Mention } from './cluster.ts'
import { partition } from './partition.ts'
import { sceneOf } from './scene.ts'
import { Traces } from './traces.ts'

export interface People {
  /** By id. */
  readonly authors: readonly Author[]
}

export function identify(given: readonly Work[], _decisions: readonly Decision[] = [], effort: Effort = {}): People {
  const works = [...given].sort(by((work) => work.id))
  const scene = sceneOf(works)
  const mentions: Mention[] = []
  for (const [work, row] of scene.formAt.entries())
    row.forEach((form, position) => {
      if (form >= 0) mentions.push({ work, position, form })
    })
  mentions.sort(
    by(
      (m) => m.form,
      (m) => m.work,
      (m) => m.position,
    ),
  )
  effort.progress?.(0.1)
  const { clusters } = partition(scene, mentions, new Traces(works), () => false, effort)
  const authors = clusters.map((cluster) =>
    authorOf(cluster.mentions.map((m) => ({ work: works[mentions[m]!.work]!, position: mentions[m]!.position }))),
  )
  return { authors: named(authors) }
}
