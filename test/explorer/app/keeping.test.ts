import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { arrangementOf } from '../../../src/atlas/arrangement-of.ts'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { write } from '../../../src/atlas/file/write-container.ts'
import { nodeOf } from '../../../src/atlas/nodes.ts'
import { Keeping } from '../../../src/explorer/app/keeping.ts'
import { isSourceMember } from '../../../src/explorer/app/kept-sources.ts'
import { showProject } from '../../../src/explorer/app/showing.ts'
import type { Shelf } from '../../../src/explorer/shelf/shelf.ts'
import { namedFiles, sourcesOf } from '../../../src/explorer/state/map-files.ts'
import { openSession, type Session } from '../../../src/explorer/state/session.ts'
import type { NodeId } from '../../../src/model/ids.ts'
import { emptyProject, type Project } from '../../../src/model/project.ts'
import { projectVersion } from '../../../src/project/project-file.ts'
import type { Job, SourceFile } from '../../../src/tasks/shared/protocol.ts'
import { seedMap } from '../../seed.ts'
import { Machine } from '../shelf/machine.ts'

const map = await seedMap()
const wonyeol = 'a:wonyeol-lee' as NodeId
const node = nodeOf(map, wonyeol)!
const file: SourceFile = { id: '1', name: 'mine.bib', blob: new Blob(['@article{a}']) }

let session: Session
let shelf: Shelf
let keeping: Keeping
/** Another tab has saved the project with this id. */
let hear: (change: { id: string; revision: number }) => void = () => {}
let time = 0
let end = () => {}
const written: string[][] = []

beforeEach(() => {
  // The thumbnail is the browser's; what is kept is looked at here.
  vi.stubGlobal('document', Object.assign(new EventTarget(), { createElement: () => ({ getContext: () => null }) }))
  vi.stubGlobal('window', new EventTarget())
  session = openSession({ now: () => (time += 5000) })
  const own = new Machine().shelf({ documentVersion: projectVersion })
  written.length = 0
  shelf = {
    ...own,
    watch(listener) {
      hear = listener
      return () => {}
    },
    async save(id, change) {
      const done = await own.save(id, change)
      if (done.ok) written.push([...done.written])
      return done
    },
  }
  const runner = { run: ({ atlas, project }: Job & { kind: 'save' }) => fileOf(atlas, project) }
  keeping = new Keeping(session, shelf, runner as never, { work: {} } as never)
  end = keeping.bind()
})
afterEach(() => {
  end()
  vi.unstubAllGlobals()
})

async function fileOf(atlas: Atlas, project: object): Promise<Blob> {
  const pieces: Uint8Array[] = []
  for await (const piece of write({ atlas, project })) pieces.push(piece)
  return new Blob(pieces as Uint8Array<ArrayBuffer>[])
}

const openMap = (given: readonly SourceFile[]) => {
  const files = namedFiles(given)
  const project = { ...emptyProject, sources: sourcesOf(files, '2026-05-27'), arrangement: arrangementOf(map) }
  showProject(session, map, project, { files, explored: null })
}
const cards = async () => {
  const found = await shelf.list()
  return found.ok ? found.projects : []
}

test('a map that came with the page is kept once something was done to it', async () => {
  openMap([file])
  session.bundled.value = {}
  await keeping.save()
  expect(await cards()).toEqual([])
  session.setNote(wonyeol, 'Met in Seoul.')
  await keeping.save()
  expect(await cards()).toMatchObject([{ name: 'Wonyeol Lee', counts: { author: 11, work: 10 } }])
})

test('a drag writes the document alone, and the files are written once', async () => {
  openMap([file])
  await keeping.save()
  const id = session.openCard.value!.id
  const before = await shelf.read(id)
  expect(before.ok && before.members.map(({ name }) => name).filter(isSourceMember)).toEqual(['sources/0 mine.bib'])
  session.placeNode(node, 40, 50)
  await keeping.save()
  expect(written.flat()).toEqual([])
  const after = await shelf.read(id)
  expect(after.ok && after.members).toEqual(before.ok && before.members)
  expect(after.ok && after.project).not.toBe(before.ok && before.project)
  expect(session.saving.value).toBe(false)
})

test('of a map with other clusters its clusters alone are written', async () => {
  openMap([file])
  await keeping.save()
  const [finding] = map.findings
  const membership = finding.membership.map(() => 0)
  session.showArranged({ ...map, findings: [{ ...finding, membership }] }, { code: 'clustered', resolution: 0.1 })
  await keeping.save()
  const changed = written.flat().map((member) => member.replace(/^map\/\d+ /, ''))
  expect(changed).toEqual(['atlas/finding-1/nodes.parquet', 'project.json', 'manifest.json'])
})

test('a file that a step brought is kept with the step, also once it is undone', async () => {
  openMap([file])
  await keeping.save()
  const id = session.openCard.value!.id
  const more = namedFiles([{ ...file, id: '2', blob: new Blob(['@article{b}']) }], new Set(['0 mine.bib']))
  session.filesHere.value = new Map([...session.filesHere.value, ...more])
  session.edit({ code: 'files-added', files: ['mine.bib'] }, (project) => ({
    ...project,
    sources: [...project.sources, ...sourcesOf(more, '2026-05-28')],
  }))
  await keeping.save()
  expect(written.flat()).toEqual(['sources/1 mine.bib'])
  session.stepBack()
  await keeping.save()
  const kept = await shelf.read(id)
  const names = kept.ok ? kept.members.map(({ name }) => name) : []
  expect(names.filter(isSourceMember).sort()).toEqual(['sources/0 mine.bib', 'sources/1 mine.bib'])
  expect(written).toHaveLength(2)
})

