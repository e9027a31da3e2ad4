import { batch } from '@preact/signals-core'
import { clustersOf, shownClusters } from '../../ingest/clusters.ts'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { type MapRows, type Part, rowsInSteps, wholeMap } from '../../ingest/graph/rows-of-map.ts'
import type { Clustering } from '../../ingest/measures/clusters/leiden.ts'
import type { NodeId } from '../../model/ids.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import type { Places } from '../../tasks/shared/arranging.ts'
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
import { move, placesOf, recluster } from '../state/changes.ts'
import { filtered } from '../state/filters.ts'
import { radiusOf } from '../state/radius.ts'
import { graph, notify } from '../state/session.ts'
import { inSlices } from '../state/slices.ts'
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
  #whole: { readonly map: CoterieGraph; readonly rows: MapRows } | undefined

  constructor(runner: TaskRunner) {
    this.#runner = runner
  }

  /** Places what is shown: anew, or (`tidy`, or where something is pinned) from where it stands. */
  async place(tidy: boolean): Promise<void> {
    const map = graph.peek()
    if (map === null) return
    this.stop()
    const stopping = new AbortController()
    this.#stopping = stopping
    layoutRun.value = { phase: 'running', share: 0 }
    quality.value = null
    const rows = await rowsOf(map, shownPart())
    if (rows === null || stopping.signal.aborted) return
    const { keys, csr } = rows
    const before = placesOf(map, keys)
    rememberPlaces(before)
    const pins = Uint8Array.from(keys, (key) => (pinned.peek().has(key as NodeId) ? 1 : 0))
    const stays = tidy || pins.includes(1)
    // What is placed anew comes out around its own middle; it belongs where it was.
    const take = (places: Places, live: boolean) =>
      move(map, { keys, ...(stays ? places : centred(places, before)) }, live)
    try {
      const { quality: reached, ...places } = await this.#runner.run(
        {
          kind: 'place',
          csr,
          character: character.peek(),
          seed: map.getAttribute('settings').seed,
          sizes: Float64Array.from(keys, (key) => radiusOf(map.getNodeAttributes(key))),
          clusters: Uint32Array.from(keys, (key) => map.getNodeAttribute(key, 'cluster')),
          ...(stays ? { initial: { x: before.x, y: before.y }, pinned: pins } : {}),
        },
        {
          signal: stopping.signal,
          progress: ({ share }) => {
            const { phase } = layoutRun.peek()
            if (phase !== 'idle') layoutRun.value = { phase, share }
          },
          places: (places) => {
            if (layoutRun.peek().phase === 'running' && graph.peek() === map) take(places, true)
          },
          holder: (hold) => {
            this.#hold = hold
          },
        },
      )
      if (graph.peek() !== map) return
      batch(() => {
        take(places, false)
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
    const map = graph.peek()
    if (map !== null) move(map, { keys: [], x: [], y: [] })
  }

  undo(): void {
    this.stop()
    const map = graph.peek()
    const before = formerPlaces.peek().at(-1)
    if (map === null || before === undefined) return
    batch(() => {
      formerPlaces.value = formerPlaces.peek().slice(0, -1)
      quality.value = null
      move(map, before)
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

  /** The rows of a map, made once: what changes in place are places and clusters, not ties. Null if it is gone. */
  async #wholeOf(map: CoterieGraph): Promise<MapRows | null> {
    if (this.#whole?.map !== map) {
      const rows = await rowsOf(map, wholeMap)
      if (rows === null) return null
      this.#whole = { map, rows }
    }
    return this.#whole.rows
  }

  async #cluster(resolution: number): Promise<void> {
    const map = graph.peek()
    if (map === null) return
    const rows = await this.#wholeOf(map)
    if (rows === null) return
    const { csr, keys } = rows
    const job = { kind: 'cluster', csr, resolution, seed: map.getAttribute('settings').seed } as const
    if (csr.order > atOnce) this.#take(map, keys, await this.#runner.run({ ...job, quick: true }), resolution)
    // Whoever moved on meanwhile is answered before this is made the best it can be.
    if (this.#wanted === undefined) this.#take(map, keys, await this.#runner.run(job), resolution)
  }

  #take(map: CoterieGraph, keys: readonly string[], found: Clustering, resolution: number): void {
    if (graph.peek() !== map) return
    const subjects = subjectsOf(map)
    const place = new Map(keys.map((key, i) => [key, i]))
    const membership = Uint32Array.from(subjects.keys, (key) => found.membership[place.get(key)!]!)
    const facts = clustersOf(subjects, membership, {
      clusters: map.getAttribute('clusters'),
      clusterOf: new Map(keys.map((key) => [key, map.getNodeAttribute(key, 'cluster')])),
    })
    const clusters = shownClusters(facts, (author) => subjects.authors[author]!.label)
    batch(() => {
      recluster(map, keys, found, clusters, resolution)
      partition.value = { modularity: found.modularity }
    })
  }

  /** Works out how good places and clusters are as they stand. */
  async judge(): Promise<void> {
    const map = graph.peek()
    if (map === null || layoutRun.peek().phase !== 'idle') return
    const whole = await this.#wholeOf(map)
    const shown = await rowsOf(map, shownPart())
    if (whole === null || shown === null || layoutRun.peek().phase !== 'idle') return
    const { keys, csr } = shown
    const { x, y } = placesOf(map, keys)
    try {
      const judgement = await this.#runner.run({
        kind: 'judge',
        csr,
        x,
        y,
        whole: whole.csr,
        membership: Uint32Array.from(whole.keys, (key) => map.getNodeAttribute(key, 'cluster')),
        resolution: map.getAttribute('resolution'),
      })
      if (graph.peek() !== map || layoutRun.peek().phase !== 'idle') return
      batch(() => {
        quality.value = judgement.quality
        partition.value = { modularity: judgement.modularity }
      })
    } catch (error) {
      notify({ tone: 'error', text: `The map could not be judged: ${(error as Error).message}` })
    }
  }
}

/** Null if the map is gone before they are made. */
async function rowsOf(map: CoterieGraph, part: Part): Promise<MapRows | null> {
  const made = await inSlices(rowsInSteps(map, part), () => graph.peek() === map)
  return made?.result ?? null
}

function shownPart(): Part {
  const left = filtered.peek()
  return {
    kinds: visibleKinds.peek(),
    ties: visibleTies.peek(),
    ...(left === null ? {} : { has: (key) => left.nodes.has(key) }),
  }
}

function centred({ x, y }: Places, around: Places): Places {
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
