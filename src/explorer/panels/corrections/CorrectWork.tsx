import { useSignal } from '@preact/signals'
import { nodeOf, rowAt } from '../../../atlas/nodes.ts'
import { recordKey } from '../../../model/decision.ts'
import type { NodeId } from '../../../model/ids.ts'
import { leavingOut, makingOne, mending } from '../../../model/ledger.ts'
import type { MapRecord } from '../../../model/node.ts'
import { en } from '../../../words/en.ts'
import { recordsHere } from '../../state/records-here.ts'
import { refusalsOf } from '../../state/refusals.ts'
import { DecisionRow } from '../parts/DecisionRow.tsx'
import { SheetButton } from '../parts/SheetButton.tsx'
import { useSession } from '../session-context.ts'
import { LeaveOut } from './LeaveOut.tsx'
import { PickWork } from './PickWork.tsx'
import { RecordForm } from './RecordForm.tsx'

/** The ways to say that a work is not as it was read, and what was said so far. */
export function CorrectWork({ id }: { id: NodeId }) {
  const { atlas, decisions, explored, take } = useSession()
  const map = atlas.value!
  const leaving = useSignal(false)
  const joining = useSignal(false)
  const row = rowAt(map, nodeOf(map, id)!)
  const records = recordsHere(map, row)
  const { title } = records[0]
  const keys = new Set(records.map(recordKey))
  const made = decisions.value.filter(
    (decision) =>
      (decision.kind === 'mended' && keys.has(decision.record)) ||
      (decision.kind === 'one-work' && keys.has(decision.one) && keys.has(decision.other)),
  )
  const refusal = refusalsOf(explored.value)
  const words = en.corrections
  return (
    <details class="section identity corrections" open={made.length > 0}>
      <summary>
        {words.title}
        {made.length > 0 && <span class="count">{en.number(made.length)}</span>}
      </summary>
      {made.length > 0 && (
        <ul class="list" aria-label={words.yours}>
          {made.map((decision) => (
            <DecisionRow key={JSON.stringify(decision)} decision={decision} refusal={refusal(decision)} />
          ))}
        </ul>
      )}
      <div class="row">
        {records.map((record) => (
          <Mend key={recordKey(record)} record={record} alone={records.length === 1} />
        ))}
        <button
          type="button"
          class="button"
          onClick={() => {
            joining.value = true
          }}
        >
          {words.oneWork}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            leaving.value = true
          }}
        >
          {words.leaveOut}
        </button>
      </div>
      <LeaveOut open={leaving} choose={(reason) => take(leavingOut(records, title, reason))} />
      <PickWork
        open={joining}
        title={title}
        row={row}
        choose={(other) => take(makingOne(records[0], recordsHere(map, other)[0]))}
      />
    </details>
  )
}

function Mend({ record, alone }: { record: MapRecord; alone: boolean }) {
  const { take } = useSession()
  const words = en.corrections
  return (
    <SheetButton label={alone ? words.mend : words.mendOf(record.key, record.place.file)} title={words.mendTitle}>
      {(close) => (
        <RecordForm
          said={record}
          asRead={record.asRead}
          word={words.save}
          cancel={close}
          save={(changes) => {
            close()
            take(...[...changes].map(([field, value]) => mending(record, field, value as never)))
          }}
        />
      )}
    </SheetButton>
  )
}
