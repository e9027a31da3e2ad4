/**
 * The functions of `Math` that engines differ in, made only of what IEEE 754 and ECMAScript fix to the last bit:
 * the same argument gives the same bits in every engine. Ported from fdlibm 5.3 and its successors in FreeBSD's msun
 * and musl, with their coefficients. Errors against 200 digits: below 0.9 ulp; of `atan2` and `hypot`, whose quotient
 * and sum are rounded first, below 1.5.
 *
 * ====================================================
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */

/** e to the power x: `k` halvings or doublings of e^r with |r| <= ln 2 / 2 (e_exp.c). */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Number.POSITIVE_INFINITY : Number.NaN
  if (x < -745.1332191019411) return 0
  const k = Math.trunc(x * perLn2 + (x < 0 ? -0.5 : 0.5))
  const hi = x - k * ln2Head
  const lo = k * ln2Tail
  const r = hi - lo
  const rest = remez(r)
  return scaled(1 - (lo - (r * rest) / (2 - rest) - hi), k)
}

/** Natural logarithm (e_log.c). */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const tiny = x < leastNormal
  const normal = tiny ? x * 2 ** 54 : x
  const k = doublings(normal)
  return logarithm(normal * power(-k) - 1, tiny ? k - 54 : k, 0)
}

/** Logarithm of 1 + x, without the loss of digits that the sum has for small x (s_log1p.c). */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  if (Math.abs(x) < 2 ** -53) return x
  if (x > -0.2928932188134524 && x < 0.41421356237309503) return logarithm(x, 0, 0)
  const sum = 1 + x
  const k = doublings(sum)
  return logarithm(sum * power(-k) - 1, k, k < 54 ? (k >= 2 ? 1 - (sum - x) : x - (sum - 1)) / sum : 0)
}

/** Logarithm to the base 2, exact for powers of 2 (e_log2.c). */
export function log2(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  if (x < leastNormal) return log2(x * 2 ** 54) - 54
  const k = doublings(x)
  const f = x * power(-k) - 1
  const half = 0.5 * f * f
  const hi = Math.fround(f - half)
  const lo = f - hi - half + atanhSeries(f, half)
  const whole = hi * perLn2Head
  const sum = k + whole
  return (lo + hi) * perLn2Tail + lo * perLn2Head + (k - sum + whole) + sum
}

/** Sine of x radians, of any size (s_sin.c). */
export function sin(x: number): number {
  if (Math.abs(x) <= quarterPi) return Math.abs(x) < 2 ** -26 ? x : sinNear(x, 0)
  const turns = quarterTurns(x)
  const near = turns % 2 === 0 ? sinNear(rest[0], rest[1]) : cosNear(rest[0], rest[1])
  return turns < 2 ? near : -near
}

/** Cosine of x radians, of any size (s_cos.c). */
export function cos(x: number): number {
  if (Math.abs(x) <= quarterPi) return cosNear(x, 0)
  const turns = quarterTurns(x)
  const near = turns % 2 === 0 ? cosNear(rest[0], rest[1]) : sinNear(rest[0], rest[1])
  return turns === 0 || turns === 3 ? near : -near
}

/** Angle in radians, -pi to pi, from the x axis to the point (x, y) (e_atan2.c). */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  const left = x < 0 || 1 / x < 0
  const below = y < 0 || 1 / y < 0
  const ratio = Math.abs(y / x)
  let angle: number
  if (y === 0) angle = left ? Math.PI : 0
  else if (ratio > 2 ** 60) angle = halfPi
  // Both endless.
  else if (Number.isNaN(ratio)) angle = left ? 3 * quarterPi : quarterPi
  else angle = left ? Math.PI - (atan(ratio) - piTail) : atan(ratio)
  return below ? -angle : angle
}

/** x to the power y, with the special values of `**`; integers to integers are exact where they fit (e_pow.c). */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  const size = Math.abs(x)
  if (Math.abs(y) === Number.POSITIVE_INFINITY) {
    if (size === 1) return Number.NaN
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0
  }
  const whole = Math.floor(y) === y
  const odd = whole && Math.floor(y / 2) * 2 !== y
  const sign = odd && (x < 0 || 1 / x < 0) ? -1 : 1
  if (size === 0 || size === Number.POSITIVE_INFINITY) return size > 0 === y > 0 ? sign / 0 : sign * 0
  if (x < 0 && !whole) return Number.NaN
  if (size === 1) return sign
  if (y === 0.5) return Math.sqrt(x)
  if (y === 1) return x
  if (y === 2) return x * x
  if (y === -1) return 1 / x
  return sign * powPositive(size, y)
}

/** x to a whole power n by repeated squaring: `powInt(x, 3)` is `x * x * x`. About log2 n roundings. */
export function powInt(x: number, n: number): number {
  if (n < 0) return 1 / powInt(x, -n)
  let product = 1
  if (n < 2 ** 31) {
    for (let square = x, left = n | 0; left > 0; square *= square, left >>= 1) if ((left & 1) === 1) product *= square
    return product
  }
  for (let square = x, left = n; left > 0; square *= square) {
    const half = Math.floor(left / 2)
    if (half * 2 !== left) product *= square
    left = half
  }
  return product
}

