import type { Flaw } from '../../model/file-fault.ts'
import { count, list, type Misfit, object, oneOf, real, type Shape, text, within } from '../../model/shape.ts'
import { page, settings, topicsNote } from '../../model/shapes.ts'
import { Damaged } from './damaged.ts'
import { placeColumns, type Said } from './members.ts'
import { problemFrom, savedProblem } from './saved-problem.ts'
import { textOf } from './utf8.ts'

const kinds = object({ author: count, work: count, topic: count })

const about = object(
  {
    title: text,
    settings,
    pages: list(page),
    pageAuthors: list(within(-1, 2 ** 32)),
    problems: list(savedProblem),
    languages: list(object({ tag: text, works: count })),
  },
  { topicsNote, excerpt: object({ of: kinds, ties: count }, { nodes: list(count) }) },
)

const measure = object({ id: text }, { sampled: object({ pivots: count, error: real }) })

const said = object({
  about,
  findings: list(
    object({ lens: oneOf('everything'), scope: oneOf('whole'), resolution: real, measures: list(measure) }),
  ),
})

type OfShape<S> = S extends Shape<infer T> ? T : never

/** What `about.json` says. */
export function readSaid(bytes: Uint8Array): Said {
  const value = parsed(bytes)
  expectShape(said, value)
  const saved = value as OfShape<typeof said>
  const known: Said = {
    ...saved,
    about: { ...saved.about, problems: saved.about.problems.map(problemFrom) },
  }
  if (known.findings.length === 0) throw new Damaged('missing', 'findings')
  known.findings.forEach(({ measures }, f) => {
    const names = new Set<string>(Object.keys(placeColumns))
    measures.forEach(({ id }, m) => {
      if (names.has(id)) throw new Damaged('twice', `findings[${f}].measures[${m}].id`)
      names.add(id)
    })
  })
  return known
}

/** What the text of a member is in JSON. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes))
  } catch {
    throw new Damaged('unreadable')
  }
}

export function expectShape(shape: Shape<unknown>, value: unknown): void {
  const misfit = shape(value)
  if (misfit !== undefined) throw new Damaged(flawOf(misfit), misfit.path.replace(/^\./, ''))
}

export const flawOf = ({ wanted }: Misfit): Flaw => (wanted === 'year' || wanted === 'link' ? wanted : 'shape')
