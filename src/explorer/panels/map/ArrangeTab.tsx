import { useEffect, useRef } from 'preact/hooks'
import type { LayoutQuality } from '../../../ingest/layout/quality.ts'
import type { Character } from '../../../ingest/layout/simulation.ts'
import { figure } from '../../state/measures.ts'
import { namedClusters } from '../../state/named-clusters.ts'
import { useEffects } from '../effects.ts'
import { PauseIcon, PlayIcon } from '../parts/icons.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { Slider } from '../parts/Slider.tsx'
import { counted } from '../parts/words.ts'
import { useParts, useSession } from '../session.ts'

/** How fine the clusters are, and where everything stands. */
export function ArrangeTab() {
  const { atlas, filtered, layoutRun, lens, partition, quality, visibleKinds } = useSession()
  const { arrange } = useEffects()
  const map = atlas.value
  const idle = layoutRun.value.phase === 'idle'
  // What was reckoned of one map, or of one part of it, says nothing of another.
  const reckoned = useRef<readonly unknown[]>([])
  useEffect(() => {
    const part = [map, filtered.value, lens.value, visibleKinds.value]
    const same = part.every((value, i) => value === reckoned.current[i])
    if (!idle || (same && quality.peek() !== null && partition.peek() !== null)) return
    reckoned.current = part
    arrange.judge()
  }, [map, filtered.value, lens.value, visibleKinds.value, idle, quality.value === null])
  if (map === null) return null
  return (
    <>
      <Clusters />
      <Layout />
      <Quality />
    </>
  )
}

/** Clusters that a reader would name: of three nodes or more. */
const nameable = 3

function Clusters() {
  const part = useParts()
  const { atlas, clustering, partition } = useSession()
  const { arrange } = useEffects()
  const clusters = namedClusters(atlas.value!)
  const resolution = atlas.value!.findings[0].resolution
  const small = clusters.filter(({ size }) => size < nameable).length
  return (
    <section class="control" aria-labelledby={part('clusters-title')} aria-busy={clustering.value}>
      <h3 id={part('clusters-title')}>Clusters</h3>
      <Slider
        name="Resolution"
        label="Few, large … many, small"
        least={0.1}
        most={3}
        step={0.01}
        value={resolution}
        onChange={arrange.cluster}
      />
      <dl class="tally" aria-live="polite">
        <div>
          <dt>Clusters</dt>
          <dd>
            {(clusters.length - small).toLocaleString('en')}
            {small > 0 && <small> and {counted(small, 'tiny one')}</small>}
          </dd>
        </div>
        <div>
          <dt title="How many more ties run inside clusters than chance would put there; 0 is none, 1 is the most.">
            Modularity
          </dt>
          <dd>{partition.value === null ? '…' : partition.value.modularity.toFixed(3)}</dd>
        </div>
      </dl>
    </section>
  )
}

const characters: readonly { readonly value: Character; readonly label: string }[] = [
  { value: 'balanced', label: 'Balanced' },
  { value: 'clusters', label: 'Clusters' },
]

function Layout() {
  const part = useParts()
  const { character, layoutRun, pinned, unpinAll } = useSession()
  const { arrange } = useEffects()
  const run = layoutRun.value
  const idle = run.phase === 'idle'
  return (
    <section class="control" aria-labelledby={part('layout-title')}>
      <h3 id={part('layout-title')}>Layout</h3>
      <Segmented
        label="Character of the layout"
        value={character.value}
        options={characters}
        onChange={(value) => {
          character.value = value
        }}
      />
      <p class="meaning">
        {character.value === 'balanced'
          ? 'Spreads evenly; hubs stand in the middle of those they tie.'
          : 'Draws clusters together and far apart from each other.'}
      </p>
      {idle ? (
        <div class="row">
          <button type="button" class="button primary" onClick={() => arrange.place(false)}>
            <PlayIcon />
            Run
          </button>
          <button
            type="button"
            class="button"
            title="Goes on from where everything stands"
            onClick={() => arrange.place(true)}
          >
            Tidy up
          </button>
        </div>
      ) : (
        <>
          <div class="row">
            {run.phase === 'running' ? (
              <button type="button" class="button" onClick={() => arrange.hold(true)}>
                <PauseIcon />
                Pause
              </button>
            ) : (
              <button type="button" class="button primary" onClick={() => arrange.hold(false)}>
                <PlayIcon />
                Resume
              </button>
            )}
            <button type="button" class="button" onClick={arrange.stop}>
              Stop here
            </button>
          </div>
          <progress max={100} value={Math.round(run.share * 100)} aria-label="Arranging" />
        </>
      )}
      {pinned.value.size > 0 && (
        <p class="meaning">
          {counted(pinned.value.size, 'node is', 'nodes are')} pinned: the rest is arranged around them.{' '}
          <button type="button" class="as-link" onClick={unpinAll}>
            Unpin all
          </button>
        </p>
      )}
    </section>
  )
}

const figures: readonly {
  readonly id: keyof LayoutQuality
  readonly label: string
  readonly meaning: string
  readonly share?: true
}[] = [
  {
    id: 'neighbourhood',
    label: 'Neighbours kept',
    meaning: 'How much of whom a node is tied to stands nearest to it; more is better.',
    share: true,
  },
  {
    id: 'stress',
    label: 'Stress',
    meaning: 'How far distances on the map are from those in the graph; less is better.',
  },
  { id: 'crosslessness', label: 'No crossings', meaning: 'Share of possible crossings of ties that are not there.', share: true }, // biome-ignore format: one figure
  {
    id: 'edgeLengthDeviation',
    label: 'Unevenness of ties',
    meaning: 'How much the lengths of ties differ; 0 is all equal.',
  },
]

function Quality() {
  const part = useParts()
  const { quality } = useSession()
  const now = quality.value
  return (
    <section class="control" aria-labelledby={part('quality-title')}>
      <h3 id={part('quality-title')}>How faithful the map is</h3>
      <dl class="tally quality">
        {figures.map(({ id, label, meaning, share }) => (
          <div key={id}>
            <dt>
              {label}
              <small>{meaning}</small>
            </dt>
            <dd>
              {now === null ? '…' : share ? `${(100 * now[id]).toFixed(now[id] > 0.99 ? 1 : 0)}%` : figure(now[id])}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
