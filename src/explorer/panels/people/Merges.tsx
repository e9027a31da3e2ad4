import { useSignal } from '@preact/signals'
import type { AuthorMerge } from '../../../ingest/people/identify.ts'
import { fold } from '../../../model/fold.ts'
import { en } from '../../../words/en.ts'
import { Few, Section } from '../parts/Section.tsx'
import { MergeRow } from './MergeRow.tsx'

/** Rows that one list holds; a field above finds the others. */
const most = 200

/** Every merge with its reasons, the least certain first. */
export function Merges({ merges }: { merges: readonly AuthorMerge[] }) {
  const asked = useSignal('')
  const said = en.merges
  const words = fold(asked.value).split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? merges
      : merges.filter(({ names }) => words.every((word) => names.some((name) => fold(name).includes(word))))
  return (
    <Section title={said.title} note={en.number(merges.length)}>
      {merges.length === 0 && <p class="none">{said.none}</p>}
      {merges.length > 12 && (
        <input
          type="text"
          class="filter"
          placeholder={said.find}
          aria-label={said.findLabel}
          value={asked}
          onInput={(event) => {
            asked.value = event.currentTarget.value
          }}
        />
      )}
      <Few entries={found.slice(0, most)} most={6}>
        {(merge) => <MergeRow key={`${merge.one.work} ${merge.other.work} ${merge.other.position}`} merge={merge} />}
      </Few>
      {found.length > most && <p class="none">{said.surer(found.length - most)}</p>}
      {merges.length > 0 && found.length === 0 && <p class="none">{said.noneFound}</p>}
    </Section>
  )
}
