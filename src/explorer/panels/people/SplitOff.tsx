import { type Signal, useSignal } from '@preact/signals'
import { mapWorkOf, nodeOf, rowAt } from '../../../atlas/nodes.ts'
import type { Author } from '../../../model/author.ts'
import type { WorkId } from '../../../model/ids.ts'
import { splitting } from '../../../model/ledger.ts'
import { fullName } from '../../../model/name.ts'
import { en } from '../../../words/en.ts'
import { worksOf } from '../../state/ledger-here.ts'
import { Line } from '../parts/Prose.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useSession } from '../session-context.ts'

/** Asks which of an author's works are another person's. */
export function SplitOff({ open, author }: { open: Signal<boolean>; author: Author }) {
  return (
    <Sheet open={open} title={en.splitOff.title(author.label)}>
      {() => (
        <Choosing
          author={author}
          done={() => {
            open.value = false
          }}
        />
      )}
    </Sheet>
  )
}

function Choosing({ author, done }: { author: Author; done(): void }) {
  const { atlas, take } = useSession()
  const map = atlas.value!
  const off = useSignal<ReadonlySet<WorkId>>(new Set())
  const works = author.bylines.flatMap(({ work, position }) => {
    const node = nodeOf(map, work)
    return node === undefined ? [] : [{ id: work, work: mapWorkOf(map, rowAt(map, node)), position }]
  })
  works.sort((a, b) => (b.work.date?.year ?? 0) - (a.work.date?.year ?? 0))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        take(splitting(author, off.value, worksOf(map, author)))
        done()
      }}
    >
      <p class="none">{en.splitOff.note}</p>
      <ul class="split-works">
        {works.map(({ id, work, position }) => (
          <li key={id}>
            <label class="check">
              <input
                type="checkbox"
                checked={off.value.has(id)}
                onChange={(event) => {
                  const next = new Set(off.value)
                  if (event.currentTarget.checked) next.add(id)
                  else next.delete(id)
                  off.value = next
                }}
              />
              <span>
                <Line text={work.title} />
                <small>
                  {[work.date?.year, fullName(work.bylines[position]!.name), coauthors(work.bylines, position)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="row end">
        <button type="button" class="button" onClick={done}>
          {en.parts.cancel}
        </button>
        <button type="submit" class="button primary" disabled={off.value.size === 0 || off.value.size === works.length}>
          {en.splitOff.do(off.value.size)}
        </button>
      </div>
    </form>
  )
}

function coauthors(bylines: readonly { readonly name: Parameters<typeof fullName>[0] }[], but: number): string {
  const others = bylines.filter((_, i) => i !== but).map(({ name }) => fullName(name))
  return others.length === 0 ? en.splitOff.alone : en.splitOff.withOthers(others)
}
