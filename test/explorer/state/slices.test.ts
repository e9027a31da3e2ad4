import { expect, test } from 'vitest'
import { inSlices } from '../../../src/explorer/state/slices.ts'

/** Steps that hold the thread for a few milliseconds each. */
function* slowly(steps: number): Generator<void, number> {
  for (let i = 0; i < steps; i++) {
    const until = performance.now() + 4
    while (performance.now() < until);
    yield
  }
  return steps
}

test('slow steps let others in between, and say so', async () => {
  let others = 0
  const timer = setInterval(() => others++, 1)
  expect(await inSlices(slowly(20), () => true)).toEqual({ result: 20, slow: true })
  clearInterval(timer)
  expect(others).toBeGreaterThan(2)
})

test('what is quick is done at once', async () => {
  expect(await inSlices(slowly(0), () => true)).toEqual({ result: 0, slow: false })
})

test('what is no longer wanted ends', async () => {
  expect(await inSlices(slowly(20), () => false)).toBe(null)
})
