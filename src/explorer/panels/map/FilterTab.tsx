import { useComputed } from '@preact/signals'
import { corpusFacts } from '../../../atlas/facts/corpus.ts'
import type { Reduction } from '../../../atlas/filters/reduction.ts'
import type { SieveStage } from '../../../atlas/filters/sieve.ts'
import { nodeKinds } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'
import { isFiltering } from '../../state/filters-here.ts'
import type { Session } from '../../state/session.ts'
import { Slider } from '../parts/Slider.tsx'
import { useParts, useSession } from '../session-context.ts'
import { TieStates } from '../time/TieStates.tsx'
import { TimeStrip } from '../time/TimeStrip.tsx'
import { PickedEntries } from './PickedEntries.tsx'

/** What of the map is shown: years, and every way to thin it, each with what it leaves out. */
export function FilterTab() {
  const session = useSession()
  const { atlas, clearFilters, compact, filters, reductions } = session
  const map = atlas.value
  const span = useComputed(() => (atlas.value === null ? null : yearsOn(session)))
  if (map === null) return null
  return (
    <>
      <p class="meaning first">{en.filter.meaning}</p>
      <PickedEntries />
      {span.value !== null && span.value[0] < span.value[1] && (compact.value ? <Strip /> : <Years all={span.value} />)}
      {reductions.map((row) => (
        <ReductionControl key={row.id} row={row} />
      ))}
      <div class="row">
        <button type="button" class="button" disabled={!isFiltering(filters.value)} onClick={clearFilters}>
          {en.filter.reset}
        </button>
      </div>
    </>
  )
}

function ReductionControl({ row: { id, range } }: { row: Reduction }) {
  const { filters, setReduction } = useSession()
  const { label, meaning, parameter = '' } = en.reductions[id] ?? { label: id, meaning: '' }
  const now = filters.value.reductions.get(id)
  return (
    <section class="control reduction">
      <label class="check">
        <input
          type="checkbox"
          checked={now !== undefined}
          onChange={() => setReduction(id, now === undefined ? (range?.value ?? 0) : null)}
        />
        <span>{label}</span>
      </label>
      <p class="meaning">{meaning}</p>
      {now !== undefined && range !== null && (
        <Slider
          {...range}
          label={parameter}
          value={now}
          name={`${label}: ${parameter}`}
          onChange={(value) => setReduction(id, value)}
        />
      )}
      <Hidden step={id} />
    </section>
  )
}

/** On a narrow screen the strip of years stands here: along the bottom there is no room for it. */
function Strip() {
  const part = useParts()
  return (
    <section class="control" aria-labelledby={part('years-title')}>
      <h3 id={part('years-title')}>{en.filter.years}</h3>
      <TimeStrip />
      <TieStates />
      <Hidden step="years" />
    </section>
  )
}

function Years({ all }: { all: readonly [number, number] }) {
  const part = useParts()
  const { filters, setYears } = useSession()
  const [first, last] = filters.value.years ?? all
  const set = (from: number, to: number) =>
    setYears(from <= all[0] && to >= all[1] ? null : [Math.min(from, to), Math.max(from, to)])
  return (
    <section class="control years" aria-labelledby={part('years-title')}>
      <h3 id={part('years-title')}>{en.filter.years}</h3>
      <div class="range-pair">
        <input
          type="range"
          aria-label={en.filter.firstYear}
          min={all[0]}
          max={all[1]}
          value={first}
          onInput={(event) => set(Math.min(Number(event.currentTarget.value), last), last)}
        />
        <input
          type="range"
          aria-label={en.filter.lastYear}
          min={all[0]}
          max={all[1]}
          value={last}
          onInput={(event) => set(first, Math.max(Number(event.currentTarget.value), first))}
        />
      </div>
      <p class="ramp-ends">
        <output>{first}</output>
        <output>{last}</output>
      </p>
      <p class="meaning">{en.yearsMeaning}</p>
      <Hidden step="years" />
    </section>
  )
}

/** What one filter leaves out of what those before it had left. */
function Hidden({ step }: { step: SieveStage['id'] }) {
  const { filtered } = useSession()
  const found = filtered.value?.steps.find(({ id }) => id === step)
  if (found === undefined) return null
  const parts = nodeKinds
    .filter((kind) => found.hidden[kind] > 0)
    .map((kind) => en.kinds[kind].counted(found.hidden[kind]))
  return <p class="hides">{en.filter.hides(parts)}</p>
}

const yearsOn = ({ atlas }: Session): readonly [number, number] | null => corpusFacts(atlas.value!).span
