import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64, unbase64 } from '../../../src/atlas/file/base64.ts'
import { isMapPage, mapInPage, mapOfPage } from '../../../src/atlas/file/map-page.ts'
import { utf8 } from '../../../src/atlas/file/utf8.ts'

const inMemory = (bytes: Uint8Array) => ({
  size: bytes.length,
  slice: async (from: number, to: number) => bytes.subarray(from, to),
})

async function coded(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const made: Uint8Array[] = []
  for await (const piece of base64(
    (async function* () {
      yield* pieces
    })(),
  ))
    made.push(piece)
  return Buffer.concat(made)
}

const bytes = fc.uint8Array({ maxLength: 60 })

test('bytes in base64 are what every other program makes of them, however they are cut, and come out as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { maxLength: 8 }), async (pieces) => {
      const all = Buffer.concat(pieces)
      const code = await coded(pieces)
      expect(Buffer.from(code).toString()).toBe(all.toString('base64'))
      expect(Buffer.from(unbase64(code)).equals(all)).toBe(true)
    }),
  )
})

test('the map that lies in a page is found whole, whatever stands before and behind it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.string(), fc.string(), async (map, before, behind) => {
      const head = utf8(`<!doctype html>\n<title>${before.replaceAll('<', '')}</title>${mapInPage.open}`)
      const page = Buffer.concat([head, await coded([map]), utf8(`${mapInPage.close}<p>${behind}`)])
      expect(isMapPage(page)).toBe(true)
      const found = await mapOfPage(inMemory(page))
      expect(Buffer.from(await found.slice(0, found.size)).equals(map)).toBe(true)
    }),
  )
})

test.each([
  '<!doctype html><title>Another page</title>',
  `{"of": ${JSON.stringify(mapInPage.open)}}`,
  `<!doctype html>${' '.repeat(9000)}${mapInPage.open}`,
  '',
])('%j holds none', (text) => {
  expect(isMapPage(utf8(text))).toBe(false)
})
