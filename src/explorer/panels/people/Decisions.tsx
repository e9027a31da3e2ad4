import { orderOf } from '../../../atlas/atlas.ts'
import { authorOf } from '../../../atlas/nodes.ts'
import type { Author } from '../../../model/author.ts'
import type { Decision } from '../../../model/decision.ts'
import { ledgerJson, readLedger, readThesaurus, thesaurusText } from '../../../model/ledger.ts'
import { en } from '../../../words/en.ts'
import { refusalsOf } from '../../state/refusals.ts'
import type { Session } from '../../state/session.ts'
import { useEffects } from '../effects.ts'
import { DecisionRow } from '../parts/DecisionRow.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

/** What the person decided, newest first, each to be taken back; out to a file and in from one. */
export function Decisions() {
  const { explored, decisions: taken } = useSession()
  const decisions = taken.value
  const refusal = refusalsOf(explored.value)
  const words = en.decisions
  return (
    <Section title={words.title} note={en.number(decisions.length)}>
      {decisions.length === 0 && <p class="none">{words.none}</p>}
      <Few entries={[...decisions].reverse()} most={8}>
        {(decision) => <DecisionRow key={JSON.stringify(decision)} decision={decision} refusal={refusal(decision)} />}
      </Few>
      <Files decisions={decisions} />
    </Section>
  )
}

function Files({ decisions }: { decisions: readonly Decision[] }) {
  const session = useSession()
  const { saveText } = useEffects()
  const words = en.decisions
  return (
    <div class="row ledger-files">
      <button
        type="button"
        class="button"
        disabled={decisions.length === 0}
        onClick={() => saveText(words.file, ledgerJson(decisions), 'json')}
      >
        {words.save}
      </button>
      <button
        type="button"
        class="button"
        title={words.thesaurusMeaning}
        onClick={() => saveText(words.thesaurusFile, thesaurusText(authors(session)))}
      >
        {words.saveThesaurus}
      </button>
      <label class="button">
        <input
          type="file"
          class="sr-only"
          accept=".json,.txt,.tsv"
          onChange={(event) => {
            const input = event.currentTarget
            const file = input.files?.[0]
            if (file !== undefined) void bringIn(session, file)
            input.value = ''
          }}
        />
        {words.open}
      </label>
    </div>
  )
}

/** Takes decisions from a file, as one step; those that are there already are not taken again. */
async function bringIn({ decisions: known, notify, take }: Session, file: File): Promise<void> {
  const text = await file.text()
  const { decisions, problems } = /^\uFEFF?\s*\{/.test(text)
    ? readLedger(text, file.name)
    : readThesaurus(text, file.name)
  const there = new Set(known.peek().map((decision) => JSON.stringify(decision)))
  const fresh = decisions.filter((decision) => !there.has(JSON.stringify(decision)))
  if (fresh.length > 0) take(...fresh)
  if (problems.length > 0)
    notify({
      tone: 'warning',
      text: en.decisions.addedWithProblems(fresh.length, file.name, problems.map(en.problem)),
    })
  else notify({ tone: 'info', text: en.decisions.added(fresh.length, file.name) })
}

function authors({ atlas }: Session): readonly Author[] {
  const map = atlas.peek()
  return map === null ? [] : Array.from({ length: orderOf(map).author }, (_, a) => authorOf(map, a))
}
