import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { owned, sumOf } from '../../../src/explorer/shelf/sums.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('the sum is the same where the browser has none of its own, and of bytes that are shared', async () => {
  const large = new Uint8Array(2 ** 21 + 3).map((_, i) => i % 251)
  const shared = new Uint8Array(new SharedArrayBuffer(5), 1, 3).fill(7)
  const all = [new Uint8Array(0), large.subarray(0, 2 ** 20), large, shared]
  const sums = all.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  expect(await Promise.all(all.map(sumOf))).toEqual(sums)
  // As on plain http.
  vi.stubGlobal('crypto', {})
  expect(await Promise.all(all.map(sumOf))).toEqual(sums)
})

test('bytes that are all of their buffer are not copied, others are', () => {
  const whole = Uint8Array.of(1, 2, 3)
  expect(owned(whole)).toBe(whole)
  expect(owned(whole.subarray(1)).buffer.byteLength).toBe(2)
  expect(owned(new Uint8Array(new SharedArrayBuffer(2))).buffer).toBeInstanceOf(ArrayBuffer)
})
