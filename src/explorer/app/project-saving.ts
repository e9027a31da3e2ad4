import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import type { ShelfFault } from '../../model/shelf-fault.ts'
import { titleOn } from '../../picture/map-title.ts'
import type { History } from '../../project/history.ts'
import { historyText } from '../../project/history-file.ts'
import { projectJson } from '../../project/project-file.ts'
import { filesEver } from '../../project/source-list.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { en } from '../../words/en.ts'
import type { Change, Members } from '../shelf/save.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { NamedFiles } from '../state/map-files.ts'
import type { Session } from '../state/session.ts'
import { isMapMember, piecesOfMap } from './kept-map.ts'
import { isSameDrawing, KeptProject, keptOf } from './kept-project.ts'
import { sourceMember } from './kept-sources.ts'
import { rememberBundle, rememberUnsaved } from './tab-memory.ts'
import { thumbnailOf } from './thumbnail.ts'

/** Sources of more bytes than these stay where they are. */
const mostBytes = 300e6
/** Milliseconds without a further change before the project is saved. */
const pause = 300

/** What follows a save. */
export interface AfterSave {
  /** Somebody else had saved the project before. */
  readonly onStale: (id: string) => Promise<void>
  /** The project has its place in the shelf now. */
  readonly onCreated: (id: string) => Promise<void>
  readonly onChange: () => Promise<void>
}

/** Saves the project that is open in this browser: each step when it is done, its map when it is at rest. */
export class ProjectSaving {
  readonly #session: Session
  readonly #shelf: Shelf
  readonly #runner: TaskRunner
  readonly #hooks: AfterSave
  kept = new KeptProject()
  #soon: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()
  #told: ShelfFault['code'] | undefined

  constructor(session: Session, shelf: Shelf, runner: TaskRunner, hooks: AfterSave) {
    this.#session = session
    this.#shelf = shelf
    this.#runner = runner
    this.#hooks = hooks
  }

