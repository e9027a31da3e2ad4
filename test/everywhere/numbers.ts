import { atan2, cos, exp, hypot, log, log1p, log2, pow, powInt, sin } from '../../src/model/maths.ts'
import { seeded } from '../../src/model/random.ts'

/**
 * Each function of `maths.ts` with a number that stands for the bits of its results on 20,000 arguments. The arguments
 * are made of + - * / and powers of 2 alone, so that they are the same in every engine.
 */
export const numbers: readonly { readonly name: string; readonly bits: number; readonly of: () => number }[] = [
  { name: 'exp', bits: 1050251962, of: () => bitsOf((x) => exp(x)) },
  { name: 'log', bits: 3233004083, of: () => bitsOf((x) => log(Math.abs(x))) },
  { name: 'log1p', bits: 664313519, of: () => bitsOf((x) => log1p(x)) },
  { name: 'log2', bits: 1591238135, of: () => bitsOf((x) => log2(Math.abs(x))) },
  { name: 'sin', bits: 4258854298, of: () => bitsOf((x) => sin(x)) },
  { name: 'cos', bits: 4089976451, of: () => bitsOf((x) => cos(x)) },
  { name: 'atan2', bits: 99897258, of: () => bitsOf((x, y) => atan2(x, y)) },
  { name: 'hypot', bits: 3227741302, of: () => bitsOf((x, y) => hypot(x, y)) },
  { name: 'pow', bits: 335714815, of: () => bitsOf((x, y) => pow(Math.abs(x), y)) },
  { name: 'powInt', bits: 95674651, of: () => bitsOf((x, _, n) => powInt(x, n)) },
]

function bitsOf(f: (x: number, y: number, n: number) => number): number {
  const random = seeded('the same numbers everywhere')
  const results = new Float64Array(20_000)
  for (let i = 0; i < results.length; i++) {
    const sign = random() < 0.5 ? -1 : 1
    const fraction = random() + random() / 2 ** 32
    // A tenth of the arguments reaches from the smallest number to the largest, the rest is common.
    const x = sign * fraction * (i % 10 === 0 ? 2 ** (Math.floor(random() * 2098) - 1074) : 2 ** ((i % 13) - 3))
    const result = f(x, (random() - 0.5) * 2 ** (i % 8), (i % 60) - 10)
    // Which NaN it is, is not fixed.
    results[i] = Number.isNaN(result) ? 0.5 : result
  }
  let bits = 0x811c9dc5
  for (const word of wordsOf(results)) bits = Math.imul(bits ^ word, 0x01000193)
  return bits >>> 0
}

/** The bits of numbers, the lesser half of each first, whatever the order of bytes of the machine. */
function* wordsOf(numbers: Float64Array): Generator<number> {
  const view = new DataView(new ArrayBuffer(8))
  for (const number of numbers) {
    view.setFloat64(0, number)
    yield view.getUint32(4)
    yield view.getUint32(0)
  }
}
