import { useSignal } from '@preact/signals'
import type { AuthorMerge } from '../../../ingest/people/identify.ts'
import { fold } from '../../../model/fold.ts'
import { Few, Section } from '../parts/Section.tsx'
import { MergeRow } from './MergeRow.tsx'

/** Rows that one list holds; a field above finds the others. */
const most = 200

/** Every merge with its reasons, the least certain first. */
export function Merges({ merges }: { merges: readonly AuthorMerge[] }) {
  const asked = useSignal('')
  const words = fold(asked.value).split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? merges
      : merges.filter(({ names }) => words.every((word) => names.some((name) => fold(name).includes(word))))
  return (
    <Section title="Made one person" note={merges.length.toLocaleString('en')}>
      {merges.length === 0 && <p class="none">Every name here is printed in one way.</p>}
      {merges.length > 12 && (
        <input
          type="text"
          class="filter"
          placeholder="Find a name"
          aria-label="Find a name among those made one"
          value={asked}
          onInput={(event) => {
            asked.value = event.currentTarget.value
          }}
        />
      )}
      <Few entries={found.slice(0, most)} most={6}>
        {(merge) => <MergeRow key={`${merge.one.work} ${merge.other.work} ${merge.other.position}`} merge={merge} />}
      </Few>
      {found.length > most && (
        <p class="none">
          … {(found.length - most).toLocaleString('en')} more are surer still; type a name to see them.
        </p>
      )}
      {merges.length > 0 && found.length === 0 && <p class="none">Nobody of that name.</p>}
    </Section>
  )
}
