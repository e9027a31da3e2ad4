import { batch } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { clustersOn } from '../../atlas/cluster-rows.ts'
import { idAt, nodeCount } from '../../atlas/nodes.ts'
import { clustersOf } from '../../ingest/clusters.ts'
import { type MapRows, type Part, rowsOfMap, wholeMap } from '../../ingest/graph/rows-of-map.ts'
import { subjectsOfMap } from '../../ingest/graph/subjects-of-map.ts'
import type { Clustering } from '../../ingest/measures/clusters/leiden.ts'
import { hasSubjects } from '../../ingest/measures/clusters/map-clusters.ts'
import { radiusOf } from '../../ingest/node-room.ts'
import type { LensRow } from '../../model/lenses.ts'
import type { Positions } from '../../model/positions.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { en } from '../../words/en.ts'
import { placesOf, reclustered } from '../state/moved-places.ts'
import type { Session } from '../state/session.ts'
import { isSameMap } from '../state/shown-map.ts'
import { subjectsOf } from '../state/subjects.ts'

/** Maps up to this size are clustered as well as can be at once; larger ones first quickly. */
const atOnce = 1500

/** Clusters and places of the map on show, worked out anew in a worker of their own. */
export class Arranging {
  readonly #session: Session
  readonly #runner: TaskRunner
  #stopping: AbortController | undefined
  #hold: (held: boolean) => void = () => {}
  #wanted: number | undefined
  /** The lens whose nodes are on their way; null where all are. */
  #lens: LensRow | null = null
  #whole: { readonly map: Atlas; readonly rows: MapRows } | undefined

  constructor(session: Session, runner: TaskRunner) {
    this.#session = session
    this.#runner = runner
  }