/** Length of (x, y), without overflow. */
export function hypot(x: number, y: number): number {
  const a = Math.abs(x)
  const b = Math.abs(y)
  if (a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY
  const most = Math.max(a, b)
  if (most > 2 ** 500) return length(a * 2 ** -600, b * 2 ** -600) * 2 ** 600
  if (most < 2 ** -500) return length(a * 2 ** 600, b * 2 ** 600) * 2 ** -600
  return length(a, b)
}

const length = (a: number, b: number) => Math.sqrt(a * a + b * b)

const leastNormal = 2 ** -1022
const perLn2 = Math.LOG2E
const perLn2Head = 1.4426950216293335
const perLn2Tail = 1.9259629911266175e-8
const ln2Head = 0.6931471803691238
const ln2Tail = 1.9082149292705877e-10
const halfPi = Math.PI / 2
const quarterPi = Math.PI / 4
const piTail = 1.2246467991473532e-16

const double = new Float64Array([1])
const words = new Int32Array(double.buffer)
/** Which word holds sign, exponent and the 20 leading bits of the fraction. */
const top = words[1] === 0 ? 0 : 1

function high(x: number): number {
  double[0] = x
  return words[top]
}

/**
 * The k for which x 2^-k lies between the roots of 1/2 and 2; x > 0 and not subnormal. Leading zeros of an integer are
 * counted faster than the bits of a double are read.
 */
const doublings = (x: number) => (x > 1 && x < 2 ** 30 ? 31 - Math.clz32(x * Math.SQRT2) : (high(x) - 0x3fe6a09e) >> 20)

/** 2^k for k from -1074 to 1023: from a table, since a double put together from two words is slow to read. */
const power = (k: number) => powers[k + 1074]
const powers = Float64Array.from({ length: 2098 }, (_, i) => 2 ** (i - 1074))

/** x 2^k for x from 1/2 to 2, in one rounding. */
function scaled(x: number, k: number): number {
  if (k > 1023) return x * 2 * 2 ** 1023
  if (k < -1021) return x * power(k + 100) * 2 ** -100
  return x * power(k)
}

/** r - (P1 r^2 + ... + P5 r^10), of which e^r = 1 + r + r c / (2 - c). */
function remez(r: number): number {
  const t = r * r
  return (
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
  )
}

/** Logarithm of (1 + f) 2^k, with 1 + f between the roots of 1/2 and 2, and a small `correction` added. */
function logarithm(f: number, k: number, correction: number): number {
  const half = 0.5 * f * f
  return atanhSeries(f, half) + (k * ln2Tail + correction) - half + f + k * ln2Head
}

/** What log(1 + f) has beyond f - f^2 / 2, by the series of 2 atanh(f / (2 + f)). */
function atanhSeries(f: number, half: number): number {
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  return s * (half + (odd + even))
}

/** Sine of x + tail for |x| <= pi / 4 (k_sin.c). */
function sinNear(x: number, tail: number): number {
  const z = x * x
  const w = z * z
  const r =
    0.00833333333332249 +
    z * (-0.0001984126982985795 + z * 0.0000027557313707070068) +
    z * w * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)
  const v = z * x
  return x - (z * (0.5 * tail - v * r) - tail - v * -0.16666666666666632)
}

/** Cosine of x + tail for |x| <= pi / 4 (k_cos.c). */
function cosNear(x: number, tail: number): number {
  const z = x * x
  const w = z * z
  const r =
    z * (0.0416666666666666 + z * (-0.001388888888887411 + z * 0.00002480158728947673)) +
    w * w * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11))
  const half = 0.5 * z
  const near = 1 - half
  return near + (1 - near - half + (z * r - x * tail))
}

/** What `quarterTurns` leaves of an angle, in two parts. */
const rest = new Float64Array(2)

/** How many quarter turns, modulo 4, x is nearest to; `rest` is what remains (e_rem_pio2.c). */
function quarterTurns(x: number): number {
  if (!(Math.abs(x) < 1647099)) return manyTurns(x)
  const n = Math.round(x * 0.6366197723675814)
  const first = x - n * 1.5707963267341256
  let w = n * 6.077100506303966e-11
  let r = first - w
  w = n * 2.0222662487959506e-21 - (first - r - w)
  if (Math.abs(r - w) < Math.abs(x) * 2 ** -49) {
    const second = r
    w = n * 2.0222662487111665e-21
    r = second - w
    w = n * 8.4784276603689e-32 - (second - r - w)
  }
  rest[0] = r - w
  rest[1] = r - rest[0] - w
  return n & 3
}

