import { nodeKinds } from '../../../model/ids.ts'
import { clusterColours } from '../../../picture/cluster-shades.ts'
import { dashes } from '../../../picture/drawing.ts'
import { namedClusters } from '../../../picture/named-clusters.ts'
import type { ColourEntry } from '../../../picture/scales.ts'
import { sizeSteps } from '../../../picture/size-steps.ts'
import { lineOf, tieKinds } from '../../../picture/tie-look.ts'
import { en } from '../../../words/en.ts'
import { clusterOf } from '../../state/cluster-here.ts'
import { figure, measure } from '../../state/measures-here.ts'
import { useParts, useSession } from '../session-context.ts'
import { TieStates } from '../time/TieStates.tsx'

/** What the size of a mark means now: three sizes with the values they stand for. */
export function SizeLegend() {
  const { atlas, sizeBy, sizes, visibleKinds } = useSession()
  const scale = sizes.value
  const now = measure(atlas.value, sizeBy.value)
  if (scale === null || now === undefined) return null
  const kind = nodeKinds.find((kind) => visibleKinds.value.has(kind) && scale.largest[kind] > 0)
  return (
    <>
      <p class="meaning">
        {now.meaning} {en.legend.ownScale}
        {now.sampled !== undefined && ` ${en.legend.estimated(now.sampled.pivots, now.sampled.error)}`}
      </p>
      {kind !== undefined && (
        <ul class="sizes" aria-label={en.legend.sizesOf(en.kinds[kind].manyWithin)}>
          {sizeSteps(scale.largest[kind]).map((value) => {
            const radius = scale.least + (scale.most - scale.least) * Math.sqrt(value / scale.largest[kind])
            return (
              <li key={value}>
                <svg
                  class="mark"
                  viewBox="0 0 12 12"
                  style={{ width: px(radius), height: px(radius) }}
                  aria-hidden="true"
                >
                  <circle cx="6" cy="6" r="6" />
                </svg>
                {figure(value)}
              </li>
            )
          })}
          <li class="of">{en.kinds[kind].manyWithin}</li>
        </ul>
      )}
    </>
  )
}

const px = (radius: number): string => `${Math.round(2 * radius)}px`

/** What colour means now: the clusters by name, the kinds, or the years from first to last. */
export function ColourLegend() {
  const ramp = useParts()('ramp')
  const { colours } = useSession()
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
  if (meaning.by === 'year')
    return (
      <div class="legend">
        <svg class="ramp" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <defs>
            <linearGradient id={ramp}>
              {meaning.stops.map((colour, i) => (
                <stop key={colour} offset={i / (meaning.stops.length - 1)} stop-color={colour} />
              ))}
            </linearGradient>
          </defs>
          <rect width="100" height="8" fill={`url(#${ramp})`} />
        </svg>
        <p class="ramp-ends">
          <span>{meaning.first}</span>
          <span>{meaning.last}</span>
        </p>
        <p class="meaning">{en.legend.yearMeaning}</p>
      </div>
    )
  return (
    <ul class="legend">
      {meaning.entries.map(({ colour, label, count, cluster }) => (
        <li key={`${colour}${label}`}>
          {cluster !== undefined ? (
            <ClusterButton number={cluster} label={label} count={count} colour={colour} />
          ) : (
            <>
              <i class="swatch" style={{ background: colour }} />
              <span>{label}</span>
              <Count count={count} />
            </>
          )}
        </li>
      ))}
      {meaning.by === 'cluster' && <Smaller shown={meaning.entries} />}
    </ul>
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
      <span>{label}</span>
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
  const { atlas, palette } = useSession()
  const colours = atlas.value === null ? undefined : clusterColours(atlas.value, palette.value)
  const named = new Set(shown.map(({ cluster }) => cluster))
  const rest = (atlas.value === null ? [] : namedClusters(atlas.value)).filter(({ number }) => !named.has(number))
  if (rest.length === 0) return null
  return (
    <li>
      <details class="smaller">
        <summary>{en.legend.nameThem}</summary>
        <ul>
          {rest.slice(0, mostNamed).map(({ number, label, size }) => (
            <li key={number}>
              <ClusterButton
                number={number}
                label={label}
                count={size}
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

/** What solid, dashed and wide lines stand for, of those on the map. */
export function LineLegend() {
  const part = useParts()
  const { visibleTies } = useSession()
  const kinds = tieKinds.filter((kind) => visibleTies.value.has(kind))
  if (kinds.length === 0) return null
  return (
    <section class="control" aria-labelledby={part('lines-title')}>
      <h3 id={part('lines-title')}>{en.legend.lines}</h3>
      <ul class="lines">
        {kinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
              <path
                d="M1 4H27"
                stroke-width={kind === 'authorship' ? 1.25 : 1.75}
                stroke-dasharray={dashes[lineOf(kind)].join(' ') || undefined}
              />
            </svg>
            {en.legend.line[kind]}
          </li>
        ))}
      </ul>
      <TieStates />
    </section>
  )
}
