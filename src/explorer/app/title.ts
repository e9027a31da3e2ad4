import { effect } from '@preact/signals-core'
import { selected } from '../state/selection.ts'
import { graph } from '../state/session.ts'

/** The document's title names what is open: "Hongseok Yang · Wonyeol Lee · Coterie". */
export const bindTitle = (): (() => void) =>
  effect(() => {
    const map = graph.value
    const at = selected.value
    const names = map === null ? [] : [map.getAttribute('title')]
    if (map !== null && at !== null && map.hasNode(at)) names.unshift(map.getNodeAttribute(at, 'label'))
    document.title = [...names.map((name) => name.slice(0, 80)), 'Coterie'].join(' · ')
  })
