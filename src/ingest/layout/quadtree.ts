/** Points a leaf holds at most; below some eight, going through them is cheaper than opening cells. */
const leafSize = 6

/**
 * A Barnes-Hut tree (Nature 324, 446, 1986) over points in the plane, rebuilt for each round. Points are
 * sorted along a Z-order curve; cells stand in preorder, so that a walk reads memory forwards: the next
 * cell is `cell + 1` to open it, `skip[cell]` to pass it by.
 */
export class Tree {
  /** Indices of the points along the curve. */
  readonly sorted: Uint32Array
  /** Position and mass of the points, in that order. */
  readonly px: Float64Array
  readonly py: Float64Array
  readonly pm: Float64Array
  /** Of each cell: centre of mass, mass, squared width of its tight box, where a walk goes on. */
  readonly cx: Float64Array
  readonly cy: Float64Array
  readonly cm: Float64Array
  readonly width2: Float64Array
  readonly skip: Uint32Array
  /** Points of a cell are `first[cell] .. last[cell]`; `leaf` is 1 where they are to be gone through. */
  readonly first: Uint32Array
  readonly last: Uint32Array
  readonly leaf: Uint8Array
  cells = 0

  readonly #code: Uint32Array
  readonly #spare: Uint32Array
  readonly #counts = new Uint32Array(256)

  constructor(points: number) {
    const cells = Math.max(1, 2 * points)
    this.sorted = new Uint32Array(points)
    this.px = new Float64Array(points)
    this.py = new Float64Array(points)
    this.pm = new Float64Array(points)
    this.cx = new Float64Array(cells)
    this.cy = new Float64Array(cells)
    this.cm = new Float64Array(cells)
    this.width2 = new Float64Array(cells)
    this.skip = new Uint32Array(cells)
    this.first = new Uint32Array(cells)
    this.last = new Uint32Array(cells)
    this.leaf = new Uint8Array(cells)
    this.#code = new Uint32Array(points)
    this.#spare = new Uint32Array(points)
  }

  build(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    const { sorted, px, py, pm } = this
    this.#sort(x, y)
    for (let i = 0; i < sorted.length; i++) {
      px[i] = x[sorted[i]]
      py[i] = y[sorted[i]]
      pm[i] = mass[sorted[i]]
    }
    this.cells = 0
    if (sorted.length > 0) this.#cell(0, sorted.length)
  }

  /** Makes the cell of the points `first .. last` and those below it; its box is tight, not the quadrant. */
  #cell(first: number, last: number): void {
    const { px, py, pm } = this
    const cell = this.cells++
    let [left, right, top, bottom] = [px[first], px[first], py[first], py[first]]
    let mass = 0
    let cx = 0
    let cy = 0
    for (let i = first; i < last; i++) {
      if (px[i] < left) left = px[i]
      if (px[i] > right) right = px[i]
      if (py[i] < top) top = py[i]
      if (py[i] > bottom) bottom = py[i]
      mass += pm[i]
      cx += pm[i] * px[i]
      cy += pm[i] * py[i]
    }
    this.cm[cell] = mass
    this.cx[cell] = cx / mass
    this.cy[cell] = cy / mass
    this.width2[cell] = Math.max(right - left, bottom - top) ** 2
    this.first[cell] = first
    this.last[cell] = last
    const differing = this.#code[first] ^ this.#code[last - 1]
    this.leaf[cell] = last - first <= leafSize || differing === 0 ? 1 : 0
    if (this.leaf[cell] === 0) {
      // Quadrants in which all these points lie together are passed over.
      const shift = (31 - Math.clz32(differing)) & ~1
      let start = first
      while (start < last) {
        const quadrant = this.#code[start] >>> shift
        let end = start + 1
        while (end < last && this.#code[end] >>> shift === quadrant) end++
        this.#cell(start, end)
        start = end
      }
    }
    this.skip[cell] = this.cells
  }

  #sort(x: Float64Array, y: Float64Array): void {
    const count = x.length
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let i = 0; i < count; i++) {
      left = Math.min(left, x[i])
      right = Math.max(right, x[i])
      top = Math.min(top, y[i])
      bottom = Math.max(bottom, y[i])
    }
    const scale = 65535 / Math.max(right - left, bottom - top, 1e-300)
    const codes = this.#spare
    const { sorted } = this
    for (let i = 0; i < count; i++) {
      codes[i] = (spread((x[i] - left) * scale) | (spread((y[i] - top) * scale) << 1)) >>> 0
      sorted[i] = i
    }
    radixSort(codes, sorted, this.#code, this.#counts)
    for (let i = 0; i < count; i++) this.#code[i] = codes[sorted[i]]
  }
}

/** The low 16 bits with a gap before each. */
function spread(value: number): number {
  let v = value | 0
  v = (v | (v << 8)) & 0x00ff00ff
  v = (v | (v << 4)) & 0x0f0f0f0f
  v = (v | (v << 2)) & 0x33333333
  return (v | (v << 1)) & 0x55555555
}

/** Orders the indices in `items` by their keys, a byte at a time; `other` is room to work in. */
function radixSort(keys: Uint32Array, items: Uint32Array, other: Uint32Array, counts: Uint32Array): void {
  let [from, to] = [items, other]
  for (let shift = 0; shift < 32; shift += 8) {
    counts.fill(0)
    for (let i = 0; i < keys.length; i++) counts[(keys[i] >>> shift) & 255]++
    let sum = 0
    for (let b = 0; b < 256; b++) {
      const count = counts[b]
      counts[b] = sum
      sum += count
    }
    for (let i = 0; i < from.length; i++) to[counts[(keys[from[i]] >>> shift) & 255]++] = from[i]
    ;[from, to] = [to, from]
  }
}
