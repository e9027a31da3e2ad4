import { extension, mediaType } from '../../atlas/file/manifest.ts'
import { fileName } from '../../export/file-name.ts'
import { gexfPieces } from '../../export/gexf.ts'
import { jsonPieces } from '../../export/json.ts'
import { streamOf, titleOn } from '../../ingest/graph-stream.ts'
import { projectJson } from '../../project/project-file.ts'
import { startRunner } from '../../tasks/page/start.ts'
import type { Effects } from '../panels/effects.ts'
import { stageCommands } from '../state/commands.ts'
import { type Correction, closeImport } from '../state/imports.ts'
import { viewNow } from '../state/kept-view.ts'
import { atlas, drawnWith, load, notify } from '../state/session.ts'
import { Arranging } from './arranging.ts'
import { Comparing } from './comparing.ts'
import { Memory } from './memory.ts'
import { Opening, pastedName } from './opening.ts'
import { save } from './saving.ts'
import { warmUp, whenIdle } from './warming.ts'

const now = () => new Date()
export const memory = new Memory(now)
const reading = startRunner()
const opening = new Opening(reading, now, memory)
const comparing = new Comparing(reading, now)
/** Answers what is asked of the map on show while files are being read. */
export const asking = startRunner()
const arranging = new Arranging(asking)

const titleHere = (): string => (atlas.peek() === null ? '' : titleOn(atlas.peek()!))
const named = (extension: string): string => fileName(titleHere(), new Date(), extension)

export const effects: Effects = {
  open: (files) => void opening.open(files),
  openText: (text) => void opening.open([new File([text], pastedName)]),
  openSample: (sample) => {
    closeImport()
    if (sample === 'first') void openFirstMap()
    else void openSample()
  },
  removeFile: (id) => void opening.remove(id),
  correctFile: (id, correction) => void opening.correct(id, correction as Correction),
  redraw: () => opening.redraw(),
  compareNames: () => void comparing.compare(),
  remember: (added, dropped) => void memory.change(added, dropped),
  arrange: {
    place: (tidy) => void arranging.place(tidy),
    hold: (held) => arranging.hold(held),
    stop: () => arranging.stop(),
    undo: () => arranging.undo(),
    cluster: (resolution) => void arranging.cluster(resolution),
    judge: () => void arranging.judge(),
  },
  stopReading: () => opening.stop(),
  readAgain: () => void opening.readAgain(),
  showImported: (adding) => void opening.show(adding),
  savePng(options) {
    stageCommands
      .peek()
      ?.picture(options)
      .then((picture) => save(named('png'), [picture], 'image/png'))
      .catch((error: Error) => notify({ tone: 'error', text: `The picture could not be made: ${error.message}` }))
  },
  saveMap() {
    const map = atlas.peek()
    if (map === null) return
    const project = projectJson({ ...drawnWith.peek(), settings: map.about.settings, view: viewNow() })
    asking
      .run({ kind: 'save', atlas: map, project })
      .then((file) => save(named(extension), [file], mediaType))
      .catch((error: Error) => notify({ tone: 'error', text: `The map could not be saved: ${error.message}` }))
  },
  saveJson() {
    const map = atlas.peek()
    if (map !== null) save(named('json'), [...jsonPieces(streamOf(map, saying()))], 'application/json')
  },
  saveGexf() {
    const map = atlas.peek()
    if (map !== null) save(named('gexf'), [...gexfPieces(streamOf(map, saying()), new Date())], 'application/gexf+xml')
  },
  saveText(what, text, extension = 'txt') {
    const type = extension === 'json' ? 'application/json' : 'text/plain'
    save(fileName(`${titleHere()} ${what}`, new Date(), extension), [text], type)
  },
}

/** What the map on show was drawn with stands in every file that can hold it. */
const saying = () => drawnWith.peek()

const rest = () => {
  load.value = { phase: 'idle' }
}

/** What files will be read with is there before the first of them is: the network may be gone by then. */
export function equip(): void {
  whenIdle(() => {
    reading.start({ equipped: true })
    asking.start()
  })
}

/** The map that the page was built with; without one the page asks for a file. */
export async function openFirstMap(): Promise<void> {
  const what = 'The map'
  const fail = (reason: string) => {
    load.value = { phase: 'failed', what, reason, retry: () => void openFirstMap() }
  }
  const { begun } = opening
  load.value = { phase: 'working', what, step: 'Opening', share: 0, cancel: rest }
  try {
    const answer = await fetch('map.coterie')
    const saved = answer.ok ? await answer.blob() : new Blob()
    // A person may have begun to open something else meanwhile.
    if (opening.begun !== begun) return
    const isPage = answer.headers.get('content-type')?.includes('text/html') === true
    if (answer.status === 404 || isPage) load.value = { phase: 'idle' }
    else if (!answer.ok) fail(`could not be fetched: the server answered ${answer.status}.`)
    else {
      const reopened = await opening.reopen(new File([saved], 'map.coterie'))
      if (reopened?.ok) warmUp(atlas.peek()!)
      else if (reopened !== null) fail(`could not be opened: ${reopened.reason}.`)
    }
  } catch (error) {
    fail(`could not be fetched: ${(error as Error).message}.`)
  }
}

const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022]

/** Seven years of one conference: as the map that was built with the page, else drawn from their bibliographies. */
async function openSample(): Promise<void> {
  const what = 'The sample'
  load.value = { phase: 'working', what, step: 'Fetching', share: 0, cancel: rest }
  try {
    const map = await fetched('samples/acl-2016-2022.coterie')
    if (load.peek().phase !== 'working') return
    if (map !== null) {
      const opened = await opening.reopen(map)
      if (opened !== null && !opened.ok) throw new Error(opened.reason)
      return
    }
    const files = await Promise.all(years.map((year) => fetched(`samples/acl-${year}.xml.gz`)))
    if (load.peek().phase === 'working') await opening.openAtOnce(files.filter((file) => file !== null))
  } catch (error) {
    const reason = `could not be fetched: ${(error as Error).message}.`
    load.value = { phase: 'failed', what, reason, retry: () => void openSample() }
  }
}

/** A file that lies beside the page; null where there is none, for which some servers answer with the page itself. */
async function fetched(path: string): Promise<File | null> {
  const answer = await fetch(path)
  const isPage = answer.headers.get('content-type')?.includes('text/html') === true
  if (answer.status === 404 || isPage) return null
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
  return new File([await answer.blob()], path.replace(/^.*\//, ''))
}
