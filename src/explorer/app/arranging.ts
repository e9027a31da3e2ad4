import { batch } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { idAt, nodeCount } from '../../atlas/nodes.ts'
import { clustersOf } from '../../ingest/clusters.ts'
import { type MapRows, type Part, rowsOfMap, wholeMap } from '../../ingest/graph/rows-of-map.ts'
import { subjectsOfMap } from '../../ingest/graph/subjects-of-map.ts'
import type { Clustering } from '../../ingest/measures/clusters/leiden.ts'
import { hasSubjects } from '../../ingest/measures/clusters/map-clusters.ts'
import type { Positions } from '../../model/positions.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import {
  character,
  clustering,
  formerPlaces,
  layoutRun,
  partition,
  pinned,
  quality,
  rememberPlaces,
} from '../state/arranging.ts'
import { clustersHere } from '../state/clusters-here.ts'
import { filtered } from '../state/filters.ts'
import { radiusOf } from '../state/radius.ts'
import { placesOf, reclustered, rest, restHere, showUnderway } from '../state/rearranged.ts'
import { atlas, isSameMap, notify } from '../state/session.ts'
import { subjectsOf } from '../state/subjects.ts'
import { visibleKinds, visibleTies } from '../state/view.ts'

/** Maps up to this size are clustered as well as can be at once; larger ones first quickly. */
const atOnce = 1500

/** Clusters and places of the map on show, worked out anew in a worker of their own. */
export class Arranging {
  readonly #runner: TaskRunner
  #stopping: AbortController | undefined
  #hold: (held: boolean) => void = () => {}
  #wanted: number | undefined
  #whole: { readonly map: Atlas; readonly rows: MapRows } | undefined

  constructor(runner: TaskRunner) {
    this.#runner = runner
  }

  /** Places what is shown: anew, or (`tidy`, or where something is pinned) from where it stands. */
  async place(tidy: boolean): Promise<void> {
    // What ran before comes to rest first: that is where this goes on from.
    this.stop()
    const map = atlas.peek()
    if (map === null) return
    const stopping = new AbortController()
    this.#stopping = stopping
    layoutRun.value = { phase: 'running', share: 0 }
    quality.value = null
    const { nodes, csr } = rowsOfMap(map, shownPart())
    const before = placesOf(map, nodes)
    rememberPlaces(before)
    const pins = Uint8Array.from(nodes, (node) => (pinned.peek().has(idAt(map, node)) ? 1 : 0))
    const stays = tidy || pins.includes(1)
    // What is placed anew comes out around its own middle; it belongs where it was.
    const where = (places: Positions) => ({ nodes, ...(stays ? places : centred(places, before)) })
    const { membership } = map.findings[0]
    try {
      const { quality: reached, ...places } = await this.#runner.run(
        {
          kind: 'place',
          csr,
          character: character.peek(),
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
            const { phase } = layoutRun.peek()
            if (phase !== 'idle') layoutRun.value = { phase, share }
          },
          places: (places) => {
            if (layoutRun.peek().phase === 'running' && isSameMap(atlas.peek(), map)) showUnderway(map, where(places))
          },
          holder: (hold) => {
            this.#hold = hold
          },
        },
      )
      const now = atlas.peek()
      if (now === null || !isSameMap(now, map)) return
      batch(() => {
        rest(now, where(places))
        quality.value = reached
        layoutRun.value = { phase: 'idle' }
      })
    } catch (error) {
      if (stopping.signal.aborted) return
      layoutRun.value = { phase: 'idle' }
      notify({ tone: 'error', text: `The map could not be arranged: ${(error as Error).message}` })
    }
  }

  hold(held: boolean): void {
    const now = layoutRun.peek()
    if (now.phase === 'idle') return
    this.#hold(held)
    layoutRun.value = { ...now, phase: held ? 'paused' : 'running' }
  }

  /** Leaves everything where it stands at this moment. */
  stop(): void {
    if (layoutRun.peek().phase === 'idle') return
    layoutRun.value = { phase: 'idle' }
    this.#stopping?.abort(new Error('stopped'))
    restHere()
  }

  undo(): void {
    this.stop()
    const map = atlas.peek()
    const before = formerPlaces.peek().at(-1)
    if (map === null || before === undefined) return
    batch(() => {
      formerPlaces.value = formerPlaces.peek().slice(0, -1)
      quality.value = null
      rest(map, before)
    })
  }

  /** Finds clusters at another resolution; of those asked for while one is being worked out, the last counts. */
  async cluster(resolution: number): Promise<void> {
    this.#wanted = resolution
    if (clustering.peek()) return
    clustering.value = true
    try {
      while (this.#wanted !== undefined) {
        const now = this.#wanted
        this.#wanted = undefined
        await this.#cluster(now)
      }
    } catch (error) {
      this.#wanted = undefined
      notify({ tone: 'error', text: `Clusters could not be found: ${(error as Error).message}` })
    } finally {
      clustering.value = false
    }
  }

  /** The rows of a map, made once: what changes are places and clusters, not ties. */
  #wholeOf(map: Atlas): MapRows {
    if (this.#whole === undefined || !isSameMap(this.#whole.map, map))
      this.#whole = { map, rows: rowsOfMap(map, wholeMap) }
    return this.#whole.rows
  }

  async #cluster(resolution: number): Promise<void> {
    const map = atlas.peek()
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
    const now = atlas.peek()
    if (now === null || !isSameMap(now, map)) return
    const { membership } = now.findings[0]
    const clusters = clustersOf(subjectsOf(now), found.membership, {
      clusters: clustersHere(now),
      clusterOf: new Map(Array.from({ length: nodeCount(now) }, (_, node) => [idAt(now, node), membership[node]!])),
    })
    batch(() => {
      atlas.value = reclustered(now, found, clusters, resolution)
      partition.value = { modularity: found.modularity }
    })
  }

  /** Works out how good places and clusters are as they stand. */
  async judge(): Promise<void> {
    const map = atlas.peek()
    if (map === null || layoutRun.peek().phase !== 'idle') return
    const whole = this.#wholeOf(map)
    const { nodes, csr } = rowsOfMap(map, shownPart())
    const [finding] = map.findings
    const at = (places: ArrayLike<number>) => Float64Array.from(nodes, (node) => places[node]!)
    try {
      const judgement = await this.#runner.run({
        kind: 'judge',
        csr,
        x: at(finding.x),
        y: at(finding.y),
        whole: whole.csr,
        membership: finding.membership,
        resolution: finding.resolution,
      })
      if (!isSameMap(atlas.peek(), map) || layoutRun.peek().phase !== 'idle') return
      batch(() => {
        quality.value = judgement.quality
        partition.value = { modularity: judgement.modularity }
      })
    } catch (error) {
      notify({ tone: 'error', text: `The map could not be judged: ${(error as Error).message}` })
    }
  }
}

function shownPart(): Part {
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
