import { type AddedWork, type Correction, silent } from '../../../model/correction.ts'
import { adding } from '../../../model/ledger.ts'
import { en } from '../../../words/en.ts'
import { refusalsOf } from '../../state/refusals.ts'
import { DecisionRow } from '../parts/DecisionRow.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { SheetButton } from '../parts/SheetButton.tsx'
import { useSession } from '../session-context.ts'
import { RecordForm } from './RecordForm.tsx'

/** Works that were left out and those that were added, each to be taken back, and the way to add one. */
export function CorpusCorrections() {
  const { leftOut, added } = en.corrections
  return (
    <>
      <Corrected kind="left-out" title={leftOut} />
      <Corrected kind="added" title={added}>
        <AddWork />
      </Corrected>
    </>
  )
}

interface Props {
  readonly kind: Correction['kind']
  readonly title: string
  readonly children?: preact.ComponentChildren
}

/** The corrections of one kind, the newest first; nothing where there are none and nothing can be done about it. */
function Corrected({ kind, title, children }: Props) {
  const { decisions, explored } = useSession()
  const these = decisions.value.filter((decision) => decision.kind === kind).reverse()
  const refusal = refusalsOf(explored.value)
  if (these.length === 0 && children === undefined) return null
  return (
    <Section title={title} {...(these.length === 0 ? {} : { note: en.number(these.length) })}>
      <Few entries={these} most={8}>
        {(decision) => <DecisionRow key={JSON.stringify(decision)} decision={decision} refusal={refusal(decision)} />}
      </Few>
      {children}
    </Section>
  )
}

function AddWork() {
  const { take } = useSession()
  const words = en.corrections
  return (
    <div class="row">
      <SheetButton label={words.add} title={words.addTitle}>
        {(close) => (
          <RecordForm
            said={silent}
            word={words.doAdd}
            cancel={close}
            save={(given) => {
              close()
              const work = Object.fromEntries([...given].filter(([, value]) => value !== null))
              take(adding({ ...unsaid, ...work } as AddedWork))
            }}
          />
        )}
      </SheetButton>
    </div>
  )
}

const unsaid: AddedWork = { title: '', bylines: [] }