test('what is done while this tab’s own last save is read back is not lost to it', async () => {
  openMap([file])
  await keeping.save()
  const { id, revision } = session.openCard.value!
  const { read } = shelf
  let go: (() => void) | undefined
  const asked = new Promise<void>((resolve) => {
    go = resolve
  })
  let given: ReturnType<typeof read> | undefined
  Object.assign(shelf, { read: () => (given = asked.then(() => read(id))) })
  hear({ id, revision })
  await vi.waitFor(() => expect(given).toBeDefined())
  session.addTag(wonyeol, 'saved')
  await keeping.save()
  session.addTag(wonyeol, 'not yet')
  go!()
  await given
  await new Promise((next) => setTimeout(next))
  expect(session.tags.value.get(wonyeol)).toEqual(['saved', 'not yet'])
})

test('what was done a moment before the page goes is there when it comes back', async () => {
  const items = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  })
  openMap([file])
  session.setNote(wonyeol, 'saved')
  await keeping.save()
  const { id } = session.openCard.value!
  session.addTag(wonyeol, 'not yet')
  // The page is gone before the shelf has written.
  Object.assign(shelf, { save: () => new Promise(() => {}) })
  window.dispatchEvent(new Event('pagehide'))

  const { project, past } = { project: session.project.value, past: session.history.value.past }
  const later = openSession()
  const opened: Project[] = []
  const opening = {
    reopenKept: (_: File, kept: Project, stepsOf: (of: Project) => { past: readonly unknown[] }) => {
      opened.push(kept)
      expect(stepsOf(kept).past).toHaveLength(past.length)
      return Promise.resolve(false)
    },
  }
  const again = new Keeping(later, shelf, { run: () => new Promise(() => {}) } as never, { opening } as never)
  await again.open(id)
  expect(opened.map(({ tags }) => tags)).toEqual([project.tags])
})

test('files that are still on their way when a step brings more are kept beside those', async () => {
  openMap([file])
  await keeping.save()
  const { id } = session.openCard.value!
  // The tab that had it is gone.
  window.dispatchEvent(new Event('pagehide'))
  const later = openSession()
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const slow: Shelf = {
    ...shelf,
    async members(of, wanted) {
      if (wanted.some(({ name }) => isSourceMember(name))) await arrived
      return shelf.members(of, wanted)
    },
  }
  const opening = {
    reopenKept: (_: File, kept: Project) => {
      showProject(later, map, kept, { files: new Map(), explored: null })
      return Promise.resolve(true)
    },
  }
  const drawing = {
    foundSources: (files: typeof later.filesHere.value) => {
      later.filesHere.value = new Map([...later.filesHere.value, ...files])
    },
  }
  const again = new Keeping(later, slow, { run: () => new Promise(() => {}) } as never, { opening, drawing, work: {} } as never) // biome-ignore format: a session
  const stop = again.bind()
  expect(await again.open(id)).toBe(true)
  const more = namedFiles([{ ...file, id: '2', blob: new Blob(['@article{b}']) }], new Set(['0 mine.bib']))
  later.filesHere.value = more
  later.edit({ code: 'files-added', files: ['mine.bib'] }, (project) => ({
    ...project,
    sources: [...project.sources, ...sourcesOf(more, '2026-05-28')],
  }))
  const saved = again.save()
  arrive()
  await saved
  const kept = await shelf.read(id)
  stop()
  const names = kept.ok ? kept.members.map(({ name }) => name) : []
  expect(names.filter(isSourceMember).sort()).toEqual(['sources/0 mine.bib', 'sources/1 mine.bib'])
})

test('what another tab saved is taken up, and is no other project', async () => {
  openMap([file])
  session.setNote(wonyeol, 'here')
  await keeping.save()
  const card = session.openCard.value!
  const there = await shelf.read(card.id)
  if (!there.ok) throw new Error('it was kept')
  const project = there.project!.replace('here', 'there')
  await shelf.save(card.id, { revision: card.revision, document: { project, history: there.history! } })
  const opened = session.adopted.value
  hear({ id: card.id, revision: card.revision + 1 })
  await vi.waitFor(() => expect(session.notes.value.get(wonyeol)).toEqual(['there']))
  expect([session.adopted.value, session.atlas.value]).toEqual([opened, map])
})

test('two who write at once overwrite nothing: the later is told, and takes up what was saved', async () => {
  openMap([file])
  session.setNote(wonyeol, 'here')
  await keeping.save()
  const card = session.openCard.value!
  const there = await shelf.read(card.id)
  if (!there.ok) throw new Error('it was kept')
  const project = there.project!.replace('here', 'there')
  await shelf.save(card.id, { revision: card.revision, document: { project, history: there.history! } })
  session.addTag(wonyeol, 'mine')
  await keeping.save()
  expect(session.notices.value.map(({ text }) => text)).toEqual([expect.stringContaining('changed in another tab')])
  expect(session.notes.value.get(wonyeol)).toEqual(['there'])
})
