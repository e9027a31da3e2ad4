/** A record of a BIFF stream ([MS-XLS] 2.1.4), with those that continue it. */
export interface BiffRecord {
  readonly id: number
  readonly data: Uint8Array
  readonly continued: readonly Uint8Array[]
}

const continueId = 0x3c

/** The records from `from` on, as far as they are whole; where one is cut, its rest is missing. */
export function* biffRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const idAt = (at: number) => stream[at]! + 256 * stream[at + 1]!
  const dataAt = (at: number) => stream.subarray(at + 4, at + 4 + stream[at + 2]! + 256 * stream[at + 3]!)
  for (let at = from; at + 4 <= stream.length; ) {
    const id = idAt(at)
    const data = dataAt(at)
    at += 4 + data.length
    const continued: Uint8Array[] = []
    while (at + 4 <= stream.length && idAt(at) === continueId) {
      const more = dataAt(at)
      continued.push(more)
      at += 4 + more.length
    }
    yield { id, data, continued }
  }
}

/** Reads a record and those that continue it as if it were one; past the end there are zeros. */
export class RecordReader {
  readonly #pieces: readonly Uint8Array[]
  #piece = 0
  #at = 0

  constructor({ data, continued }: BiffRecord, at = 0) {
    this.#pieces = [data, ...continued]
    this.#at = at
    this.#settle()
  }

  get atEnd(): boolean {
    return this.#piece >= this.#pieces.length
  }

  byte(): number {
    const byte = this.#pieces[this.#piece]?.[this.#at] ?? 0
    this.#at++
    this.#settle()
    return byte
  }

  u16(): number {
    return this.byte() + 256 * this.byte()
  }

  u32(): number {
    return this.u16() + 65_536 * this.u16()
  }

  skip(bytes: number): void {
    let left = bytes
    while (left > 0 && !this.atEnd) {
      const step = Math.min(left, this.#pieces[this.#piece]!.length - this.#at)
      this.#at += step
      left -= step
      this.#settle()
    }
  }

  /** Characters of two bytes, or of one; where they go on in another record, it says anew which. */
  characters(count: number, isWide: boolean): string {
    let text = ''
    let wide = isWide
    for (let left = count; left > 0 && !this.atEnd; left--) {
      const piece = this.#piece
      text += String.fromCharCode(wide ? this.u16() : this.byte())
      if (this.#piece !== piece && left > 1 && !this.atEnd) wide = (this.byte() & 1) === 1
    }
    return text
  }

  #settle(): void {
    while (this.#piece < this.#pieces.length && this.#at >= this.#pieces[this.#piece]!.length) {
      this.#at -= this.#pieces[this.#piece]!.length
      this.#piece++
    }
  }
}
