import { type ByteReader, ByteWriter } from '../bytes.ts'
import { Damaged } from '../damaged.ts'

const blockSize = 128
const miniblocks = 4
const miniblockSize = blockSize / miniblocks

/**
 * Whole numbers of 32 bits in Parquet's DELTA_BINARY_PACKED: of 128 in a row the least difference, then what each
 * differs by more, in as few bits as the largest of 32 needs. Differences wrap.
 */
export function deltaPacked(values: Int32Array): Uint8Array {
  const head = new ByteWriter()
  head.varint(blockSize)
  head.varint(miniblocks)
  head.varint(values.length)
  head.zigzag(values[0] ?? 0)
  // At most: the least difference, four widths, and all bits of each.
  const blocks = Math.ceil(Math.max(0, values.length - 1) / blockSize)
  const out = new Uint8Array(head.length + blocks * (5 + miniblocks + 4 * blockSize))
  out.set(head.done())
  let at = head.length
  const rises = new Int32Array(blockSize)
  for (let from = 1; from < values.length; from += blockSize) {
    const count = Math.min(blockSize, values.length - from)
    let least = 0x7fffffff
    for (let i = 0; i < count; i++) {
      const rise = (values[from + i]! - values[from + i - 1]!) | 0
      rises[i] = rise
      if (rise < least) least = rise
    }
    let zigzag = least < 0 ? -2 * least - 1 : 2 * least
    while (zigzag >= 128) {
      out[at++] = (zigzag % 128) + 128
      zigzag = Math.floor(zigzag / 128)
    }
    out[at++] = zigzag
    const widths = at
    at += miniblocks
    for (let m = 0; m < miniblocks; m++) {
      const [first, end] = [m * miniblockSize, Math.min(count, (m + 1) * miniblockSize)]
      let bits = 0
      for (let i = first; i < end; i++) bits |= rises[i]! - least
      const width = 32 - Math.clz32(bits)
      out[widths + m] = width
      if (width === 0) continue
      at = packed(rises, least, first, end, width, out, at)
    }
  }
  return out.subarray(0, at)
}

/** What 32 values differ by more than the `least`, `width` bits each; those past the `end` are 0. */
function packed(
  rises: Int32Array,
  least: number,
  first: number,
  end: number,
  width: number,
  out: Uint8Array,
  start: number,
): number {
  let at = start
  let waiting = 0
  let held = 0
  // Up to 7 bits wait while more come: 31 in all go by bits, more within the 53 that a number holds.
  if (width <= 24)
    for (let i = first; i < first + miniblockSize; i++) {
      if (i < end) waiting |= (rises[i]! - least) << held
      for (held += width; held >= 8; held -= 8) {
        out[at++] = waiting
        waiting >>>= 8
      }
    }
  else
    for (let i = first; i < first + miniblockSize; i++) {
      if (i < end) waiting += ((rises[i]! - least) >>> 0) * 2 ** held
      for (held += width; held >= 8; held -= 8) {
        out[at++] = waiting % 256
        waiting = Math.floor(waiting / 256)
      }
    }
  return at
}

/** The `count` numbers that were packed; the reader then stands behind them. */
export function deltaUnpacked(reader: ByteReader, count: number): Int32Array {
  if (reader.varint() !== blockSize || reader.varint() !== miniblocks || reader.varint() !== count)
    throw new Damaged('unreadable')
  const values = new Int32Array(count)
  const rises = new Int32Array(miniblockSize)
  let last = reader.zigzag() | 0
  if (count > 0) values[0] = last
  for (let from = 1; from < count; from += blockSize) {
    const least = reader.zigzag()
    const widths = reader.take(miniblocks)
    for (let m = 0; m < miniblocks; m++) {
      const first = from + m * miniblockSize
      const end = Math.min(count, first + miniblockSize)
      const width = widths[m]!
      if (width > 32) throw new Damaged('unreadable')
      // What lies past the last number is not always written.
      if (first >= count) continue
      const packed = reader.take((width * miniblockSize) / 8)
      unpacked(packed, width, rises)
      for (let i = first; i < end; i++) {
        last = (last + least + rises[i - first]!) | 0
        values[i] = last
      }
    }
  }
  return values
}

/** Values of `width` bits each; of the 32nd bit on, what a sum of 32 bits is the same with. */
function unpacked(packed: Uint8Array, width: number, into: Int32Array): void {
  let at = 0
  let waiting = 0
  let held = 0
  if (width <= 24) {
    const mask = 2 ** width - 1
    for (let i = 0; i < into.length; i++) {
      for (; held < width; held += 8) waiting |= packed[at++]! << held
      into[i] = waiting & mask
      waiting >>>= width
      held -= width
    }
    return
  }
  const unit = 2 ** width
  for (let i = 0; i < into.length; i++) {
    for (; held < width; held += 8) waiting += packed[at++]! * 2 ** held
    into[i] = waiting % unit
    waiting = Math.floor(waiting / unit)
    held -= width
  }
}
