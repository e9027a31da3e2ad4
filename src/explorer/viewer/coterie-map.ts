import { effect } from '@preact/signals-core'
import maths from 'temml/dist/Temml-Local.css?inline'
import { orderOf } from '../../atlas/atlas.ts'
import { isMapPage, mapOfPage } from '../../atlas/file/map-page.ts'
import { isMapPicture, mapOfPicture } from '../../atlas/file/map-picture.ts'
import { fingerprint } from '../../atlas/fingerprint.ts'
import { labelAt, nodeOf } from '../../atlas/nodes.ts'
import type { NodeId } from '../../model/ids.ts'
import { titleOn } from '../../picture/map-title.ts'
import { en } from '../../words/en.ts'
import styles from '../panels/styles/index.css?inline'
import { themes } from '../state/appearance.ts'
import { embeddedStyles } from './embedded-styles.ts'
import faceStyles from './faces.css?inline'
import frameStyles from './frame.css?inline'
import { mountViewer } from './mount-viewer.tsx'

type Viewer = ReturnType<typeof mountViewer>

/**
 * `<coterie-map src="map.coterie">`: a map to be looked at in a page of others. What it takes and tells is described in
 * `public/guide/embedding.html`.
 */
class CoterieMap extends HTMLElement {
  static readonly observedAttributes = ['src', 'lens', 'theme', 'selected']
  #viewer: Viewer | null = null
  #loading: AbortController | null = null

  connectedCallback(): void {
    // Faces belong to documents: those in a style sheet of ours alone would not be heard of.
    if (!document.adoptedStyleSheets.includes(faces)) document.adoptedStyleSheets.push(faces)
    this.#load()
  }

  disconnectedCallback(): void {
    this.#end()
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return
    if (name === 'src') this.#load()
    else this.#obey(name)
  }

  #load(): void {
    this.#end()
    const src = this.getAttribute('src')
    if (src === null || src === '') return
    const loading = new AbortController()
    this.#loading = loading
    this.#open(src, loading.signal).catch((error: unknown) => {
      if (!loading.signal.aborted)
        this.#fail(en.viewer.notOpened(src, error instanceof Error ? error.message : `${error}`))
    })
  }

  async #open(src: string, signal: AbortSignal): Promise<void> {
    const answer = await fetch(src, { signal })
    if (!answer.ok) throw new Error(en.loading.answered(answer.status))
    const bytes = await mapIn(new Uint8Array(await answer.arrayBuffer()))
    signal.throwIfAborted()
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [looks]
    const [frame, stage, panels] = [element('frame'), element('stage'), element('panels')]
    stage.id = 'stage'
    frame.append(stage, panels)
    root.replaceChildren(frame)
    const viewer = mountViewer({ stage, panels, bytes, licences: en.viewer.licences, frame })
    this.#viewer = viewer
    await viewer.shown
    if (signal.aborted) return
    const { session } = viewer
    const { phase } = session.load.peek()
    const map = session.atlas.peek()
    if (map === null) return this.#fail(phase === 'failed' ? (session.load.peek() as { reason: string }).reason : '')
    for (const name of CoterieMap.observedAttributes) if (name !== 'src') this.#obey(name)
    this.#tell('coterie-ready', { title: titleOn(map), counts: orderOf(map), fingerprint: fingerprint(map) })
    let told: string | null = session.selected.peek()
    const stop = effect(() => {
      const id = session.selected.value
      if (id === told) return
      told = id
      const node = id === null ? undefined : nodeOf(map, id)
      this.#tell('coterie-select', { id, label: node === undefined ? null : labelAt(map, node) })
    })
    signal.addEventListener('abort', stop)
  }

  /** Does what an attribute says; what makes no sense is as if it were not there. */
  #obey(name: string): void {
    const session = this.#viewer?.session
    const said = this.getAttribute(name)
    if (session === undefined) return
    if (name === 'theme') session.theme.value = themes.find((one) => one === said) ?? 'system'
    const map = session.atlas.peek()
    if (map === null) return
    if (name === 'lens') {
      const lens = [...session.lensesHere.peek()].find((one) => one === said)
      if (lens !== undefined) session.setLens(lens)
    }
    if (name === 'selected' && said !== session.selected.peek()) {
      if (said !== null && nodeOf(map, said) !== undefined) session.choose(said as NodeId)
      else session.clearSelection()
    }
  }

  #fail(reason: string): void {
    this.#tell('coterie-fail', { reason })
    if (this.#viewer !== null) return
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const said = element('reason')
    said.role = 'alert'
    said.textContent = reason
    root.replaceChildren(said)
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }))
  }

  #end(): void {
    this.#loading?.abort()
    this.#viewer?.end()
    this.#viewer = null
    this.shadowRoot?.replaceChildren()
  }
}

function sheetOf(...parts: readonly string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(parts.join('\n'))
  return sheet
}

const faces = sheetOf(faceStyles)
const looks = sheetOf(frameStyles, embeddedStyles(styles), maths)

customElements.define('coterie-map', CoterieMap)

/** The map itself, where a web page or a picture of ours has it. */
async function mapIn(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const mapOf = isMapPage(bytes) ? mapOfPage : isMapPicture(bytes) ? mapOfPicture : undefined
  if (mapOf === undefined) return bytes
  const map = await mapOf({ size: bytes.length, slice: async (from, to) => bytes.subarray(from, to) })
  return (await map.slice(0, map.size)) as Uint8Array<ArrayBuffer>
}

const element = (name: string): HTMLElement => Object.assign(document.createElement('div'), { className: name })
