import { effect, signal } from '@preact/signals-core'
import type { SelectionState } from './selection.ts'
import type { ShownMap } from './shown-map.ts'

export type SearchWordState = ReturnType<typeof openSearchWords>

export function openSearchWords({ network, selected }: SelectionState & ShownMap) {
  /** What stands in the search field. */
  const searchWords = signal('')

  /** A search is over once something was chosen, here or anywhere else, or another map is open. */
  const endSearchOnSelection = (): (() => void) =>
    effect(() => {
      void [selected.value, network.value]
      searchWords.value = ''
    })

  return { searchWords, endSearchOnSelection }
}
