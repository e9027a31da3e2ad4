import { effect, untracked } from '@preact/signals-core'
import type { Project } from '../../model/project.ts'
import { readHistory } from '../../project/history-file.ts'
import { readProject } from '../../project/project-file.ts'
import { filesOf, named } from '../../project/source-list.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { en } from '../../words/en.ts'
import type { WholeDocument } from '../shelf/read-shelf.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { Card } from '../shelf/shelf-rows.ts'
import { type Hold, hold } from '../shelf/tabs.ts'
import type { Session } from '../state/session.ts'
import { isMapMember, joined } from './kept-map.ts'
import { keptOf } from './kept-project.ts'
import { filesIn, isSourceMember } from './kept-sources.ts'
import type { MapDrawing } from './map-drawing.ts'
import type { Opening } from './opening.ts'
import type { PageWork } from './page-work.ts'
import { ProjectSaving } from './project-saving.ts'
import { rememberedBundles, rememberProject, unsavedSince } from './tab-memory.ts'

/** By whom what was kept is shown, and drawn again. */
export interface Openers {
  readonly opening: Opening
  readonly drawing: MapDrawing
  readonly work: PageWork
}

/** Keeps the project that is open in this browser, opens what was kept, and follows what other tabs do. */
export class Keeping {
  readonly #session: Session
  readonly #shelf: Shelf
  readonly #openers: Openers
  readonly #saving: ProjectSaving
  #hold: Hold | null = null

