import { channels } from '../model/colour.ts'
import { atan2, cos, exp, hypot, pow, powInt, sin } from '../model/maths.ts'

/** Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009): what those without one kind of cone see, in linear RGB. */
const sights: readonly (readonly number[])[] = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
]

type Lab = readonly [lightness: number, a: number, b: number]

/** A colour (#rrggbb) as everyone sees it, and as those with protanopia, deuteranopia and tritanopia do. */
export const seenBySights = (colour: string): readonly Lab[] => {
  const [r, g, b] = channels(colour).map(linear) as [number, number, number]
  return sights.map((m) => {
    const at = (i: number) => Math.min(1, Math.max(0, m[i]! * r + m[i + 1]! * g + m[i + 2]! * b))
    return lab(at(0), at(3), at(6))
  })
}

/** CIEDE2000 between two colours, to whoever tells them apart least. */
export const leastDifference = (a: readonly Lab[], b: readonly Lab[]): number =>
  Math.min(...a.map((seen, i) => difference(seen, b[i]!)))

const linear = (value: number): number => (value <= 10 ? value / 255 / 12.92 : pow((value / 255 + 0.055) / 1.055, 2.4))

const root = (t: number): number => (t > 216 / 24389 ? pow(t, 1 / 3) : ((24389 / 27) * t + 16) / 116)

function lab(r: number, g: number, b: number): Lab {
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const degree = Math.PI / 180

/** Sharma, Wu and Dalal, Color Research and Application 30 (2005). */
function difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const grey = 0.5 * (1 - grown((hypot(a1, b1) + hypot(a2, b2)) / 2))
  const [x1, x2] = [a1 * (1 + grey), a2 * (1 + grey)]
  const [c1, c2] = [hypot(x1, b1), hypot(x2, b2)]
  const [h1, h2] = [hue(x1, b1), hue(x2, b2)]
  const hasHues = c1 * c2 !== 0
  const turn = h2 - h1
  const dh = !hasHues ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
  const [dl, dc, dH] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * sin((dh / 2) * degree)]
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const sum = h1 + h2
  const h = !hasHues ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? sum / 2 + 180 : sum / 2 - 180
  const t =
    1 -
    0.17 * cos((h - 30) * degree) +
    0.24 * cos(2 * h * degree) +
    0.32 * cos((3 * h + 6) * degree) -
    0.2 * cos((4 * h - 63) * degree)
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t]
  const turned = -2 * grown(c) * sin(60 * exp(-(((h - 275) / 25) ** 2)) * degree)
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dH / sh) ** 2 + turned * (dc / sc) * (dH / sh))
}

const grown = (chroma: number): number => Math.sqrt(powInt(chroma, 7) / (powInt(chroma, 7) + powInt(25, 7)))

function hue(a: number, b: number): number {
  const angle = atan2(b, a) / degree
  return angle < 0 ? angle + 360 : angle
}
