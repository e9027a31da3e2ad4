import { effect, untracked } from '@preact/signals-core'
import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import type { Project } from '../../model/project.ts'
import type { ShelfFault } from '../../model/shelf-fault.ts'
import { titleOn } from '../../picture/map-title.ts'
import type { History } from '../../project/history.ts'
import { historyText, readHistory } from '../../project/history-file.ts'
import { projectJson, readProject } from '../../project/project-file.ts'
import { filesEver, filesOf, named } from '../../project/source-list.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { en } from '../../words/en.ts'
import type { WholeDocument } from '../shelf/read-shelf.ts'
import type { Change, Members } from '../shelf/save.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { Card } from '../shelf/shelf-rows.ts'
import { type Hold, hold } from '../shelf/tabs.ts'
import type { NamedFiles } from '../state/map-files.ts'
import type { Session } from '../state/session.ts'
import { isMapMember, joined, piecesOfMap } from './kept-map.ts'
import { filesIn, isSourceMember, sourceMember } from './kept-sources.ts'
import type { Opening } from './opening.ts'
import { rememberBundle, rememberedBundles, rememberProject, rememberUnsaved, unsavedSince } from './tab-memory.ts'
import { thumbnailOf } from './thumbnail.ts'

/** Sources of more bytes than these stay where they are. */
const mostBytes = 300e6
/** Milliseconds without a further change before the project is saved. */
const pause = 300

/** Keeps the project that is open in this browser: each step when it is done, its map when it is at rest. */
export class Keeping {
  readonly #session: Session
  readonly #shelf: Shelf
  readonly #runner: TaskRunner
  readonly #opening: Opening
  #soon: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()
  /** What was saved last. */
  #saved: { readonly history: unknown; readonly map: MapKept | null } = { history: null, map: null }
  #hold: Hold | null = null
  #stored: ReadonlyMap<Blob, string> = new Map()
  /** The pieces of the map as it was drawn last; where its nodes stand is the document's. */
  #pieces: readonly string[] = []
  /** Of which map the card has a picture. */
  #pictured: MapKept | null = null
  /** The sources of the project that was opened are on their way. */
  #fetching: Promise<void> = Promise.resolve()
  #told: ShelfFault['code'] | undefined

  constructor(session: Session, shelf: Shelf, runner: TaskRunner, opening: Opening) {
    this.#session = session
    this.#shelf = shelf
    this.#runner = runner
    this.#opening = opening
  }