  constructor(session: Session, shelf: Shelf, runner: TaskRunner, openers: Openers) {
    this.#session = session
    this.#shelf = shelf
    this.#openers = openers
    this.#saving = new ProjectSaving(session, shelf, runner, {
      onStale: (id) => this.#follow(id),
      onCreated: (id) => this.#take(id),
      onChange: () => this.list(),
    })
  }

  /** Saves what was not saved yet. */
  save(): Promise<void> {
    return this.#saving.save()
  }

  /** Saves whenever the project changes, and follows what other tabs do; until it is stopped. */
  bind(): () => void {
    const { adopted, history, mapFiles } = this.#session
    let files = mapFiles.peek()
    let projects = adopted.peek()
    this.#openers.work.onLeave = () => this.save()
    const stops = [
      effect(() => {
        // Another project is open, with a card of its own.
        if (adopted.value !== projects) untracked(() => this.#letGo())
        projects = adopted.value
        const { past, future } = history.value
        const opened = mapFiles.value !== files
        files = mapFiles.value
        const isOwn = past.length + future.length > 0 || this.#session.openCard.peek() !== null
        // A map that came with the page is kept once something was done to it.
        if (isOwn || (opened && files.length > 0 && !this.#isBundled())) untracked(() => this.#saving.saveSoon())
      }),
      this.#shelf.watch(({ id }) => void this.#follow(id)),
      listen(window, 'pagehide', () => {
        this.#saving.leaveBehind()
        void this.save()
        this.#hold?.release()
      }),
      listen(window, 'pageshow', (event) => {
        // The browser kept the page when it was left, and shows it again as it was.
        const id = this.#session.openCard.peek()?.id
        if ((event as PageTransitionEvent).persisted && id !== undefined) void this.#take(id)
      }),
      listen(document, 'visibilitychange', () => {
        if (document.visibilityState === 'hidden') void this.save()
      }),
    ]
    void this.list()
    return () => {
      for (const stop of stops) stop()
      this.#hold?.release()
      this.#shelf.close()
    }
  }

  #isBundled(): boolean {
    return this.#session.bundled.peek() !== null
  }

  #letGo(): void {
    this.#hold?.release()
    this.#hold = null
    this.#saving.letGo()
    this.#session.openCard.value = null
    this.#session.role.value = 'writing'
    rememberProject(null)
  }

  /** The project that was made of a map that came with the page. */
  openOwnOf(digest: string): Promise<boolean> {
    const id = rememberedBundles()[digest]
    return id === undefined ? Promise.resolve(false) : this.open(id, true)
  }

  async list(): Promise<void> {
    const found = await this.#shelf.list()
    if (found.ok) this.#session.cards.value = found.projects
  }

  /** Opens a project; false where it is not to be had, which is told, unless nobody asked for it. */
  async open(id: string, unasked = false): Promise<boolean> {
    await this.save()
    const { load, notify } = this.#session
    const found = await this.#shelf.read(id)
    if (!found.ok || found.card.removed !== undefined) {
      if (!unasked) notify({ tone: 'warning', text: en.shelfFault(found.ok ? { code: 'removed' } : found.fault) })
      return false
    }
    const unsaved = unsavedSince(id, found.card.changed)
    const kept = keptIn({ ...found, ...unsaved })
    const pieces = found.members.filter(({ name }) => isMapMember(name))
    const got = pieces.length === 0 ? undefined : await this.#shelf.members(id, pieces)
    for (const fault of [...found.faults, ...(got?.ok ? got.faults : [])])
      notify({ tone: 'warning', text: en.shelfFault(fault) })
    if (!got?.ok || got.contents.size === 0) {
      load.value = { phase: 'idle' }
      if (found.faults.length === 0) notify({ tone: 'warning', text: en.shelfFault({ code: 'evicted' }) })
      return false
    }
    const file = joined(got.contents, `${found.card.name}.coterie`)
    const opened = await this.#openers.opening.reopenKept(
      file,
      kept.project === null ? null : { ...kept.project, name: found.card.name },
      kept.stepsOf,
    )
    if (!opened) return false
    const { atlas, history, openCard } = this.#session
    openCard.value = found.card
    const lies = this.#saving.kept
    if (unsaved === undefined) lies.steps = history.peek()
    lies.map = keptOf(atlas.peek()!)
    lies.pictured = lies.map
    lies.pieces = pieces.map(({ name }) => name)
    await this.#take(id)
    lies.fetching = this.#fetchSources(found)
    return true
  }

  /** What the map is drawn again from comes after it is on show. */
  async #fetchSources({ card, members }: WholeDocument): Promise<void> {
    const wanted = members.filter(({ name }) => isSourceMember(name))
    const got = wanted.length === 0 ? undefined : await this.#shelf.members(card.id, wanted)
    const { history, openCard } = this.#session
    if (openCard.peek()?.id !== card.id) return
    const { past, present, future } = history.peek()
    const lists = [present, ...[...past, ...future].map(({ project }) => project)].map(({ sources }) => sources)
    const files = filesIn(card.id, got?.ok ? got.contents : new Map(), lists)
    this.#saving.kept.keepSources(files)
    this.#openers.drawing.foundSources(files)
  }

  /** Takes part in a project: another tab may write it. */
  async #take(id: string): Promise<void> {
    this.#hold?.release()
    const { openCard, role } = this.#session
    rememberProject(id)
    const mine = await hold(id, {
      lastSave: () => this.save(),
      onRole: (now) => {
        if (openCard.peek()?.id !== id) return
        role.value = now
        if (now === 'writing') void this.#follow(id)
      },
    })
    if (openCard.peek()?.id !== id) return mine.release()
    this.#hold = mine
    role.value = mine.role()
  }

  /** Writes from here on. */
  async takeOver(): Promise<void> {
    await this.#hold?.takeOver()
  }

  /** Takes up what another tab saved. */
  async #follow(id: string): Promise<void> {
    await this.list()
    const { adopt, filesHere, history, openCard, project } = this.#session
    const card = openCard.peek()
    if (card?.id !== id) return
    const found = await this.#shelf.read(id)
    if (!found.ok || found.project === undefined) return
    // What was saved here meanwhile is newer than what was read.
    const now = openCard.peek()
    if (now?.id !== id || found.card.revision <= now.revision) return
    openCard.value = found.card
    const kept = keptIn(found)
    if (kept.project === null) return
    const { arrangement } = project.peek()
    const stands = JSON.stringify(arrangement) === JSON.stringify(kept.project.arrangement)
    const next: Project = stands ? { ...kept.project, arrangement } : kept.project
    const isLacking = filesOf(next.sources).some((file) => !filesHere.peek().has(file))
    if (isLacking) this.#openers.work.areFilesAwaited = true
    adopt(next, kept.stepsOf(next), false)
    this.#saving.kept.steps = history.peek()
    if (isLacking) this.#saving.kept.fetching = this.#fetchSources(found)
  }

  async duplicate(card: Card): Promise<void> {
    const done = await this.#shelf.duplicate(card.id, en.projects.copyOf(card.name))
    if (!done.ok) this.#saving.tell(done.fault)
    await this.list()
  }

  /** Deletes a project, and offers it back. */
  async remove(card: Card): Promise<void> {
    const done = await this.#shelf.remove(card.id)
    if (!done.ok) return this.#saving.tell(done.fault)
    await this.list()
    this.#session.notify({
      tone: 'info',
      text: en.projects.deleted(card.name),
      action: { label: en.commands.undo, run: () => void this.#shelf.restore(card.id).then(() => this.list()) },
    })
  }
}

/** A project and what was done to it, as the shelf has them; null where that cannot be read. */
function keptIn({ project, history }: WholeDocument) {
  const reading = readProject(project === undefined ? undefined : JSON.parse(project))
  const steps: unknown = history === undefined ? undefined : JSON.parse(history)
  const kept = reading.ok ? { ...reading.project, sources: named(reading.project.sources) } : null
  return { project: kept, stepsOf: (of: Project) => readHistory(steps, of) }
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener)
  return () => target.removeEventListener(type, listener)
}
