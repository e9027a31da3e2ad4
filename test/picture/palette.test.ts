import { describe, expect, test } from 'vitest'
import { channels } from '../../src/model/colour.ts'
import { palettes } from '../../src/picture/palette.ts'

/** Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009): what those without one kind of cone see, in linear RGB. */
const sights: Readonly<Record<string, readonly number[]>> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  everyone: [1, 0, 0, 0, 1, 0, 0, 0, 1],
}

describe.each([palettes.light, palettes.dark])('the $name palette', (palette) => {
  test.each(Object.entries(sights))('keeps clusters apart under %s', (_, sight) => {
    const seen = palette.clusters.slice(0, 10).map((colour) => oklab(applied(sight, linear(colour))))
    for (const [i, a] of seen.entries()) for (const b of seen.slice(0, i)) expect(distance(a, b)).toBeGreaterThan(0.07)
  })

  test('keeps kinds apart under every sight', () => {
    for (const sight of Object.values(sights)) {
      const seen = Object.values(palette.kinds).map((colour) => oklab(applied(sight, linear(colour))))
      for (const [i, a] of seen.entries())
        for (const b of seen.slice(0, i)) expect(distance(a, b)).toBeGreaterThan(0.09)
    }
  })

  test('stands out from its ground', () => {
    for (const colour of [...palette.clusters, palette.other, ...Object.values(palette.kinds)])
      expect(contrast(colour, palette.ground)).toBeGreaterThan(2.6)
    for (const colour of [palette.ink, palette.quiet, palette.accent])
      expect(contrast(colour, palette.ground)).toBeGreaterThan(4.5)
  })

  test('runs one way in lightness from the oldest to the newest year', () => {
    const light = palette.years.map((colour) => oklab(linear(colour))[0]!)
    const rising = palette.name === 'dark'
    for (let i = 1; i < light.length; i++) expect(light[i]! > light[i - 1]!).toBe(rising)
  })
})

const linear = (colour: string): number[] =>
  channels(colour).map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))

const applied = (m: readonly number[], [r, g, b]: number[]): number[] =>
  [0, 3, 6].map((row) => Math.min(1, Math.max(0, m[row]! * r! + m[row + 1]! * g! + m[row + 2]! * b!)))

/** Ottosson's OKLab (2020): distances in it are near to what people see. */
function oklab([r, g, b]: number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r! + 0.5363325363 * g! + 0.0514459929 * b!)
  const m = Math.cbrt(0.2119034982 * r! + 0.6806995451 * g! + 0.1073969566 * b!)
  const s = Math.cbrt(0.0883024619 * r! + 0.2817188376 * g! + 0.6299787005 * b!)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const distance = (a: readonly number[], b: readonly number[]): number => Math.hypot(...a.map((x, i) => x - b[i]!))

function contrast(a: string, b: string): number {
  const [x, y] = [a, b].map((colour) => {
    const [r, g, b] = linear(colour)
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  })
  return (Math.max(x!, y!) + 0.05) / (Math.min(x!, y!) + 0.05)
}
