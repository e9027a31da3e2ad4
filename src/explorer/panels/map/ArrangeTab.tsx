import { useEffect, useRef } from 'preact/hooks'
import type { LayoutQuality } from '../../../ingest/layout/quality.ts'
import type { LayoutStyle } from '../../../ingest/layout/simulation.ts'
import { namedClusters } from '../../../picture/named-clusters.ts'
import { en } from '../../../words/en.ts'
import { figure } from '../../state/measures-here.ts'
import { useEffects } from '../effects.ts'
import { PauseIcon, PlayIcon } from '../parts/icons.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { Slider } from '../parts/Slider.tsx'
import { useParts, useSession } from '../session-context.ts'

/** How fine the clusters are, and where everything stands. */
export function ArrangeTab() {
  const { atlas, filtered, layoutRun, lens, modularity, quality, visibleKinds } = useSession()
  const { arrange } = useEffects()
  const map = atlas.value
  const idle = layoutRun.value.phase === 'idle'
  // What was reckoned of one map, or of one part of it, says nothing of another.
  const reckoned = useRef<readonly unknown[]>([])
  useEffect(() => {
    const part = [map, filtered.value, lens.value, visibleKinds.value]
    const same = part.every((value, i) => value === reckoned.current[i])
    if (!idle || (same && quality.peek() !== null && modularity.peek() !== null)) return
    reckoned.current = part
    arrange.measureQuality()
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
  const { atlas, clustering, hasFiles, modularity } = useSession()
  const { arrange } = useEffects()
  const clusters = namedClusters(atlas.value!)
  const resolution = atlas.value!.findings[0].resolution
  const small = clusters.filter(({ size }) => size < nameable).length
  return (
    <section class="control" aria-labelledby={part('clusters-title')} aria-busy={clustering.value}>
      <h3 id={part('clusters-title')}>{en.arrange.clusters}</h3>
      <Slider
        name={en.arrange.resolution}
        label={en.arrange.resolutionHint}
        least={0.1}
        most={3}
        step={0.01}
        value={resolution}
        onChange={arrange.cluster}
      />
      {atlas.value!.about.settings.resolution !== undefined && hasFiles.value && (
        <button type="button" class="as-link" onClick={arrange.clusterAutomatically}>
          {en.arrange.automatic}
        </button>
      )}
      <dl class="tally" aria-live="polite">
        <div>
          <dt>{en.arrange.clusters}</dt>
          <dd>
            {en.number(clusters.length - small)}
            {small > 0 && <small> {en.arrange.tiny(small)}</small>}
          </dd>
        </div>
        <div>
          <dt title={en.arrange.modularityMeaning}>{en.arrange.modularity}</dt>
          <dd>{modularity.value === null ? en.arrange.unknown : modularity.value.toFixed(3)}</dd>
        </div>
      </dl>
    </section>
  )
}

const styles: readonly LayoutStyle[] = ['balanced', 'clusters']

function Layout() {
  const part = useParts()
  const { layoutStyle, layoutRun, lensRun, pinned, unpinAll } = useSession()
  const { arrange } = useEffects()
  const run = layoutRun.value
  const idle = run.phase === 'idle'
  return (
    <section class="control" aria-labelledby={part('layout-title')}>
      <h3 id={part('layout-title')}>{en.arrange.layout}</h3>
      <Segmented
        label={en.arrange.style}
        value={layoutStyle.value}
        options={styles.map((value) => ({ value, label: en.arrange.styles[value] }))}
        onChange={(value) => {
          layoutStyle.value = value
        }}
      />
      <p class="meaning">{en.arrange.styleMeaning[layoutStyle.value]}</p>
      {idle ? (
        <div class="row">
          <button type="button" class="button primary" onClick={() => arrange.place(false)}>
            <PlayIcon />
            {en.arrange.run}
          </button>
          <button type="button" class="button" title={en.arrange.tidyHint} onClick={() => arrange.place(true)}>
            {en.arrange.tidy}
          </button>
        </div>
      ) : (
        <>
          <div class="row">
            {run.phase === 'running' ? (
              <button type="button" class="button" onClick={() => arrange.hold(true)}>
                <PauseIcon />
                {en.arrange.pause}
              </button>
            ) : (
              <button type="button" class="button primary" onClick={() => arrange.hold(false)}>
                <PlayIcon />
                {en.arrange.resume}
              </button>
            )}
            <button type="button" class="button" onClick={arrange.stop}>
              {en.arrange.stop}
            </button>
          </div>
          <progress max={100} value={Math.round(run.share * 100)} aria-label={en.arrange.arranging} />
        </>
      )}
      {lensRun.value !== null && (
        <>
          <p class="meaning" role="status">
            {en.arrange.lensArranging}
          </p>
          <progress max={100} value={Math.round(lensRun.value * 100)} aria-label={en.arrange.arranging} />
        </>
      )}
      {pinned.value.size > 0 && (
        <p class="meaning">
          {en.arrange.pinned(pinned.value.size)}{' '}
          <button type="button" class="as-link" onClick={unpinAll}>
            {en.arrange.unpinAll}
          </button>
        </p>
      )}
    </section>
  )
}

const figures: readonly (keyof LayoutQuality)[] = ['neighbourhood', 'stress', 'crosslessness', 'edgeLengthDeviation']
const shares: ReadonlySet<keyof LayoutQuality> = new Set(['neighbourhood', 'crosslessness'])

function Quality() {
  const part = useParts()
  const { astrayHere, quality, showsAstray } = useSession()
  const now = quality.value
  return (
    <section class="control" aria-labelledby={part('quality-title')}>
      <h3 id={part('quality-title')}>{en.arrange.quality}</h3>
      <dl class="tally quality">
        {figures.map((id) => (
          <div key={id}>
            <dt>
              {en.arrange.qualities[id].label}
              <small>{en.arrange.qualities[id].meaning}</small>
            </dt>
            <dd>
              {now === null
                ? en.arrange.unknown
                : shares.has(id)
                  ? `${(100 * now[id]).toFixed(now[id] > 0.99 ? 1 : 0)}%`
                  : figure(now[id])}
            </dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={showsAstray.value}
          onChange={({ currentTarget }) => {
            showsAstray.value = currentTarget.checked
          }}
        />
        {en.connection.astray}
      </label>
      <p class="meaning">{en.connection.astrayMeaning(astrayHere.value?.size ?? null)}</p>
    </section>
  )
}
