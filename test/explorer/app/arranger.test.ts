import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeCount, nodeOf } from '../../../src/atlas/nodes.ts'
import { Arranging } from '../../../src/explorer/app/arranger.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import type { NodeId } from '../../../src/model/ids.ts'
import type { Positions } from '../../../src/model/positions.ts'
import type { RunOptions } from '../../../src/tasks/page/runner.ts'
import type { PlaceInput } from '../../../src/tasks/shared/arrange-jobs.ts'
import type { Job } from '../../../src/tasks/shared/protocol.ts'
import { seedMap } from '../../seed.ts'

const session = openSession()
const { atlas, layoutRun, placeNode, places, togglePin, underway, unpinAll } = session

const map = await seedMap()
const count = nodeCount(map)
const ada = 'a:wonyeol-lee' as NodeId
const node = nodeOf(map, ada)!
/** Every node at one place. */
const all = (at: number): Positions => ({ x: new Float64Array(count).fill(at), y: new Float64Array(count).fill(-at) })

/** A worker that is told what to answer. */
class Puppet {
  readonly asked: PlaceInput[] = []
  #options: RunOptions = {}
  #done: (result: unknown) => void = () => {}

  run(job: Job, options: RunOptions): Promise<unknown> {
    this.asked.push(job as Job & PlaceInput)
    this.#options = options
    return new Promise((resolve, reject) => {
      this.#done = resolve
      options.signal?.addEventListener('abort', () => reject(options.signal!.reason))
    })
  }
  onTheWay(positions: Positions): void {
    this.#options.places!(positions)
  }
  end(positions: Positions): void {
    this.#done({ ...positions, quality: {} })
  }
}

let worker: Puppet
let arranging: Arranging
beforeEach(() => {
  worker = new Puppet()
  arranging = new Arranging(session, worker as never)
  atlas.value = map
})
afterEach(() => {
  arranging.stop()
  atlas.value = null
  underway.value = null
  unpinAll()
})

const at = (node: number) => [places.value!.x[node], places.value!.y[node]]

test('a layout shows nodes on their way, and the map has them where they come to rest', async () => {
  const run = arranging.place(true)
  worker.onTheWay(all(1))
  expect([at(node), atlas.value]).toEqual([[1, -1], map])
  worker.end(all(2))
  await run
  expect(at(node)).toEqual([2, -2])
  expect([layoutRun.value.phase, underway.value]).toEqual(['idle', null])
  expect(atlas.value).not.toBe(map)
})

test('one that is stopped leaves every node where it is seen', async () => {
  const run = arranging.place(true)
  worker.onTheWay(all(3))
  arranging.stop()
  await run
  expect([at(node), underway.value]).toEqual([[3, -3], null])
})

test('one that is begun while another runs goes on from where that came to', async () => {
  const first = arranging.place(true)
  worker.onTheWay(all(5))
  const second = arranging.place(true)
  await first
  expect(worker.asked[1]!.initial!.x[node]).toBe(5)
  worker.end(all(6))
  await second
  expect(at(node)).toEqual([6, -6])
})

test('what comes of a layout of a map that is no longer on show is dropped', async () => {
  const run = arranging.place(true)
  const other = await seedMap()
  atlas.value = other
  worker.onTheWay(all(7))
  expect(underway.value).toBeNull()
  worker.end(all(8))
  await run
  expect(atlas.value).toBe(other)
})

test('pinned nodes are said to the worker, with where they were dragged to', () => {
  placeNode(node, 40, 50)
  togglePin(ada)
  void arranging.place(false)
  const { initial, pinned: pins } = worker.asked[0]!
  expect([initial!.x[node], initial!.y[node]]).toEqual([40, 50])
  expect([pins![node], pins!.reduce((sum, one) => sum + one)]).toEqual([1, 1])
})