  /** Places what is shown: anew, or (`tidy`, or where something is pinned) from where it stands. */
  async place(tidy: boolean): Promise<void> {
    // What ran before comes to rest first: that is where this goes on from.
    this.stop()
    const map = this.#session.atlas.peek()
    if (map === null) return
    const stopping = new AbortController()
    this.#stopping = stopping
    this.#session.layoutRun.value = { phase: 'running', share: 0 }
    this.#session.quality.value = null
    const { nodes, csr } = rowsOfMap(map, shownPart(this.#session))
    const before = placesOf(this.#session.settled.peek()!, nodes)
    const lens = this.#session.ownLens.peek()
    this.#lens = lens
    const pins = Uint8Array.from(nodes, (node) => (this.#session.pinned.peek().has(idAt(map, node)) ? 1 : 0))
    const stays = tidy || pins.includes(1)
    // What is placed anew comes out around its own middle; it belongs where it was.
    const where = (places: Positions) => ({ nodes, ...(stays ? places : centred(places, before)) })
    const { membership } = map.findings[0]
    try {
      const { quality: reached, ...places } = await this.#runner.run(
        {
          kind: 'place',
          csr,
          style: this.#session.layoutStyle.peek(),
          seed: map.about.settings.seed,
          sizes: Float64Array.from(nodes, (node) => radiusOf(map, node)),
          clusters: Uint32Array.from(nodes, (node) => membership[node]!),
          ...(stays
            ? { initial: { x: Float64Array.from(before.x), y: Float64Array.from(before.y) }, pinned: pins }
            : {}),
        },
        {
          signal: stopping.signal,
          progress: ({ share }) => {
            const { phase } = this.#session.layoutRun.peek()
            if (phase !== 'idle') this.#session.layoutRun.value = { phase, share }
          },
          places: (places) => {
            if (this.#session.layoutRun.peek().phase === 'running' && isSameMap(this.#session.atlas.peek(), map))
              this.#session.showUnderway(map, where(places))
          },
          holder: (hold) => {
            this.#hold = hold
          },
        },
      )
      const now = this.#session.atlas.peek()
      if (now === null || !isSameMap(now, map)) return
      batch(() => {
        this.#session.settle(now, where(places), lens)
        this.#session.quality.value = reached
        this.#session.layoutRun.value = { phase: 'idle' }
      })
    } catch (error) {
      if (stopping.signal.aborted) return
      this.#session.layoutRun.value = { phase: 'idle' }
      this.#session.notify({ tone: 'error', text: en.loading.notArranged((error as Error).message) })
    }
  }

  hold(held: boolean): void {
    const now = this.#session.layoutRun.peek()
    if (now.phase === 'idle') return
    this.#hold(held)
    this.#session.layoutRun.value = { ...now, phase: held ? 'paused' : 'running' }
  }

  /** Leaves everything where it stands at this moment. */
  stop(): void {
    if (this.#session.layoutRun.peek().phase === 'idle') return
    this.#session.layoutRun.value = { phase: 'idle' }
    this.#stopping?.abort(new Error('stopped'))
    this.#session.settleHere(this.#lens)
  }

  /** Drops what runs: the map on show is another, or looks as it did before. */
  abandon(): void {
    this.#stopping?.abort(new Error('abandoned'))
    this.#session.underway.value = null
    this.#session.forgetQuality()
  }

  /** Finds clusters at another resolution; of those asked for while one is being worked out, the last counts. */
  async cluster(resolution: number): Promise<void> {
    this.#wanted = resolution
    if (this.#session.clustering.peek()) return
    this.#session.clustering.value = true
    try {
      while (this.#wanted !== undefined) {
        const now = this.#wanted
        this.#wanted = undefined
        await this.#cluster(now)
      }
    } catch (error) {
      this.#wanted = undefined
      this.#session.notify({ tone: 'error', text: en.loading.notClustered((error as Error).message) })
    } finally {
      this.#session.clustering.value = false
    }
  }

  /** Lets the resolution be found automatically again: the map is drawn anew. */
  clusterAutomatically(): void {
    this.#session.edit(
      { code: 'clustered', resolution: null },
      ({ settings: { resolution: _, ...settings }, ...project }) => ({
        ...project,
        settings,
      }),
    )
  }

  /** The rows of a map, made once: what changes are places and clusters, not ties. */
  #wholeOf(map: Atlas): MapRows {
    if (this.#whole === undefined || !isSameMap(this.#whole.map, map))
      this.#whole = { map, rows: rowsOfMap(map, wholeMap) }
    return this.#whole.rows
  }

  async #cluster(resolution: number): Promise<void> {
    const map = this.#session.atlas.peek()
    if (map === null) return
    const { csr } = this.#wholeOf(map)
    const subjects = subjectsOfMap(map)
    const job = {
      kind: 'cluster',
      csr,
      resolution,
      seed: map.about.settings.seed,
      ...(hasSubjects(subjects) ? { subjects } : {}),
    } as const
    if (csr.order > atOnce) this.#take(map, await this.#runner.run({ ...job, quick: true }), resolution)
    // Whoever moved on meanwhile is answered before this is made the best it can be.
    if (this.#wanted === undefined) this.#take(map, await this.#runner.run(job), resolution)
  }

  #take(map: Atlas, found: Clustering, resolution: number): void {
    const now = this.#session.atlas.peek()
    if (now === null || !isSameMap(now, map)) return
    const { membership } = now.findings[0]
    const clusters = clustersOf(subjectsOf(now), found.membership, {
      clusters: clustersOn(now),
      clusterOf: new Map(Array.from({ length: nodeCount(now) }, (_, node) => [idAt(now, node), membership[node]!])),
    })
    batch(() => {
      const deed = now.about.settings.resolution === resolution ? null : ({ code: 'clustered', resolution } as const)
      this.#session.showArranged(reclustered(now, found, clusters, resolution), deed, { resolution })
      this.#session.modularity.value = found.modularity
    })
  }

  /** Works out how good places and clusters are as they stand. */
  async measureQuality(): Promise<void> {
    const map = this.#session.atlas.peek()
    if (map === null || this.#session.layoutRun.peek().phase !== 'idle') return
    const whole = this.#wholeOf(map)
    const { nodes, csr } = rowsOfMap(map, shownPart(this.#session))
    const [finding] = map.findings
    const here = this.#session.settled.peek()!
    const at = (places: ArrayLike<number>) => Float64Array.from(nodes, (node) => places[node]!)
    try {
      const measured = await this.#runner.run({
        kind: 'quality',
        csr,
        x: at(here.x),
        y: at(here.y),
        whole: whole.csr,
        membership: finding.membership,
        resolution: finding.resolution,
      })
      if (!isSameMap(this.#session.atlas.peek(), map) || this.#session.layoutRun.peek().phase !== 'idle') return
      batch(() => {
        this.#session.quality.value = measured.quality
        this.#session.modularity.value = measured.modularity
      })
    } catch (error) {
      this.#session.notify({ tone: 'error', text: en.loading.notJudged((error as Error).message) })
    }
  }
}

function shownPart({ filtered, visibleKinds, visibleTies }: Session): Part {
  const left = filtered.peek()
  return {
    kinds: visibleKinds.peek(),
    ties: visibleTies.peek(),
    ...(left === null ? {} : { has: (node) => left.nodes[node] === 1 }),
  }
}

function centred({ x, y }: Positions, around: Positions<ArrayLike<number>>): Positions {
  const by = (a: ArrayLike<number>, b: ArrayLike<number>) => middle(b) - middle(a)
  const [right, up] = [by(x, around.x), by(y, around.y)]
  return { x: x.map((value) => value + right), y: y.map((value) => value + up) }
}

const middle = (values: ArrayLike<number>): number => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!)
    most = Math.max(most, values[i]!)
  }
  return least > most ? 0 : (least + most) / 2
}
