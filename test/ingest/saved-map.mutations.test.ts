import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { write } from '../../src/atlas/file/write-container.ts'
import { openMap } from '../../src/ingest/saved-map.ts'
import { type Random, seeded } from '../../src/model/random.ts'
import { accessTo } from '../../src/tasks/worker/blobs.ts'

const count = inject('damagedMaps')
const json = readFileSync('test/fixtures/saved/seed.json', 'utf8')
const opened = (file: BlobPart) => openMap(accessTo(new Blob([file])), { name: 'map' })

/** Opened or refused in words; the works that are given back are whole. */
async function expectAnAnswer(file: BlobPart, what: () => unknown): Promise<void> {
  try {
    const map = await opened(file)
    if (map === undefined || map.ok) return
    expect(map.fault.code).toMatch(/^(?:damaged|newer-version|not-ours)$/)
    for (const record of map.records) {
      expect(typeof record.title).toBe('string')
      expect(Array.isArray(record.bylines)).toBe(true)
      expect(Object.getPrototypeOf(record.extra)).toBe(Object.prototype)
    }
  } catch (error) {
    expect.fail(`${error instanceof Error ? error.stack : error}\nfor ${what()}`)
  }
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!
const odd = [null, true, -1, 0.5, 1e300, '', 'x', '__proto__', [], {}, [[]], { length: 3 }, ['a'], '\ud800', 99_999]

/** The value with something in it replaced, left out, doubled or moved. */
function harmed(value: unknown, random: Random): unknown {
  const copy = structuredClone(value)
  let holder = copy as Record<string, unknown>
  for (;;) {
    const key = pick(Object.keys(holder), random)
    const inner = holder[key]
    if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && random() < 0.8) {
      holder = inner as Record<string, unknown>
      continue
    }
    const how = random()
    if (how < 0.6) holder[key] = structuredClone(pick(odd, random))
    else if (how < 0.8) delete holder[key]
    else holder[pick(Object.keys(holder), random)] = inner
    return copy
  }
}

test(`of ${count} maps saved as JSON with something wrong inside each is opened or refused`, async () => {
  const random = seeded('harmed json')
  const value = JSON.parse(json)
  const prototype = Object.getOwnPropertyNames(Object.prototype).length
  for (let i = 0; i < count; i++) {
    const text = JSON.stringify(harmed(value, random))
    await expectAnAnswer(text, () => `mutation ${i}`)
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(prototype)
})

test(`of ${count} map files with damaged bytes each is opened or refused`, async () => {
  const random = seeded('damaged bytes')
  const map = await opened(json)
  if (map?.ok !== true) throw new Error('the fixture is a map')
  const pieces: Uint8Array[] = []
  for await (const piece of write({ atlas: map.atlas, project: map.project as object })) pieces.push(piece)
  const whole = new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer())
  const text = new TextEncoder().encode(json)
  for (let i = 0; i < count; i++) {
    const bytes = damaged(i % 4 === 0 ? text : whole, random)
    await expectAnAnswer(bytes, () => `mutation ${i}`)
  }
})

function damaged(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let all = Uint8Array.from(bytes)
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = Math.floor(random() * all.length)
    const to = Math.min(all.length, at + Math.floor(random() ** 3 * 400))
    const how = random()
    if (how < 0.6) all[at]! ^= 1 << Math.floor(random() * 8)
    else if (how < 0.7) all = all.slice(0, Math.max(1, at))
    else if (how < 0.85) all = Uint8Array.from([...all.subarray(0, at), ...all.subarray(to)])
    else all = Uint8Array.from([...all.subarray(0, to), ...all.subarray(at)])
    if (all.length === 0) return Uint8Array.of(0)
  }
  return all
}
