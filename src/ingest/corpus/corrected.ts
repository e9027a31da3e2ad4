import {
  type AddedDecision,
  byHand,
  type LeftOutDecision,
  type MendedDecision,
  mended,
  type OneWorkDecision,
  type StatedField,
  silent,
} from '../../model/correction.ts'
import { type Decision, recordKey } from '../../model/decision.ts'
import { nameKey } from '../../model/name.ts'
import type { RefusalReason } from '../../model/reasons.ts'
import type { SourceRecord } from '../../model/work.ts'

/** A correction that could not be carried out. */
export interface RefusedCorrection {
  readonly decision: MendedDecision | LeftOutDecision | OneWorkDecision
  readonly reason: RefusalReason
}

export interface Corrected {
  readonly records: readonly SourceRecord[]
  /** How many decisions were carried out. */
  readonly applied: number
  readonly refused: readonly RefusedCorrection[]
}

/**
 * The records with those that were given by hand, each as it was mended; of two values of one field the later decision's
 * stands. A record keeps the key it had when it was read.
 */
export function corrected(records: readonly SourceRecord[], decisions: readonly Decision[]): Corrected {
  const added = decisions.filter((decision) => decision.kind === 'added').map(recordByHand)
  const all = added.length === 0 ? records : [...records, ...added]
  const mends = decisions.filter((decision) => decision.kind === 'mended')
  if (mends.length === 0) return { records: all, applied: added.length, refused: [] }
  const values = new Map<string, Map<StatedField, unknown>>()
  for (const { record, field, value } of mends)
    values.set(record, (values.get(record) ?? new Map<StatedField, unknown>()).set(field, value))
  let applied = added.length
  const here = new Set<string>()
  const now = all.map((record) => {
    const key = recordKey(record)
    const said = values.get(key)
    if (said === undefined) return record
    if (!here.has(key)) applied += said.size
    here.add(key)
    return mended(record, said)
  })
  const refused = mends.filter(({ record }) => !here.has(record))
  return {
    records: now,
    applied,
    refused: refused.map((decision) => ({ decision, reason: { code: 'record-not-here' } })),
  }
}

function recordByHand({ work }: AddedDecision, i: number): SourceRecord {
  const said = { ...silent, ...work }
  const surname = said.bylines[0] === undefined ? '' : (nameKey(said.bylines[0].name).split(' ').at(-1) ?? '')
  const word = said.title.toLowerCase().match(/\p{L}{4,}/u)?.[0] ?? ''
  return {
    ...said,
    place: { ...byHand, record: i + 1, line: 1 },
    key: `${surname}${said.date?.year ?? ''}${word}` || 'untitled',
  }
}
