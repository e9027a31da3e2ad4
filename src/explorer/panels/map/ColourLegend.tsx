import { clusterColours } from '../../../picture/cluster-shades.ts'
import type { ColourEntry, ColourMeaning } from '../../../picture/colour-meaning.ts'
import { isFacet } from '../../../picture/legend-entries.ts'
import { namedClusters } from '../../../picture/named-clusters.ts'
import { en } from '../../../words/en.ts'
import { clusterOf } from '../../state/cluster-here.ts'
import { isPicked } from '../../state/filters-here.ts'
import { shownMembers } from '../../state/table.ts'
import { FilterIcon } from '../parts/icons.tsx'
import { useParts, useSession } from '../session-context.ts'

/** What colour means now: what each stands for, and a way to show that alone. */
export function ColourLegend() {
  const { colourBy, colours } = useSession()
  const meaning = colours.value?.meaning
  if (meaning === undefined) return null
  if (meaning.by === 'year' && meaning.first === meaning.last)
    return (
      <ul class="legend">
        <li>
          <i class="swatch" style={{ background: meaning.stops.at(-1) }} />
          <span>{en.legend.onlyYear(meaning.last)}</span>
        </li>
      </ul>
    )
  return (
    <>
      {meaning.by === 'year' && <Ramp {...meaning} />}
      <ul class="legend">
        {meaning.entries.map((entry) => (
          <li key={`${entry.colour}${entry.label}`}>
            <Entry {...entry} />
          </li>
        ))}
        {meaning.by === 'cluster' && <Smaller shown={meaning.entries} />}
      </ul>
      {meaning.by === 'year' && <p class="meaning">{en.legend.yearMeaning}</p>}
      {meaning.by === 'measure' && <p class="meaning">{en.legend.rankMeaning}</p>}
      {isFacet(colourBy.value) && <p class="meaning">{en.legend.facetMeaning}</p>}
    </>
  )
}

function Ramp({ first, last, stops }: Extract<ColourMeaning, { by: 'year' }>) {
  const ramp = useParts()('ramp')
  return (
    <>
      <svg class="ramp" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <linearGradient id={ramp}>
            {stops.map((colour, i) => (
              <stop key={colour} offset={i / (stops.length - 1)} stop-color={colour} />
            ))}
          </linearGradient>
        </defs>
        <rect width="100" height="8" fill={`url(#${ramp})`} />
      </svg>
      <p class="ramp-ends">
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </>
  )
}

/** A click shows the entry alone, and once more all of them; a cluster is looked at, and has a button for that beside it. */
function Entry(entry: ColourEntry) {
  const { colour, label, count, cluster, pick } = entry
  const { isOnlyKind, filters, showOnlyKind, through, togglePick } = useSession()
  const words = (
    <>
      <i class="swatch" style={{ background: colour }} />
      <bdi>{label}</bdi>
      <Count count={count} />
    </>
  )
  if (pick === undefined) return words
  if (cluster !== undefined)
    return (
      <>
        <ClusterButton number={cluster} label={label} count={count} colour={colour} />
        <button
          type="button"
          class="icon-button small only-this"
          aria-pressed={isPicked(filters.value, pick)}
          aria-label={en.legend.onlyThis(label)}
          title={en.legend.onlyThis(label)}
          onClick={() => togglePick(pick, label)}
        >
          <FilterIcon />
        </button>
      </>
    )
  if (pick.by === 'kind' && through.value.kindsCanBeChosen !== true) return words
  const isOn = pick.by === 'kind' ? isOnlyKind(pick.of) : isPicked(filters.value, pick)
  return (
    <button
      type="button"
      class="legend-button"
      title={en.legend.onlyThis(label)}
      aria-pressed={isOn}
      onClick={() => (pick.by === 'kind' ? showOnlyKind(pick.of) : togglePick(pick, label))}
    >
      {words}
    </button>
  )
}

function ClusterButton({
  number,
  label,
  count,
  colour,
}: Readonly<Record<'label' | 'colour', string>> & Readonly<Record<'number' | 'count', number>>) {
  const { atlas, closeCluster, openCluster, showCluster } = useSession()
  const cluster = atlas.value === null ? undefined : clusterOf(atlas.value, number)
  return (
    <button
      type="button"
      class="legend-button"
      title={cluster === undefined ? undefined : en.cluster(cluster)}
      aria-pressed={openCluster.value === number}
      onClick={() => (openCluster.value === number ? closeCluster() : showCluster(number))}
    >
      <i class="swatch" style={{ background: colour }} />
      <bdi>{label}</bdi>
      <Count count={count} />
    </button>
  )
}

const Count = ({ count }: { count: number }) => (
  <span class="figure" title={en.legend.nodes(count)}>
    {en.number(count)}
  </span>
)

/** The clusters that share a colour, by name, for whoever asks. */
function Smaller({ shown }: { shown: readonly ColourEntry[] }) {
  const { atlas, palette, through } = useSession()
  const colours = atlas.value === null ? undefined : clusterColours(atlas.value, palette.value)
  const named = new Set(shown.map(({ cluster }) => cluster))
  const counts = atlas.value === null ? undefined : shownMembers(atlas.value, { kinds: new Set(through.value.kinds) })
  const rest = (atlas.value === null ? [] : namedClusters(atlas.value)).filter(
    ({ number }) => !named.has(number) && counts?.[number] !== 0,
  )
  if (rest.length === 0) return null
  return (
    <li>
      <details class="smaller">
        <summary>{en.legend.nameThem}</summary>
        <ul>
          {rest.slice(0, mostNamed).map(({ number, label }) => (
            <li key={number}>
              <ClusterButton
                number={number}
                label={label}
                count={counts?.[number] ?? 0}
                colour={colours?.get(number) ?? palette.value.other}
              />
            </li>
          ))}
        </ul>
        {rest.length > mostNamed && <p class="none">{en.legend.moreNamed(rest.length - mostNamed)}</p>}
      </details>
    </li>
  )
}

const mostNamed = 60
