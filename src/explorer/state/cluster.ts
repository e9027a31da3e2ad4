import { effect, signal } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import type { Cluster } from '../../model/exploration.ts'
import { clustersHere } from './clusters-here.ts'
import { detailsFolded } from './dock.ts'
import { searchWords } from './search-words.ts'
import { clearSelection, selected } from './selection.ts'
import { atlas, isSameMap } from './session.ts'

/** Number of the cluster that is looked at: it stands out on the map, and the table holds its members only. */
export const openCluster = signal<number | null>(null)

export const clusterOf = (map: Atlas, number: number | null): Cluster | undefined =>
  clustersHere(map).find((cluster) => cluster.number === number)

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
  let before: { readonly map: Atlas; readonly label: string | undefined } | undefined
  return effect(() => {
    const map = atlas.value
    const number = openCluster.value
    if (map === null || number === null) before = undefined
    else if (before === undefined || (isSameMap(before.map, map) && clustersHere(before.map) === clustersHere(map)))
      before = { map, label: clusterOf(map, number)?.label }
    else {
      const { label } = before
      before = { map, label }
      openCluster.value = clustersHere(map).find((cluster) => cluster.label === label)?.number ?? null
    }
  })
}
