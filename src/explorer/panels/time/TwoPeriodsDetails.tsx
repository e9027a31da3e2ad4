import type { ByFate, Changed, Fate, PeriodDifference } from '../../../atlas/facts/period-difference.ts'
import { idAt, labelAt } from '../../../atlas/nodes.ts'
import { en } from '../../../words/en.ts'
import { clusterOf } from '../../state/cluster-here.ts'
import type { Period } from '../../state/period.ts'
import type { TwoPeriods } from '../../state/two-periods.ts'
import { ClusterDot } from '../parts/ClusterDot.tsx'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { Select } from '../parts/Select.tsx'
import { useSession } from '../session-context.ts'

const order: readonly Fate[] = ['came', 'stayed', 'left']

/** A list so long says no more than its first. */
const mostListed = 200

/** Who and what came, stayed and left between two periods, which can be chosen. */
export function TwoPeriodsDetails({ periods, difference }: { periods: TwoPeriods; difference: PeriodDifference }) {
  const { twoPeriods } = useSession()
  const words = en.twoPeriods
  const { before, after } = periods
  const set = (next: Partial<TwoPeriods>) => {
    twoPeriods.value = { ...periods, ...next }
  }
  return (
    <>
      <h2 tabIndex={-1}>{words.heading(before, after)}</h2>
      <p class="under">{words.works(difference.works.before, difference.works.after)}</p>
      <div class="two-periods">
        <PeriodChoice name={words.before} period={before} choose={(period) => set({ before: period })} />
        <PeriodChoice name={words.after} period={after} choose={(period) => set({ after: period })} />
      </div>
      <p class="meaning fate-key">
        {order.map((fate) => (
          <span key={fate}>
            <FateMark fate={fate} /> {words.onMap[fate]}
          </span>
        ))}
      </p>
      <Fates lists={difference.authors} titles={words.people} />
      <Fates lists={difference.topics} titles={words.topics} />
      <Clusters rows={difference.clusters} />
    </>
  )
}

function PeriodChoice({
  name,
  period: [first, last],
  choose,
}: {
  name: string
  period: Period
  choose(to: Period): void
}) {
  const { yearly } = useSession()
  const years = yearly.value
  if (years === null) return null
  const options = Array.from({ length: years.last - years.first + 1 }, (_, i) => String(years.first + i)).map((year) => ({ value: year, label: year })) // biome-ignore format: a list of years
  return (
    <fieldset>
      <legend>{name}</legend>
      <Select
        label={en.timeStrip.first}
        value={String(first)}
        options={options}
        onChange={(year) => choose([Number(year), Math.max(Number(year), last)])}
      />
      <Select
        label={en.timeStrip.last}
        value={String(last)}
        options={options}
        onChange={(year) => choose([Math.min(first, Number(year)), Number(year)])}
      />
    </fieldset>
  )
}

function Fates({ lists, titles }: { lists: ByFate; titles: Readonly<Record<Fate, string>> }) {
  return (
    <>
      {order.map(
        (fate) =>
          lists[fate].length > 0 && (
            <Section key={fate} title={titles[fate]} note={en.number(lists[fate].length)}>
              <Few entries={lists[fate].slice(0, mostListed)} most={5}>
                {(changed) => <Row key={changed.node} changed={changed} fate={fate} />}
              </Few>
            </Section>
          ),
      )}
    </>
  )
}

function Row({ changed: { node, before, after }, fate }: { changed: Changed; fate: Fate }) {
  const { atlas } = useSession()
  const map = atlas.value!
  const id = idAt(map, node)
  const words = en.twoPeriods
  return (
    <li class="ranked">
      <NodeMark id={id} />
      <NodeLink id={id}>
        <bdi>{labelAt(map, node)}</bdi>
      </NodeLink>
      <span />
      <span class="figure" title={words.counts(before, after)}>
        <span aria-hidden="true">{fate === 'stayed' ? words.change(before, after) : en.number(before + after)}</span>
        <span class="sr-only">{words.counts(before, after)}</span>
      </span>
    </li>
  )
}

function Clusters({ rows }: { rows: PeriodDifference['clusters'] }) {
  const { atlas, showCluster } = useSession()
  const words = en.twoPeriods
  const top = rows.reduce((most, { before, after }) => Math.max(most, before, after), 1)
  const named = rows.flatMap((row) => {
    const label = clusterOf(atlas.value!, row.number)?.label
    return label === undefined ? [] : [{ ...row, label }]
  })
  if (named.length === 0) return null
  return (
    <Section title={words.clusters} note={words.byWorks}>
      <Few entries={named} most={8}>
        {({ number, label, before, after }) => (
          <li key={number} class="ranked">
            <ClusterDot number={number} />
            <button type="button" class="as-link" onClick={() => showCluster(number)}>
              <bdi>{label}</bdi>
            </button>
            <span class="share two" aria-hidden="true">
              <i class="before" style={{ width: `${(100 * before) / top}%` }} />
              <i style={{ width: `${(100 * after) / top}%` }} />
            </span>
            <span class="figure" title={words.counts(before, after)}>
              <span aria-hidden="true">{words.change(before, after)}</span>
              <span class="sr-only">{words.counts(before, after)}</span>
            </span>
          </li>
        )}
      </Few>
    </Section>
  )
}

/** How the marks of a fate look on the map. */
const FateMark = ({ fate }: { fate: Fate }) => (
  <svg class="fate-mark" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
    <circle class="dot" cx="9" cy="9" r="4" />
    {fate !== 'stayed' && (
      <circle class="ring" cx="9" cy="9" r="7.5" stroke-dasharray={fate === 'left' ? '2.4 2.3' : undefined} />
    )}
  </svg>
)
