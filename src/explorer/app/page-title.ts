import { effect } from '@preact/signals-core'
import { labelAt, nodeOf } from '../../atlas/nodes.ts'
import { titleOn } from '../../picture/map-title.ts'
import type { Session } from '../state/session.ts'

/** The document's title names what is open: "Hongseok Yang · Wonyeol Lee · Coterie". */
export const bindTitle = ({ atlas, selected }: Session): (() => void) =>
  effect(() => {
    const map = atlas.value
    const at = selected.value
    const names = map === null ? [] : [titleOn(map)]
    const node = map === null || at === null ? undefined : nodeOf(map, at)
    if (map !== null && node !== undefined) names.unshift(labelAt(map, node))
    document.title = [...names.map((name) => name.slice(0, 80)), 'Coterie'].join(' · ')
  })
