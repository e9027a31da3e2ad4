import { effect, signal } from '@preact/signals-core'
import { selected } from './selection.ts'
import { network } from './session.ts'

/** What stands in the search field. */
export const searchWords = signal('')

/** A search is over once something was chosen, here or anywhere else, or another map is open. */
export const endSearchOnSelection = (): (() => void) =>
  effect(() => {
    void [selected.value, network.value]
    searchWords.value = ''
  })
