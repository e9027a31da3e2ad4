import { mapInPng } from '../../atlas/file/map-picture.ts'
import { utf8 } from '../../atlas/file/utf8.ts'

/** Writes a PNG row by row, however many there are: https://www.w3.org/TR/png-3/ */
export class PngWriter {
  readonly #channels: 3 | 4
  readonly #width: number
  readonly #packed = new CompressionStream('deflate')
  readonly #writer = this.#packed.writable.getWriter()
  readonly #content: Promise<Uint8Array<ArrayBuffer>>
  readonly #head: readonly Uint8Array<ArrayBuffer>[]
  #before: Uint8Array

  constructor(width: number, height: number, { dpi, isClear, map }: PngTraits) {
    this.#channels = isClear ? 4 : 3
    this.#width = width
    this.#before = new Uint8Array(width * this.#channels)
    this.#content = new Response(this.#packed.readable).arrayBuffer().then((buffer) => new Uint8Array(buffer))
    const header = new DataView(new ArrayBuffer(13))
    header.setUint32(0, width)
    header.setUint32(4, height)
    header.setUint8(8, 8)
    header.setUint8(9, isClear ? 6 : 2)
    const density = new DataView(new ArrayBuffer(9))
    const perMetre = Math.round(dpi / 0.0254)
    density.setUint32(0, perMetre)
    density.setUint32(4, perMetre)
    density.setUint8(8, 1)
    this.#head = [
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', new Uint8Array(header.buffer)),
      chunk('sRGB', Uint8Array.of(0)),
      chunk('pHYs', new Uint8Array(density.buffer)),
      ...(map === undefined ? [] : [chunk('iTXt', utf8(mapInPng), map)]),
    ]
  }

  /** Takes rows of red, green, blue and opacity. */
  async rows(pixels: Uint8ClampedArray, count: number): Promise<void> {
    const [channels, width] = [this.#channels, this.#width]
    const length = width * channels
    const filtered = new Uint8Array((length + 1) * count)
    for (let row = 0; row < count; row++) {
      const now = new Uint8Array(length)
      for (let x = 0; x < width; x++)
        for (let c = 0; c < channels; c++) now[x * channels + c] = pixels[(row * width + x) * 4 + c]!
      // Each byte as its difference from the one above: most of a figure is like that.
      const at = row * (length + 1)
      filtered[at] = 2
      for (let i = 0; i < length; i++) filtered[at + 1 + i] = now[i]! - this.#before[i]!
      this.#before = now
    }
    await this.#writer.write(filtered)
  }

  async blob(): Promise<Blob> {
    await this.#writer.close()
    const content = await this.#content
    return new Blob([...this.#head, chunk('IDAT', content), chunk('IEND', new Uint8Array())], { type: 'image/png' })
  }
}

interface PngTraits {
  readonly dpi: number
  /** Pixels may be transparent. */
  readonly isClear: boolean
  /** A file of ours in base64, which the picture holds. */
  readonly map?: Uint8Array | undefined
}

function chunk(name: string, start: Uint8Array, rest: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(start.length + rest.length)
  content.set(start)
  content.set(rest, start.length)
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i)
  bytes.set(content, 8)
  view.setUint32(8 + content.length, checksum(bytes.subarray(4, 8 + content.length)))
  return bytes
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (let i = 0; i < bytes.length; i++) c = table[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}