/** The same for huge angles, over integers: 1200 binary digits of 2 / pi reach past the largest number. */
function manyTurns(x: number): number {
  rest[0] = Number.NaN
  rest[1] = 0
  if (!Number.isFinite(x)) return 0
  const exponent = ((high(x) >> 20) & 0x7ff) - 1075
  // Above 2^20 only the exponents of numbers below 2^53 are negative, and then by 32 at most.
  const turned = (BigInt(x * 2 ** -Math.min(0, exponent)) * twoOverPi) >> BigInt(-Math.min(0, exponent))
  const turns = (turned + (1n << 1199n)) >> 1200n
  const angle = ((turned - (turns << 1200n)) * halfPiDigits) >> 1128n
  const near = Number(angle)
  rest[0] = near * 2 ** -200
  rest[1] = Number(angle - BigInt(near)) * 2 ** -200
  return Number(turns & 3n)
}

const twoOverPi = BigInt(
  '0x' +
    'a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1d' +
    'eb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b' +
    '5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b',
)
/** pi / 2 times 2^128. */
const halfPiDigits = 0x1921fb54442d18469898cc51701b839a2n

/** Arc tangent of x >= 0 (s_atan.c). */
function atan(x: number): number {
  if (x < 0.4375) return x - x * atanSeries(x)
  if (x < 0.6875) return atanFrom((2 * x - 1) / (2 + x), 0.4636476090008061, 2.2698777452961687e-17)
  if (x < 1.1875) return atanFrom((x - 1) / (x + 1), quarterPi, 3.061616997868383e-17)
  if (x < 2.4375) return atanFrom((x - 1.5) / (1 + 1.5 * x), 0.982793723247329, 1.3903311031230998e-17)
  return atanFrom(-1 / x, halfPi, 6.123233995736766e-17)
}

const atanFrom = (x: number, start: number, tail: number) => start - (x * atanSeries(x) - tail - x)

function atanSeries(x: number): number {
  const z = x * x
  const w = z * z
  const odd =
    z *
    (0.3333333333333293 +
      w *
        (0.14285714272503466 +
          w *
            (0.09090887133436507 + w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))))
  const even =
    w *
    (-0.19999999999876483 +
      w * (-0.11111110405462356 + w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))))
  return odd + even
}

/** x^y for finite x > 0 and y, neither 0: 2^n e^r of a logarithm in two parts. */
function powPositive(x: number, y: number): number {
  if (Math.abs(y) > 2 ** 64) return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0
  let hi: number
  let lo: number
  if (Math.abs(y) > 2 ** 31 && Math.abs(x - 1) < 2 ** -20) {
    const t = x - 1
    const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25))
    const u = perLn2Head * t
    const v = t * perLn2Tail - w * perLn2
    hi = Math.fround(u + v)
    lo = v - (hi - u)
  } else {
    const tiny = x < leastNormal
    const normal = tiny ? x * 2 ** 53 : x
    const bits = high(normal)
    const fraction = bits & 0xfffff
    // From the root of 3/2 to that of 3, x is seen from 1.5; else from 1.
    const far = fraction > 0x3988e && fraction < 0xbb67a
    const k = (bits >> 20) - 1023 + (fraction >= 0xbb67a ? 1 : 0)
    const n = tiny ? k - 53 : k
    const a = normal * power(-k)
    const base = far ? 1.5 : 1
    const u = a - base
    const v = 1 / (a + base)
    const s = u * v
    const sHead = Math.fround(s)
    const sumHead = Math.fround(a + base)
    const sTail = v * (u - sHead * sumHead - sHead * (a - (sumHead - base)))
    const z = s * s
    const r =
      z *
        z *
        (0.5999999999999946 +
          z *
            (0.4285714285785502 +
              z *
                (0.33333332981837743 +
                  z * (0.272728123808534 + z * (0.23066074577556175 + z * 0.20697501780033842))))) +
      sTail * (sHead + s)
    const square = sHead * sHead
    const seriesHead = Math.fround(3 + square + r)
    const seriesTail = r - (seriesHead - 3 - square)
    const p = sHead * seriesHead
    const q = sTail * seriesHead + seriesTail * s
    const pHead = Math.fround(p + q)
    const pTail = q - (pHead - p)
    const zHead = 0.9617967009544373 * pHead
    const zTail = -7.028461650952758e-9 * pHead + pTail * 0.9617966939259756 + (far ? 1.350039202129749e-8 : 0)
    const base2 = far ? 0.5849624872207642 : 0
    hi = Math.fround(zHead + zTail + base2 + n)
    lo = zTail - (hi - n - base2 - zHead)
  }
  const yHead = Math.fround(y)
  const tail = (y - yHead) * hi + y * lo
  const main = yHead * hi
  const exponent = tail + main
  if (exponent > 1024 || (exponent === 1024 && tail + 8.008566259537294e-17 > exponent - main))
    return Number.POSITIVE_INFINITY
  if (exponent < -1075 || (exponent === -1075 && tail <= exponent - main)) return 0
  const n = Math.round(exponent)
  const left = main - n
  const t = Math.fround(tail + left)
  const u = t * 0.6931471824645996
  const v = (tail - (t - left)) * Math.LN2 + t * -1.904654299957768e-9
  const z = u + v
  const w = v - (z - u)
  const c = remez(z)
  return scaled(1 - ((z * c) / (c - 2) - (w + z * w) - z), n)
}
