import { batch, computed, signal } from '@preact/signals-core'
import type { Anchor } from '../../model/anchor.ts'
import type { Deed, EditDeed, ViewDeed } from '../../model/deed.ts'
import { emptyProject, type Project } from '../../model/project.ts'
import {
  amended,
  edited,
  type History,
  newHistory,
  redone,
  type Step,
  undone,
  viewed,
  wentTo,
} from '../../project/history.ts'
import { en } from '../../words/en.ts'

/** Whether the project may be changed here, and what is said where it may not. */
interface Guard {
  mayChange(): boolean
  refuse(): void
}

const nobodyElse: Guard = { mayChange: () => true, refuse: () => {} }

const noSteps = { past: [], future: [] }

export type DocumentState = ReturnType<typeof openDocument>

/** The project that is open, and the one history of all that is done to it. `now` gives the time in milliseconds. */
export function openDocument(now: () => number, { mayChange, refuse }: Guard = nobodyElse) {
  const history = signal<History>(newHistory(emptyProject))
  const project = computed(() => history.value.present)

  /** What was done, undone or done again last, as a sentence for those who hear the page. */
  const said = signal('')

  /** Whether the project may be changed here; where it may not, that is said. */
  function isAllowed(): boolean {
    const allowed = mayChange()
    if (!allowed) refuse()
    return allowed
  }

  /** Changes the project in one step, if that is allowed; `about` is what it is done to. */
  function edit(deed: EditDeed, change: (project: Project) => Project, about?: Anchor): boolean {
    if (!isAllowed()) return false
    take(edited(history.peek(), deed, change(project.peek()), now(), about), deed, 'done')
    return true
  }

  /** Changes how the map is looked at. */
  function look(deed: ViewDeed, change: (view: Project['view']) => Project['view']): void {
    const before = project.peek()
    const view = change(before.view)
    if (view === before.view) return
    // Where another tab writes, it is looked at here as one likes; nothing of that is kept.
    if (!mayChange()) amend((project) => ({ ...project, view }))
    else take(viewed(history.peek(), deed, { ...before, view }, now()), deed, 'done')
  }

  /** Changes the project without a step: what nobody did, or what no one would undo. */
  function amend(change: (project: Project) => Project): void {
    history.value = amended(history.peek(), change(project.peek()))
  }

  /** Counts the projects that were opened. */
  const adopted = signal(0)

  /** Another project is open, or (`isOther` false) this one was changed elsewhere. */
  function adopt(next: Project, steps: Pick<History, 'past' | 'future'> = noSteps, isOther = true): void {
    batch(() => {
      if (isOther) adopted.value++
      history.value = { ...steps, present: next }
    })
  }

  /** The step that was undone, if there was one. */
  function stepBack(): Step | undefined {
    if (!isAllowed()) return undefined
    const step = history.peek().past.at(-1)
    take(undone(history.peek()), step?.deed, 'undone')
    return step
  }

  /** The step that was done again, if there was one. */
  function stepForth(): Step | undefined {
    if (!isAllowed()) return undefined
    const step = history.peek().future[0]
    take(redone(history.peek()), step?.deed, 'redone')
    return step
  }

  /** Back or forth to where so many steps are past. */
  function goTo(steps: number): void {
    if (!isAllowed()) return
    const { past, future } = history.peek()
    const back = steps < past.length
    take(
      wentTo(history.peek(), steps),
      (back ? past[steps] : future[steps - past.length - 1])?.deed,
      back ? 'undone' : 'redone',
    )
  }

  function take(next: History, deed: Deed | undefined, how: 'done' | 'undone' | 'redone'): void {
    if (next === history.peek()) return
    history.value = amended(next, withTable(next.present, project.peek().view.table))
    if (deed !== undefined) said.value = en.step(how, deed)
  }

  /** How the table stands is no step of its own: it stays whatever is undone. */
  function withTable(next: Project, table: Project['view']['table']): Project {
    if (table === undefined || table === next.view.table) return next
    return { ...next, view: { ...next.view, table } }
  }

  const canUndo = computed(() => history.value.past.length > 0)
  const canRedo = computed(() => history.value.future.length > 0)

  return { project, history, adopted, said, edit, look, amend, adopt, stepBack, stepForth, goTo, canUndo, canRedo }
}
