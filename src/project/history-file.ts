import { decision } from '../model/decision-shape.ts'
import type { Deed, EditDeed } from '../model/deed.ts'
import { changed, changeOf } from '../model/json-change.ts'
import { lensIds } from '../model/lenses.ts'
import type { Project } from '../model/project.ts'
import { count, fits, isObject, list, object, oneOf, real, type Shape, text, truth, variant } from '../model/shape.ts'
import { anchor } from '../model/shapes.ts'
import { type History, mostSteps, type Step } from './history.ts'
import { colouring, projectIn } from './project-file.ts'

/** Version of the steps that are kept with a project. Of another one they are not read: the project is whole without. */
const historyVersion = 1

/**
 * The steps beside a project, as JSON: the nearest first, each with what makes its project of the one before it. Steps
 * from `most` characters on, the furthest, are left out.
 */
export function historyText({ past, present, future }: History, most = 4_000_000): string {
  let left = most
  const told = (steps: readonly Step[]): readonly string[] => {
    const said: string[] = []
    let now: Project = present
    for (const { project, ...step } of steps) {
      const text = JSON.stringify({ ...step, change: changeOf(now, project) })
      left -= text.length
      if (left < 0) break
      said.push(text)
      now = project
    }
    return said
  }
  const [behind, ahead] = [told([...past].reverse()), told(future)]
  return `{"version":${historyVersion},"past":[${behind.join(',')}],"future":[${ahead.join(',')}]}`
}

/** The steps beside a project, as far as they can be read. */
export function readHistory(json: unknown, present: Project): Pick<History, 'past' | 'future'> {
  if (!isObject(json) || json.version !== historyVersion) return { past: [], future: [] }
  return { past: [...stepsIn(json.past, present)].reverse(), future: stepsIn(json.future, present) }
}

function stepsIn(json: unknown, present: Project): readonly Step[] {
  const steps: Step[] = []
  let now = present
  for (const said of Array.isArray(json) ? json.slice(0, mostSteps) : []) {
    if (!fits(stepShape, said)) break
    const { deed, kind, at, about } = said
    const project = projectAfter(now, (said as { readonly change?: unknown }).change)
    if (project === undefined) break
    steps.push({ deed: deed as Deed, kind, at, project, ...(about === undefined ? {} : { about }) })
    now = project
  }
  return steps
}

function projectAfter(before: Project, change: unknown): Project | undefined {
  let after: unknown
  try {
    after = changed(before, change)
  } catch {
    return undefined
  }
  if (!isObject(after)) return undefined
  // What did not change was looked at already.
  const others = Object.entries(after).filter(([name, value]) => value !== before[name as keyof Project])
  const { project, faults } = projectIn(Object.fromEntries(others))
  if (faults.length > 0) return undefined
  const parts = others.map(([name]) => [name, project[name as keyof Project]])
  return { ...before, ...Object.fromEntries(parts) }
}

const labelled = object({ label: text })
const orNone =
  (shape: Shape<unknown>): Shape<unknown> =>
  (value) =>
    value === null ? undefined : shape(value)
const editShapes: Record<Exclude<EditDeed['code'], 'withdrawn'>, Shape<object>> = {
  decided: object({ decision }),
  'decided-several': object({ count }),
  'term-hidden': object({ term: text }),
  'term-joined': object({ term: text, into: text }),
  'term-renamed': object({ term: text, label: text }),
  'term-named-back': object({ term: text }),
  'word-stopped': object({ word: text }),
  'vocabulary-read': object({ file: text, lines: count }),
  pinned: labelled,
  unpinned: labelled,
  'unpinned-all': object({}),
  moved: labelled,
  arranged: object({}),
  noted: labelled,
  'note-removed': labelled,
  tagged: object({ label: text, tag: text }),
  untagged: object({ label: text, tag: text }),
  named: object({ name: text }),
  'files-added': object({ files: list(text) }),
  'file-removed': object({ file: text }),
  retrieved: object({ file: text, day: text }),
  'cluster-named': object({ name: text, before: text }),
  'cluster-coloured': object({ name: text, place: orNone(count) }),
  clustered: object({ resolution: orNone(real) }),
}
const years = orNone(list(real))
const deedShape = variant('code', {
  ...editShapes,
  withdrawn: object({ of: variant('code', editShapes) }),
  lens: object({ lens: oneOf(...lensIds) }),
  colour: object({ colour: colouring }),
  size: object({ measure: text }),
  kinds: object({}),
  dormant: object({ on: truth }),
  'along-years': object({ on: truth }),
  years: object({ years }),
  reduction: object({ reduction: text, on: truth }),
  picked: object({ by: text }, { label: text }),
  'filters-cleared': object({}),
})
const stepShape = object({ deed: deedShape, kind: oneOf('edit', 'view'), at: real }, { about: anchor })
