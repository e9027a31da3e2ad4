import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from '../../../src/atlas/file/crc32.ts'
import { isMapPicture, mapInPng, mapInSvg, mapOfPicture } from '../../../src/atlas/file/map-picture.ts'
import { openMap } from '../../../src/ingest/saved-map.ts'

const inMemory = (bytes: Uint8Array) => ({
  size: bytes.length,
  slice: async (from: number, to: number) => bytes.subarray(from, to),
})

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

function chunk(name: string, content: Uint8Array, lie: { length?: number; sum?: number } = {}): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(lie.length ?? content.length)
  sum.writeUInt32BE(lie.sum ?? crc32(named))
  return Buffer.concat([length, named, sum])
}

const text = (map: Uint8Array): Buffer => Buffer.from(mapInPng + Buffer.from(map).toString('base64'), 'latin1')
const png = (map: Uint8Array, rest: Uint8Array, lie = {}): Buffer =>
  Buffer.concat([signature, chunk('IHDR', Buffer.alloc(13)), chunk('iTXt', text(map), lie), chunk('IDAT', rest)])

const bytes = fc.uint8Array({ maxLength: 4000 })

async function foundIn(picture: Uint8Array): Promise<Buffer> {
  expect(isMapPicture(picture.subarray(0, 8192))).toBe(true)
  const found = await mapOfPicture(inMemory(picture))
  return Buffer.from(await found.slice(0, found.size))
}

test('the map that lies in a PNG is found whole, whatever the picture is of', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (map, rest) => {
      expect((await foundIn(png(map, rest))).equals(map)).toBe(true)
    }),
  )
})

test('the map that lies in an SVG is found whole, whatever stands behind it', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.string(), async (map, behind) => {
      const code = Buffer.from(map).toString('base64')
      const svg = `<?xml version="1.0"?>\n<svg xmlns="x">\n${mapInSvg.open}${code}${mapInSvg.close}<title>${behind}`
      expect((await foundIn(Buffer.from(svg))).equals(map)).toBe(true)
    }),
  )
})

test('a chunk that lies about its length or its sum gives a map or a reason, and never more than the file holds', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1), fc.nat(6000), async (map, length, sum, cut) => {
      const picture = png(map, new Uint8Array(20), { length, sum }).subarray(0, cut)
      if (!isMapPicture(picture)) return
      const found = await mapOfPicture(inMemory(picture))
      expect(found.size).toBeLessThanOrEqual(picture.length)
      const opened = await openMap(inMemory(picture), { name: 'figure.png' })
      expect(opened?.ok).toBe(false)
    }),
  )
})

test('whatever is changed in a picture, reading it does not fail', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.nat(4000), fc.nat(255), async (map, at, value) => {
      const picture = png(map, new Uint8Array(20))
      picture[at % picture.length] = value
      await openMap(inMemory(picture), { name: 'figure.png' })
    }),
  )
})

test.each([
  signature,
  Buffer.concat([signature, chunk('iTXt', Buffer.from('Comment\0\0\0\0\0coterie'))]),
  Buffer.from('<svg xmlns="x"><metadata>coterie-map</metadata></svg>'),
  Buffer.from(`{"of": ${JSON.stringify(mapInSvg.open)}}`),
  Buffer.alloc(0),
])('a picture without a map, or what is no picture, holds none', (file) => {
  expect(isMapPicture(file)).toBe(false)
})
