import { effect, signal } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import type { Cluster } from '../../model/exploration.ts'
import { namedClusters } from '../../picture/named-clusters.ts'
import type { DockState } from './dock.ts'
import type { SearchWordState } from './search-words.ts'
import type { SelectionState } from './selection.ts'
import type { ShownMap } from './shown-map.ts'
import { isSameMap } from './shown-map.ts'

export const clusterOf = (map: Atlas, number: number | null): Cluster | undefined =>
  namedClusters(map).find((cluster) => cluster.number === number)

const membershipOf = ({ findings: [{ membership }] }: Atlas): Uint32Array => membership

export type ClusterState = ReturnType<typeof openClusters>

export function openClusters({
  atlas,
  clearSelection,
  detailsFolded,
  searchWords,
  selected,
}: DockState & SearchWordState & SelectionState & ShownMap) {
  /** Number of the cluster that is looked at: it stands out on the map, and the table holds its members only. */
  const openCluster = signal<number | null>(null)

  /** Looks at a cluster; what was selected is let go. */
  function showCluster(number: number): void {
    clearSelection()
    detailsFolded.value = false
    openCluster.value = number
  }

  function closeCluster(): void {
    openCluster.value = null
  }

  /** One step out: from a node to the cluster that is looked at, from a cluster to the whole map. */
  function stepOutOfSelection(): void {
    searchWords.value = ''
    if (selected.peek() !== null) clearSelection()
    else closeCluster()
  }

  /** A map whose clusters were found anew numbers them anew: the one that is looked at is found by its name. */
  function keepCluster(): () => void {
    let before: { readonly map: Atlas; readonly label: string | undefined } | undefined
    return effect(() => {
      const map = atlas.value
      const number = openCluster.value
      if (map === null || number === null) before = undefined
      else if (before === undefined || (isSameMap(before.map, map) && membershipOf(before.map) === membershipOf(map)))
        before = { map, label: clusterOf(map, number)?.label }
      else {
        const { label } = before
        before = { map, label }
        openCluster.value = namedClusters(map).find((cluster) => cluster.label === label)?.number ?? null
      }
    })
  }

  return { openCluster, showCluster, closeCluster, stepOutOfSelection, keepCluster }
}
