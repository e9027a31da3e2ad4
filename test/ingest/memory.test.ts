import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import { keyOf, LastResults, type Memory } from '../../src/ingest/memory.ts'
import { type ExploreOptions, explore } from '../../src/ingest/pipeline.ts'
import { bylineMark } from '../../src/model/decision.ts'
import { defaultSettings } from '../../src/model/settings.ts'

const bib = `
@article{a, title={Floating-point gradients}, author={Wonyeol Lee and Hongseok Yang}, year=2020,
  abstract={Gradients of programs with floating-point numbers are computed by automatic differentiation.}}
@article{b, title={Automatic differentiation of programs}, author={W. Lee and Ann Other}, year=2021,
  abstract={Automatic differentiation computes gradients of programs; floating-point numbers are not real.}}`

const reading = { ...readAll(bibtex, bib, 'a.bib', 2026), key: 'a.bib' }
const [first, second] = reading.records

/** Notes which stages are made anew. */
class Noting implements Memory {
  readonly #memory = new LastResults()
  made: string[] = []

  recall<T>(stage: string, key: string | undefined, make: () => T | Promise<T>): Promise<T> {
    return this.#memory.recall(stage, key, () => {
      this.made.push(stage)
      return make()
    })
  }
}

async function drawn(memory: Noting, options: Partial<ExploreOptions> = {}) {
  memory.made = []
  const { atlas } = await explore([reading], { settings: defaultSettings, ...options }, { memory })
  return { fingerprint: fingerprint(atlas!), made: memory.made }
}

describe('what was made before', () => {
  const stages = ['corpus', 'people', 'topics', 'networks', 'clusters', 'measures', 'layout']
  const apart = {
    kind: 'different',
    one: [bylineMark({ ...first!, records: [first!] }, 0)],
    other: [bylineMark({ ...second!, records: [second!] }, 0)],
  } as const

  test('is not made again: nothing for the same map, what follows people for a decision, and an undo finds all', async () => {
    const memory = new Noting()
    const before = await drawn(memory)
    expect(before.made).toEqual(stages)
    expect(await drawn(memory)).toEqual({ ...before, made: [] })
    const decided = await drawn(memory, { decisions: [apart] })
    expect(decided.made).toEqual(['people', 'networks', 'clusters', 'measures', 'layout'])
    expect(await drawn(memory)).toEqual({ ...before, made: [] })
  })

  test('of settings, each asks only for the stages it shapes', async () => {
    const memory = new Noting()
    const set = (part: object) => drawn(memory, { settings: { ...defaultSettings, ...part } })
    await set({})
    expect((await set({ resolution: 2 })).made).toEqual(['clusters', 'measures', 'layout'])
    expect((await set({ counting: 'full' })).made).toEqual(['networks', 'clusters', 'measures', 'layout'])
    expect((await set({ topics: 3 })).made).toEqual(['topics', 'networks', 'clusters', 'measures', 'layout'])
  })

  test('gives the very map that would be made anew', async () => {
    const memory = new Noting()
    await drawn(memory)
    const decided = await drawn(memory, { decisions: [apart] })
    expect(decided.fingerprint).toBe((await drawn(new Noting(), { decisions: [apart] })).fingerprint)
  })

  test('a stage that failed is tried again', async () => {
    const memory = new LastResults()
    await expect(memory.recall('people', 'k', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await memory.recall('people', 'k', () => 1)).toBe(1)
  })
})

test('keys are equal where what they name is', () => {
  expect(keyOf('a', { b: 1 })).toBe(keyOf('a', { b: 1 }))
  expect(keyOf('a', 'b')).not.toBe(keyOf('ab'))
  expect(keyOf(undefined)).not.toBe(keyOf(null))
})
