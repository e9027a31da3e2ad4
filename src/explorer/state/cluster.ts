import { effect, signal } from '@preact/signals-core'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { Cluster } from '../../model/exploration.ts'
import { reclustered } from './changes.ts'
import { detailsFolded } from './dock.ts'
import { searchWords } from './search-words.ts'
import { clearSelection, selected } from './selection.ts'
import { graph } from './session.ts'

/** Number of the cluster that is looked at: it stands out on the map, and the table holds its members only. */
export const openCluster = signal<number | null>(null)

export const clusterOf = (map: CoterieGraph, number: number | null): Cluster | undefined =>
  map.getAttribute('clusters').find((cluster) => cluster.number === number)

/** Looks at a cluster; what was selected is let go. */
export function showCluster(number: number): void {
  clearSelection()
  detailsFolded.value = false
  openCluster.value = number
}

export function closeCluster(): void {
  openCluster.value = null
}

/** One step out: from a node to the cluster that is looked at, from a cluster to the whole map. */
export function stepOutOfSelection(): void {
  searchWords.value = ''
  if (selected.peek() !== null) clearSelection()
  else closeCluster()
}

/** A map whose clusters were found anew numbers them anew: the one that is looked at is found by its name. */
export function keepCluster(): () => void {
  let before: { readonly map: CoterieGraph; readonly found: number; readonly label: string | undefined } | undefined
  return effect(() => {
    const map = graph.value
    const found = reclustered.value
    const number = openCluster.value
    if (map === null || number === null) before = undefined
    else if (before === undefined || (before.map === map && before.found === found))
      before = { map, found, label: clusterOf(map, number)?.label }
    else {
      const { label } = before
      before = { map, found, label }
      openCluster.value = map.getAttribute('clusters').find((cluster) => cluster.label === label)?.number ?? null
    }
  })
}
