import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atan2, cos, exp, hypot, log, log1p, log2, pow, powInt, sin } from '../../src/model/maths.ts'

const any = fc.double()
const common = fc.double({ min: -1000, max: 1000, noNaN: true })
const tame = fc.oneof(any, common, fc.double({ min: -2, max: 2, noNaN: true }))

/** Numbers that lie between two, each counted once; 0 for two NaN. */
function apart(a: number, b: number): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return 0
  return Math.abs(Number(place(a) - place(b)))
}

function place(x: number): bigint {
  const bits = new BigInt64Array(new Float64Array([x]).buffer)[0]!
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
}

const close = (most: number, ours: (x: number) => number, engines: (x: number) => number) =>
  fc.assert(
    fc.property(tame, (x) => apart(ours(x), engines(x)) <= most),
    { numRuns: 3000, examples: [[0], [-0], [1], [-1], [Number.MIN_VALUE], [Number.MAX_VALUE], [Math.PI], [-Infinity]] },
  )

const close2 = (
  most: number,
  ours: (x: number, y: number) => number,
  engines: (x: number, y: number) => number,
  [x, y] = [tame, tame],
) =>
  fc.assert(
    fc.property(x, y, (x, y) => apart(ours(x, y), engines(x, y)) <= most),
    { numRuns: 3000 },
  )

test('each function is what the engine gives, but for its last digit', () => {
  close(1, exp, Math.exp)
  close(1, log, Math.log)
  close(1, log1p, Math.log1p)
  close(1, log2, Math.log2)
  close(1, sin, Math.sin)
  close(1, cos, Math.cos)
  close2(2, atan2, Math.atan2)
  close2(3, hypot, Math.hypot)
  close2(1, pow, (x, y) => x ** y)
  const positive = fc.double({ min: 0, max: 1e6, noNaN: true })
  close2(1, pow, (x, y) => x ** y, [positive, fc.double({ min: -20, max: 20, noNaN: true })])
})

test('endless numbers, zeros and what is no number come out as in Math', () => {
  const edges = [
    NaN,
    Infinity,
    -Infinity,
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    -2,
    3,
    -3,
    2 ** 53,
    5e-324,
    -5e-324,
    Number.MAX_VALUE,
  ]
  for (const x of edges) {
    for (const y of edges) {
      const names = `${x} ${y}`
      for (const [ours, engines] of [
        [hypot(x, y), Math.hypot(x, y)],
        [pow(x, y), x ** y],
        [atan2(x, y), Math.atan2(x, y)],
      ] as const) {
        if (engines === 0 || !Number.isFinite(engines)) expect(ours, names).toBe(engines)
        else expect(apart(ours, engines), names).toBeLessThanOrEqual(1)
      }
    }
  }
  expect([NaN, Infinity, -Infinity, 0, -0].map(exp)).toEqual([NaN, Infinity, 0, 1, 1])
  expect([NaN, Infinity, -Infinity, 0, -0, -1].map(log)).toEqual([NaN, Infinity, NaN, -Infinity, -Infinity, NaN])
  expect([NaN, Infinity, -Infinity, 0, -0, -1, -2].map(log1p)).toEqual([NaN, Infinity, NaN, 0, -0, -Infinity, NaN])
  expect([NaN, Infinity, -Infinity, 0, -0, -1].map(log2)).toEqual([NaN, Infinity, NaN, -Infinity, -Infinity, NaN])
  expect([NaN, Infinity, -Infinity, 0, -0].map(sin)).toEqual([NaN, NaN, NaN, 0, -0])
  expect([NaN, Infinity, -Infinity, 0, -0].map(cos)).toEqual([NaN, NaN, NaN, 1, 1])
})

test('the largest and the smallest numbers are met and not passed', () => {
  expect(exp(709.782712893384)).toBeLessThan(Infinity)
  expect(exp(709.7827128933841)).toBe(Infinity)
  expect(exp(-745.1332191019411)).toBe(5e-324)
  expect(exp(-745.1332191019412)).toBe(0)
  expect(pow(2, 1023)).toBe(2 ** 1023)
  expect(pow(2, 1024)).toBe(Infinity)
  expect(pow(2, -1074)).toBe(5e-324)
  expect(pow(2, -1076)).toBe(0)
  expect(hypot(3 * 2 ** 1020, 4 * 2 ** 1020)).toBe(5 * 2 ** 1020)
  expect(hypot(3 * 2 ** -1060, 4 * 2 ** -1060)).toBe(5 * 2 ** -1060)
})

test('angles far beyond a turn are brought back to it without loss', () => {
  // True values by arithmetic of 900 digits; the last is of the double nearest to a multiple of pi / 2.
  for (const [ours, truth] of [
    [sin(1e22), -0.8522008497671888],
    [cos(1e22), 0.5232147853951389],
    [sin(Number.MAX_VALUE), 0.004961954789184062],
    [cos(Number.MAX_VALUE), -0.9999876894265599],
    [cos(6381956970095103 * 2 ** 797), -4.687165924254628e-19],
  ] as const)
    expect(apart(ours, truth)).toBeLessThanOrEqual(1)
  fc.assert(
    fc.property(any, (x) => {
      const sum = sin(x) ** 2 + cos(x) ** 2
      return Number.isFinite(x) ? Math.abs(sum - 1) < 1e-15 : Number.isNaN(sum)
    }),
  )
})

test('powers of 2 have whole logarithms', () => {
  for (let k = -1074; k < 1024; k++) expect(log2(2 ** k)).toBe(k)
})

test('whole powers of whole numbers are exact as long as they fit', () => {
  for (let x = -60; x <= 60; x++) {
    for (let n = 0, power = 1; n < 60 && Math.abs(power) <= 2 ** 53; n++, power *= x) {
      expect(pow(x, n), `${x} to the power ${n}`).toBe(power + 0)
      expect(powInt(x, n), `${x} to the power ${n}`).toBe(power + 0)
    }
  }
})

test('the powers that are not worth a logarithm are exact', () => {
  fc.assert(
    fc.property(any, (x) => {
      expect(pow(x, 1)).toBe(x)
      expect(pow(x, 2)).toBe(x * x)
      expect(pow(x, -1)).toBe(1 / x)
      if (x > 0) expect(pow(x, 0.5)).toBe(Math.sqrt(x))
    }),
  )
})

test('a whole power is what multiplying gives', () => {
  fc.assert(
    fc.property(common, (x) => {
      expect(powInt(x, 0)).toBe(1)
      expect(powInt(x, 1)).toBe(x)
      expect(powInt(x, 2)).toBe(x * x)
      expect(powInt(x, 3)).toBe(x * x * x)
      expect(powInt(x, 4)).toBe(x * x * (x * x))
      expect(powInt(x, -2)).toBe(1 / (x * x))
    }),
  )
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1, noNaN: true }), fc.nat(200), (x, n) => {
      expect(Math.abs(powInt(x, n) / pow(x, n) - 1)).toBeLessThan(1e-13)
    }),
  )
})
