import { batch, effect } from '@preact/signals-core'
import type { NodeId } from '../../model/ids.ts'
import { readAddress, writeAddress } from '../state/address.ts'
import { measuresOn } from '../state/measures.ts'
import { clearSelection, goBack, previous, select, selected } from '../state/selection.ts'
import { graph, notify } from '../state/session.ts'
import { colourBy, defaultView, lens, reveal, sizeBy } from '../state/view.ts'

/**
 * Keeps the page's address in step with selection, lens, colour and size. A selection is a step in the
 * browser's history, so that its Back button goes back too. An address that cannot be read leaves the
 * defaults and says so.
 */
export function bindAddress(): () => void {
  let followed = false
  let lastAt: string | null = null

  const follow = () => {
    const map = graph.peek()
    if (map === null) return
    const { address, faults } = readAddress(location.hash)
    const problems = [...faults]
    batch(() => {
      lens.value = address.lens ?? defaultView.lens
      colourBy.value = address.colour ?? defaultView.colour
      if (address.size !== undefined && !measuresOn(map).some(({ id }) => id === address.size))
        problems.push(`nothing is measured as “${address.size}”`)
      else sizeBy.value = address.size ?? sizeBy.peek()
      if (address.at === undefined) clearSelection()
      else if (!map.hasNode(address.at)) problems.push('what it points to is not on this map')
      else if (address.at === previous.peek()) goBack()
      else {
        if (address.lens === undefined) reveal(map.getNodeAttribute(address.at, 'kind'))
        select(address.at as NodeId)
      }
    })
    lastAt = selected.peek()
    if (problems.length > 0)
      notify({ tone: 'warning', text: `Part of the address was left out: ${problems.join('; ')}.` })
  }

  const stop = effect(() => {
    if (graph.value === null) return
    if (!followed) {
      followed = true
      follow()
    }
    const at = selected.value
    const hash = writeAddress(
      { ...(at === null ? {} : { at }), lens: lens.value, colour: colourBy.value, size: sizeBy.value },
      defaultView,
    )
    if (hash === location.hash) return
    const url = `${location.pathname}${location.search}${hash}`
    if (at === lastAt) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
    lastAt = at
  })
  window.addEventListener('popstate', follow)
  return () => {
    stop()
    window.removeEventListener('popstate', follow)
  }
}
