import { signal } from '@preact/signals-core'
import { emptyLedger, type Ledger } from '../../model/ledger.ts'

/** What the person decided about people and works, as the map on show has it and since. */
export const ledger = signal<Ledger>(emptyLedger)
