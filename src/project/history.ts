import type { Anchor } from '../model/anchor.ts'
import type { Deed, EditDeed, ViewDeed } from '../model/deed.ts'
import type { Project } from '../model/project.ts'

/** What was done, when (in milliseconds of the clock it was given), and the project on its other side. */
export interface Step {
  readonly deed: Deed
  readonly kind: 'edit' | 'view'
  readonly at: number
  /** What it was done to, to be pointed at when it is undone. */
  readonly about?: Anchor
  /** Of steps that are past the project before, of those to come the project after. */
  readonly project: Project
}

/** A project with what it was, newest last, and what was undone, next first. A project is never changed in place. */
export interface History {
  readonly past: readonly Step[]
  readonly present: Project
  readonly future: readonly Step[]
}

/** As many steps as are kept. */
export const mostSteps = 200

/** Changes of one kind of view within so many milliseconds are one step. */
const oneGlance = 1000

export const newHistory = (present: Project): History => ({ past: [], present, future: [] })

/** The history after an edit, which is always a step of its own; the same one where the edit changes nothing. */
export function edited(history: History, deed: EditDeed, next: Project, at: number, about?: Anchor): History {
  if (next === history.present) return history
  const step: Step = { deed, kind: 'edit', at, project: history.present }
  return stepped(history, about === undefined ? step : { ...step, about }, next)
}

/** The history after a change of view: a step, or part of the last one where that changed the same a moment before. */
export function viewed(history: History, deed: ViewDeed, next: Project, at: number): History {
  const { past, present, future } = history
  if (next === present) return history
  const last = past.at(-1)
  const goesOn =
    last?.kind === 'view' && last.deed.code === deed.code && at - last.at < oneGlance && future.length === 0
  if (!goesOn) return stepped(history, { deed, kind: 'view', at, project: present }, next)
  return { past: [...past.slice(0, -1), { ...last, deed, at }], present: next, future: [] }
}

/** What belongs to the present but was nobody's deed, such as where a drawing put things. */
export const amended = (history: History, present: Project): History =>
  present === history.present ? history : { ...history, present }

const stepped = ({ past }: History, step: Step, present: Project): History => ({
  past: [...past, step].slice(-mostSteps),
  present,
  future: [],
})

/** The same history where there is nothing to undo. */
export function undone(history: History): History {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: step.project,
    future: [{ ...step, project: history.present }, ...history.future],
  }
}

/** The same history where nothing was undone. */
export function redone(history: History): History {
  const [step, ...future] = history.future
  if (step === undefined) return history
  return { past: [...history.past, { ...step, project: history.present }], present: step.project, future }
}

/** Back or forth until so many steps are past. */
export function wentTo(history: History, steps: number): History {
  let now = history
  while (now.past.length > Math.max(0, steps) && now.past.length > 0) now = undone(now)
  while (now.past.length < steps && now.future.length > 0) now = redone(now)
  return now
}