  /** Saves whenever the project changes, and follows what other tabs do; until it is stopped. */
  bind(): () => void {
    const { adopted, history, mapFiles } = this.#session
    let files = mapFiles.peek()
    let projects = adopted.peek()
    this.#opening.onLeave = () => this.save()
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
        if (isOwn || (opened && files.length > 0 && !this.#isBundled())) untracked(() => this.#saveSoon())
      }),
      this.#shelf.watch(({ id }) => void this.#follow(id)),
      listen(window, 'pagehide', () => {
        this.#leaveBehind()
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
    clearTimeout(this.#soon)
    this.#hold?.release()
    this.#hold = null
    this.#saved = { history: null, map: null }
    this.#stored = new Map()
    this.#pieces = []
    this.#pictured = null
    this.#session.saving.value = false
    this.#session.openCard.value = null
    this.#session.role.value = 'writing'
    rememberProject(null)
  }

  #saveSoon(): void {
    if (this.#session.role.peek() === 'writing' && this.#session.history.peek() !== this.#saved.history)
      this.#session.saving.value = true
    clearTimeout(this.#soon)
    this.#soon = setTimeout(() => void this.save(), pause)
  }

  /** Saves what was not saved yet; one save after the other. */
  save(): Promise<void> {
    clearTimeout(this.#soon)
    this.#saving = this.#saving.then(() => this.#save()).catch((cause: unknown) => this.#tell({ code: 'failed', said: String(cause) })) // biome-ignore format: one chain
    return this.#saving
  }

  async #save(): Promise<void> {
    const { adopted, atlas, history, load, openCard, role, saving } = this.#session
    const [map, now, which] = [atlas.peek(), history.peek(), adopted.peek()]
    const isUntouched = openCard.peek() === null && now.past.length + now.future.length === 0 && this.#isBundled()
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
      this.#keptSources(files)
      this.#pieces = [...members.keys()].filter(isMapMember)
      this.#saved = { history: kept, map: keptOf(map) }
    } else if (this.#saved.history !== now) {
      // Those that are on their way are among those to be kept.
      await this.#fetching
      const files = this.#filesToKeep()
      // What a step brought with it is kept together with it.
      const isMore = [...files].some(([file, { blob }]) => this.#stored.get(blob) !== sourceMember(file))
      const members = isMore
        ? await this.#withSources(new Map(this.#pieces.map((piece) => [piece, 'unchanged'])), files)
        : undefined
      if (!isOpen()) return
      const change = { document: document(), ...(members === undefined ? {} : { members }) }
      const kept = history.peek()
      if (!(await this.#put(change, isOpen, name))) return
      if (isMore) this.#keptSources(files)
      this.#saved = { ...this.#saved, history: kept }
    }
    const isMapNew = !isSameDrawing(this.#saved.map, map) && load.peek().phase !== 'working'
    if (isMapNew) {
      const { members, files } = await this.#membersOf(map)
      if (!isOpen() || !(await this.#put({ members, card: { counts: orderOf(map) } }, isOpen, name))) return
      this.#keptSources(files)
      this.#pieces = [...members.keys()].filter(isMapMember)
      this.#saved = { ...this.#saved, map: keptOf(map) }
    }
    if (isOpen() && history.peek() === this.#saved.history) saving.value = false
    if (this.#pictured !== this.#saved.map) await this.#picture(isOpen, name)
  }

  /** What is not saved yet when the page goes: the shelf may be too slow. */
  #leaveBehind(): void {
    const { history, openCard, role } = this.#session
    const [card, now] = [openCard.peek(), history.peek()]
    const isSaved = card === null || role.peek() === 'reading' || now === this.#saved.history
    rememberUnsaved(isSaved ? null : { id: card.id, at: Date.now(), ...documentOf(now) })
  }

  async #picture(isOpen: () => boolean, name: string): Promise<void> {
    const of = this.#saved.map
    const map = this.#session.atlas.peek()
    const thumbnail = map === null ? undefined : await thumbnailOf(this.#session, map)
    if (thumbnail === undefined || !isOpen()) return
    if (await this.#put({ card: { thumbnail } }, isOpen, name)) this.#pictured = of
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
      if (done.fault.code === 'stale') await this.#follow(card!.id)
      this.#tell(done.fault)
      return false
    }
    unkept.value = null
    this.#told = undefined
    openCard.value = done.card
    if (card === null) {
      const digest = bundled.peek()?.digest
      if (digest !== undefined) rememberBundle(digest, done.card.id)
      await this.#take(done.card.id)
    } else if (card.name !== name && this.#session.project.peek().name !== '') {
      const renamed = await this.#shelf.rename(done.card.id, name)
      if (renamed.ok && isOpen()) openCard.value = renamed.card
    }
    await this.list()
    return isOpen()
  }

  /** All that a map is kept as, with the files it was drawn from, unless those are too large. */
  async #membersOf(map: Atlas): Promise<{ readonly members: Members; readonly files: NamedFiles }> {
    const { drawnFrom, project } = this.#session
    await this.#fetching
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
      const isKept = this.#stored.get(blob) === sourceMember(file)
      all.set(sourceMember(file), isKept ? 'unchanged' : new Uint8Array(await blob.arrayBuffer()))
    }
    return all
  }

  /** Sources that the shelf has, under their names there. */
  #keptSources(files: NamedFiles): void {
    this.#stored = new Map([...files].map(([file, { blob }]) => [blob, sourceMember(file)]))
  }

  /** Says once what is wrong, and offers the map as a file. */
  #tell(fault: ShelfFault): void {
    this.#session.unkept.value = fault
    if (this.#told === fault.code) return
    this.#told = fault.code
    this.#session.notify({
      tone: 'warning',
      text: en.shelfFault(fault),
      action: { label: en.projects.download, run: () => this.#session.ask('download') },
    })
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
    const opened = await this.#opening.reopenKept(
      file,
      kept.project === null ? null : { ...kept.project, name: found.card.name },
      kept.stepsOf,
    )
    if (!opened) return false
    const { atlas, history, openCard } = this.#session
    openCard.value = found.card
    this.#saved = { history: unsaved === undefined ? history.peek() : null, map: keptOf(atlas.peek()!) }
    this.#pictured = this.#saved.map
    this.#pieces = pieces.map(({ name }) => name)
    await this.#take(id)
    this.#fetching = this.#fetchSources(found)
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
    this.#keptSources(files)
    this.#opening.foundSources(files)
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
    if (isLacking) this.#opening.awaitSources()
    adopt(next, kept.stepsOf(next), false)
    this.#saved = { ...this.#saved, history: history.peek() }
    if (isLacking) this.#fetching = this.#fetchSources(found)
  }

  async duplicate(card: Card): Promise<void> {
    const done = await this.#shelf.duplicate(card.id, en.projects.copyOf(card.name))
    if (!done.ok) this.#tell(done.fault)
    await this.list()
  }

  /** Deletes a project, and offers it back. */
  async remove(card: Card): Promise<void> {
    const done = await this.#shelf.remove(card.id)
    if (!done.ok) return this.#tell(done.fault)
    await this.list()
    this.#session.notify({
      tone: 'info',
      text: en.projects.deleted(card.name),
      action: { label: en.commands.undo, run: () => void this.#shelf.restore(card.id).then(() => this.list()) },
    })
  }
}

const documentOf = (history: History) => ({
  project: JSON.stringify(projectJson(history.present)),
  history: historyText(history),
})

/** A project and what was done to it, as the shelf has them; null where that cannot be read. */
function keptIn({ project, history }: WholeDocument) {
  const reading = readProject(project === undefined ? undefined : JSON.parse(project))
  const steps: unknown = history === undefined ? undefined : JSON.parse(history)
  const kept = reading.ok ? { ...reading.project, sources: named(reading.project.sources) } : null
  return { project: kept, stepsOf: (of: Project) => readHistory(steps, of) }
}

/** What is asked of a map before it is written again: other ties, or other clusters. */
interface MapKept {
  readonly networks: Atlas['networks']
  readonly membership: Uint32Array
}

const keptOf = ({ networks, findings: [{ membership }] }: Atlas): MapKept => ({ networks, membership })

const isSameDrawing = (kept: MapKept | null, { networks, findings: [{ membership }] }: Atlas): boolean =>
  kept?.networks === networks && kept.membership === membership

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener)
  return () => target.removeEventListener(type, listener)
}
