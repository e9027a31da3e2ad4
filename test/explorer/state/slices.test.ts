import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSlices } from '../../../src/explorer/state/slices.ts'

let time = 0
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => time)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Steps of four milliseconds each, by the clock of the page. */
function* slowly(steps: number): Generator<void, number> {
  for (let i = 0; i < steps; i++) {
    time += 4
    yield
  }
  return steps
}

test('slow steps let others in between, and say so', async () => {
  let others = 0
  let waiting = setTimeout(function other() {
    others++
    waiting = setTimeout(other)
  })
  expect(await inSlices(slowly(20), () => true)).toEqual({ result: 20, slow: true })
  clearTimeout(waiting)
  expect(others).toBeGreaterThan(2)
})

test('what is quick is done at once', async () => {
  expect(await inSlices(slowly(0), () => true)).toEqual({ result: 0, slow: false })
})

test('what is no longer wanted ends', async () => {
  expect(await inSlices(slowly(20), () => false)).toBe(null)
})
