import { batch, effect, signal, untracked } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { kindAt, nodeOf } from '../../atlas/nodes.ts'
import type { NodeId } from '../../model/ids.ts'
import { en } from '../../words/en.ts'
import { filtersOut, noFilters } from '../state/filter-words.ts'
import { measuresOn } from '../state/measures-here.ts'
import type { Session } from '../state/session.ts'
import { readAddress, writeAddress } from '../state/view-address.ts'
import { defaultView } from '../state/view-here.ts'

/**
 * Keeps the page's address in step with project, selection, lens, colour, size, filters and camera. A selection is a step in the
 * browser's history, and going back is a step back in it, by either button. An address that cannot be read
 * leaves the defaults and says so.
 */
export function bindAddress(session: Session): () => void {
  const { atlas, camera, colourBy, depth, filters, isAlongYears, lens, network, notify, openCard, selected, sizeBy } =
    session
  const started = signal(false)
  let following = false
  let last = { at: selected.peek(), depth: depth.peek() }

  const follow = () => {
    const map = atlas.peek()
    if (map === null) return
    following = true
    const faults = batch(() => applyAddress(session, map, location.hash, !started.peek()))
    following = false
    if (faults.length > 0) notify({ tone: 'warning', text: en.loading.wrongAddress(faults) })
  }

  const stopReading = effect(() => {
    if (network.value === null || started.peek()) return
    untracked(follow)
    last = { at: selected.peek(), depth: depth.peek() }
    started.value = true
  })
  const stopWriting = effect(() => {
    const now = { at: selected.value, depth: depth.value }
    const view = {
      lens: lens.value,
      alongYears: isAlongYears.value,
      colour: colourBy.value,
      size: sizeBy.value,
      filters: filters.value,
    }
    const [stand, card] = [camera.value, openCard.value]
    const where = { ...(stand === null ? {} : { camera: stand }), ...(card === null ? {} : { project: card.id }) }
    network.value
    if (!started.value) return
    const before = last
    last = now
    if (following) return
    const hash = writeAddress({ ...(now.at === null ? {} : { at: now.at }), ...view, ...where }, defaultView, session)
    if (now.depth < before.depth && now.at !== null && now.at !== before.at) history.back()
    else if (hash !== location.hash) {
      const url = `${location.pathname}${location.search}${hash}`
      if (now.at === before.at) history.replaceState(null, '', url)
      else history.pushState(null, '', url)
    }
  })
  window.addEventListener('popstate', follow)
  return () => {
    stopReading()
    stopWriting()
    window.removeEventListener('popstate', follow)
  }
}

/** Sets the view to what the address says; returns what in it could not be followed, in words. */
function applyAddress(session: Session, map: Atlas, hash: string, first: boolean): readonly string[] {
  const { amend, camera, clearSelection, goBack, previous, reveal, select, unhide } = session
  const { address, faults } = readAddress(hash, session)
  const wrong = [...faults]
  const measures = measuresOn(map).map(({ id }) => id)
  const sized = address.size === undefined || measures.includes(address.size)
  if (!sized) wrong.push(en.loading.noMeasure(address.size))
  // An address that says nothing leaves a map as it was looked at when it was kept.
  const says = !first || hash.length > 1
  amend((project) => {
    const { view } = project
    const lens = says ? (address.lens ?? defaultView.lens) : view.lens
    const colour = says ? (address.colour ?? defaultView.colour) : view.colour
    const filters = says ? filtersOut(address.filters ?? noFilters) : view.filters
    const { alongYears, ...others } = view
    const along = says ? address.alongYears === true : alongYears === true
    const size = (sized && address.size) || view.size
    return { ...project, view: { ...others, ...(along && { alongYears: true }), lens, colour, filters, size } }
  })
  if (first && address.camera !== undefined) camera.value = address.camera
  const { at } = address
  const node = at === undefined ? undefined : nodeOf(map, at)
  if (at === undefined) clearSelection()
  else if (node === undefined) wrong.push(en.address.notHere)
  else {
    if (address.lens === undefined) reveal(kindAt(map, node))
    unhide(at as NodeId)
    if (at === previous.peek()) goBack()
    else select(at as NodeId)
  }
  return wrong
}

/** The project that the address of the page names. */
export const projectInAddress = (): string | undefined => readAddress(location.hash).address.project