  /** Another project is open, with nothing kept so far. */
  letGo(): void {
    clearTimeout(this.#soon)
    this.kept = new KeptProject()
    this.#session.saving.value = false
  }

  saveSoon(): void {
    if (this.#session.role.peek() === 'writing' && this.#session.history.peek() !== this.kept.steps)
      this.#session.saving.value = true
    clearTimeout(this.#soon)
    this.#soon = setTimeout(() => void this.save(), pause)
  }

  /** Saves what was not saved yet; one save after the other. */
  save(): Promise<void> {
    clearTimeout(this.#soon)
    this.#saving = this.#saving.then(() => this.#save()).catch((cause: unknown) => this.tell({ code: 'failed', said: String(cause) })) // biome-ignore format: one chain
    return this.#saving
  }

  async #save(): Promise<void> {
    const { adopted, atlas, history, load, openCard, role, saving } = this.#session
    const [map, now, which] = [atlas.peek(), history.peek(), adopted.peek()]
    const isUntouched =
      openCard.peek() === null && now.past.length + now.future.length === 0 && this.#session.bundled.peek() !== null
    if (map === null || role.peek() === 'reading' || isUntouched) return
    const isOpen = () => adopted.peek() === which
    const name = now.present.name || titleOn(map)
    const document = () => documentOf(history.peek())
    // What a person did is safe first; the map, which takes longer to be written, can be drawn again.
    if (openCard.peek() === null) {
      const { members, files } = await this.#membersOf(map)
      if (!isOpen()) return
      const kept = history.peek()
      if (!(await this.#put({ document: document(), members, card: { counts: orderOf(map) } }, isOpen, name))) return
      this.kept.keepSources(files)
      this.kept.pieces = [...members.keys()].filter(isMapMember)
      this.kept.steps = kept
      this.kept.map = keptOf(map)
    } else if (this.kept.steps !== now) {
      // Those that are on their way are among those to be kept.
      await this.kept.fetching
      const files = this.#filesToKeep()
      // What a step brought with it is kept together with it.
      const isMore = [...files].some(([file, { blob }]) => !this.kept.hasSource(file, blob))
      const members = isMore
        ? await this.#withSources(new Map(this.kept.pieces.map((piece) => [piece, 'unchanged'])), files)
        : undefined
      if (!isOpen()) return
      const change = { document: document(), ...(members === undefined ? {} : { members }) }
      const kept = history.peek()
      if (!(await this.#put(change, isOpen, name))) return
      if (isMore) this.kept.keepSources(files)
      this.kept.steps = kept
    }
    const isMapNew = !isSameDrawing(this.kept.map, map) && load.peek().phase !== 'working'
    if (isMapNew) {
      const { members, files } = await this.#membersOf(map)
      if (!isOpen() || !(await this.#put({ members, card: { counts: orderOf(map) } }, isOpen, name))) return
      this.kept.keepSources(files)
      this.kept.pieces = [...members.keys()].filter(isMapMember)
      this.kept.map = keptOf(map)
    }
    if (isOpen() && history.peek() === this.kept.steps) saving.value = false
    if (this.kept.pictured !== this.kept.map) await this.#picture(isOpen, name)
  }

  /** What is not saved yet when the page goes: the shelf may be too slow. */
  leaveBehind(): void {
    const { history, openCard, role } = this.#session
    const [card, now] = [openCard.peek(), history.peek()]
    const isSaved = card === null || role.peek() === 'reading' || now === this.kept.steps
    rememberUnsaved(isSaved ? null : { id: card.id, at: Date.now(), ...documentOf(now) })
  }

  async #picture(isOpen: () => boolean, name: string): Promise<void> {
    const of = this.kept.map
    const map = this.#session.atlas.peek()
    const thumbnail = map === null ? undefined : await thumbnailOf(this.#session, map)
    if (thumbnail === undefined || !isOpen()) return
    if (await this.#put({ card: { thumbnail } }, isOpen, name)) this.kept.pictured = of
  }

  /** Puts something into the shelf; false where it is not there, which is told, or another project is open by then. */
  async #put(change: Omit<Change, 'revision'>, isOpen: () => boolean, name: string): Promise<boolean> {
    const { bundled, openCard, unkept } = this.#session
    const card = openCard.peek()
    const { document } = change
    const done =
      card !== null
        ? await this.#shelf.save(card.id, { ...change, revision: card.revision })
        : document !== undefined && (await this.#shelf.create({ ...change, name, document }))
    if (done === false || !isOpen()) return false
    if (!done.ok) {
      if (done.fault.code === 'stale') await this.#hooks.onStale(card!.id)
      this.tell(done.fault)
      return false
    }
    unkept.value = null
    this.#told = undefined
    openCard.value = done.card
    if (card === null) {
      const digest = bundled.peek()?.digest
      if (digest !== undefined) rememberBundle(digest, done.card.id)
      await this.#hooks.onCreated(done.card.id)
    } else if (card.name !== name && this.#session.project.peek().name !== '') {
      const renamed = await this.#shelf.rename(done.card.id, name)
      if (renamed.ok && isOpen()) openCard.value = renamed.card
    }
    await this.#hooks.onChange()
    return isOpen()
  }

  /** All that a map is kept as, with the files it was drawn from, unless those are too large. */
  async #membersOf(map: Atlas): Promise<{ readonly members: Members; readonly files: NamedFiles }> {
    const { drawnFrom, project } = this.#session
    await this.kept.fetching
    const { arrangement } = project.peek()
    const said = projectJson({ ...drawnFrom.peek(), settings: map.about.settings, arrangement })
    const blob = await this.#runner.run({ kind: 'save', atlas: map, project: said })
    const files = this.#filesToKeep()
    const pieces = await piecesOfMap(new Uint8Array(await blob.arrayBuffer()))
    return { members: await this.#withSources(pieces, files), files }
  }

  /** The files that the project and its steps are drawn from, unless they are too large. */
  #filesToKeep(): NamedFiles {
    const { filesHere, history } = this.#session
    const wanted = filesEver(history.peek())
    const files = [...filesHere.peek()].filter(([file]) => wanted.has(file))
    return files.reduce((sum, [, { blob }]) => sum + blob.size, 0) > mostBytes ? new Map() : new Map(files)
  }

  async #withSources(members: Members, files: NamedFiles): Promise<Members> {
    const all = new Map(members)
    for (const [file, { blob }] of files) {
      const isKept = this.kept.hasSource(file, blob)
      all.set(sourceMember(file), isKept ? 'unchanged' : new Uint8Array(await blob.arrayBuffer()))
    }
    return all
  }

  /** Says once what is wrong, and offers the map as a file. */
  tell(fault: ShelfFault): void {
    this.#session.unkept.value = fault
    if (this.#told === fault.code) return
    this.#told = fault.code
    this.#session.notify({
      tone: 'warning',
      text: en.shelfFault(fault),
      action: { label: en.projects.download, run: () => this.#session.ask('download') },
    })
  }
}

const documentOf = (history: History) => ({
  project: JSON.stringify(projectJson(history.present)),
  history: historyText(history),
})
