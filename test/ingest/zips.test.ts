import { readFileSync } from 'node:fs'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../src/atlas/file/crc32.ts'
import { readAny } from '../../src/ingest/any-file.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { SourceRecord } from '../../src/model/work.ts'
import { written } from '../atlas/file/in-memory.ts'
import { atlasFrom, corpusOf } from '../corpus.ts'
import { anyReading } from './any-reading.ts'

const ris = (title: string) => `TY  - JOUR\nTI  - ${title}\nAU  - Doe, Jane\nPY  - 2020\nER  - \n`
const bib = (title: string) => `@article{a, title = {${title}}, author = {Roe, John}, year = 2021}\n`
const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  )
const titles = (records: readonly SourceRecord[]) => records.map(({ title }) => title)
const codes = (problems: readonly Problem[]) => problems.map(({ file, code }) => [file, code])

/** A zip made by hand: of each file its bytes, and what its headers say. */
function handmade(
  files: readonly {
    readonly name: string | Uint8Array
    readonly content: Uint8Array
    readonly method?: number
    readonly flags?: number
    readonly sizesBehind?: boolean
    readonly large?: boolean
  }[],
  { comment = '', before = '', large = false } = {},
): Uint8Array {
  const u16 = (n: number) => [n & 255, (n >> 8) & 255]
  const u32 = (n: number) => [...u16(n & 0xffff), ...u16(Math.floor(n / 65_536))]
  const out: number[] = [...strToU8(before)]
  const start = out.length
  const directory: number[] = []
  for (const { name, content, method = 8, flags = 0, sizesBehind = false, large = false } of files) {
    const bytes = typeof name === 'string' ? strToU8(name) : name
    const packed = method === 8 ? deflateRawSync(content) : content
    const sizes = [...u32(crc32(content)), ...u32(packed.length), ...u32(content.length)]
    const common = (isLocal: boolean) => {
      const extra =
        large && !isLocal
          ? [...u16(1), ...u16(16), ...u32(content.length), ...u32(0), ...u32(packed.length), ...u32(0)]
          : []
      const said =
        isLocal && sizesBehind
          ? Array(12).fill(0)
          : large && !isLocal
            ? [...u32(crc32(content)), ...Array(8).fill(255)]
            : sizes
      return {
        head: [
          20,
          0,
          ...u16(flags | (sizesBehind ? 8 : 0)),
          ...u16(method),
          0,
          0,
          0x21,
          0,
          ...said,
          ...u16(bytes.length),
          ...u16(extra.length),
        ],
        extra,
      }
    }
    const at = out.length - start
    const [local, central] = [common(true), common(false)]
    out.push(0x50, 0x4b, 3, 4, ...local.head, ...bytes, ...local.extra, ...packed)
    if (sizesBehind) out.push(0x50, 0x4b, 7, 8, ...sizes)
    directory.push(
      0x50,
      0x4b,
      1,
      2,
      20,
      0,
      ...central.head,
      ...Array(10).fill(0),
      ...u32(at),
      ...bytes,
      ...central.extra,
    )
  }
  const at = out.length - start
  out.push(...directory)
  if (large) {
    const end = out.length - start
    out.push(0x50, 0x4b, 6, 6, ...u32(44), ...u32(0), 45, 0, 45, 0, ...u32(0), ...u32(0), ...u32(files.length), ...u32(0), ...u32(files.length), ...u32(0), ...u32(directory.length), ...u32(0), ...u32(at), ...u32(0)) // biome-ignore format: a header
    out.push(0x50, 0x4b, 6, 7, ...u32(0), ...u32(end), ...u32(0), ...u32(1))
  }
  const [size, place] = large ? [0xffffffff, 0xffffffff] : [directory.length, at]
  out.push(0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...u16(files.length), ...u16(files.length), ...u32(size), ...u32(place), ...u16(comment.length), ...strToU8(comment)) // biome-ignore format: a header
  return new Uint8Array(out)
}

describe('of a zip each file is read as a file of its own', () => {
  test('whatever its format, named by its place in the zip', async () => {
    const { records, problems } = await anyReading('all.zip', zip({ 'a.ris': ris('One'), 'in/b.bib': bib('Two'), 'c.txt': 'Dear all,\nhello.\n' })) // biome-ignore format: a call
    expect(records.map(({ title, place }) => [title, place.file, place.format])).toEqual([
      ['One', 'all.zip/a.ris', 'ris'],
      ['Two', 'all.zip/in/b.bib', 'bibtex'],
    ])
    expect(codes(problems)).toEqual([['all.zip/c.txt', 'unknown-format']])
  })
  test('spreadsheets, gzip and zips in it, too', async () => {
    const sheet = new Uint8Array(readFileSync('test/fixtures/spreadsheets/dimensions.xlsx'))
    const inner = zip({ 'd.ris': ris('In two') })
    const { records, problems } = await anyReading('all.zip', zip({ 'a.xlsx': sheet, 'b.ris.gz': gzipSync(ris('Packed')), 'c.zip': inner })) // biome-ignore format: a call
    expect(problems).toEqual([])
    expect(records.map(({ place }) => place.file)).toEqual(['all.zip/a.xlsx', 'all.zip/a.xlsx', 'all.zip/b.ris.gz', 'all.zip/c.zip/d.ris']) // biome-ignore format: a list
  })
  test('what systems put beside the files is left aside', async () => {
    const { records, problems } = await anyReading('a.zip', zip({ '__MACOSX/._a.ris': 'x', '.DS_Store': 'x', 'f/': '', 'f/a.ris': ris('One') })) // biome-ignore format: a call
    expect([titles(records), problems]).toEqual([['One'], []])
  })
  test('a zip in gzip, with a comment, behind a program, with sizes behind its files, past 4 GB by its headers', async () => {
    const content = strToU8(ris('One'))
    for (const bytes of [
      gzipSync(zip({ 'a.ris': ris('One') })),
      handmade([{ name: 'a.ris', content }], { comment: 'PK\x05\x06 made by hand' }),
      handmade([
        { name: 'a.ris', content, sizesBehind: true },
        { name: 'b.ris', content: strToU8(ris('Two')) },
      ]),
      handmade([{ name: 'a.ris', content, large: true }], { large: true }),
      handmade([{ name: 'a.ris', content, method: 0 }]),
    ]) {
      const { records, problems } = await anyReading('a.zip', bytes)
      expect(problems).toEqual([])
      expect(titles(records)[0]).toBe('One')
    }
  })
  test('a map of ours that was packed anew is one, whatever stands first in it', async () => {
    const map = unzipSync(await written({ atlas: atlasFrom(corpusOf([{ title: 'One', authors: ['Ada'], topics: [], year: 2020 }])) })) // biome-ignore format: a call
    const { mimetype, ...others } = map
    const { maps, problems } = await anyReading('m.zip', zipSync({ ...others, mimetype: mimetype! }))
    expect([maps.length, problems]).toEqual([1, []])
    const inside = await anyReading(
      'all.zip',
      zip({ 'm.coterie': zipSync({ mimetype: [mimetype!, { level: 0 }], ...others }) }),
    )
    expect([inside.maps.map(({ file }) => file), inside.problems]).toEqual([['all.zip/m.coterie'], []])
  })
})

describe('names of files in a zip', () => {
  const named = async (name: string | Uint8Array, flags = 0) =>
    (await anyReading('a.zip', handmade([{ name, content: strToU8(ris('One')), flags }]))).records[0]!.place.file
  test.each<[string, string | Uint8Array, number?]>([
    ['Müller.ris', 'Müller.ris', 0x800],
    ['Müller.ris', 'Müller.ris'],
    ['Müller.ris', new Uint8Array([0x4d, 0x81, ...strToU8('ller.ris')])],
    ['参考文献.ris', new Uint8Array([0xb2, 0xce, 0xbf, 0xbc, 0xce, 0xc4, 0xcf, 0xd7, ...strToU8('.ris')])],
    ['f/a.ris', 'f\\a.ris'],
    ['etc/a.ris', '../../etc/a.ris'],
    ['a_.ris', 'a\x07.ris'],
  ])('%s', async (expected, name, flags) => {
    expect(await named(name, flags)).toBe(`a.zip/${expected}`)
  })
})

describe('what cannot be unpacked is told, and costs nothing else', () => {
  const good = { name: 'good.ris', content: strToU8(ris('Good')) }
  test.each([
    ['a password', { name: 'bad.ris', content: strToU8(ris('Bad')), flags: 1 }, 'encrypted'],
    ['a way that is not known', { name: 'bad.ris', content: strToU8(ris('Bad')), method: 12 }, 'packing'],
  ])('%s', async (_, bad, code) => {
    const { records, problems } = await anyReading('a.zip', handmade([bad, good]))
    expect(titles(records)).toEqual(['Good'])
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ file: 'a.zip/bad.ris', code }])
  })
  test('a wrong byte, and a wrong sum', async () => {
    const bytes = handmade([{ name: 'bad.ris', content: strToU8(ris('Bad')), method: 0 }, good])
    bytes[60]! ^= 1
    const { records, problems } = await anyReading('a.zip', bytes)
    expect(titles(records)).toHaveLength(2)
    expect(codes(problems)).toEqual([['a.zip/bad.ris', 'damaged-member']])
  })
  test('cut short: what stands before is read', async () => {
    const bytes = handmade([good, { name: 'b.ris', content: strToU8(ris('Behind')), sizesBehind: true }, { name: 'last.ris', content: strToU8(ris('Last')) }]) // biome-ignore format: a call
    const { records, problems } = await anyReading(
      'a.zip',
      bytes.subarray(0, bytes.lastIndexOf(0x50, bytes.length - 60) - 120),
    )
    expect(titles(records).slice(0, 1)).toEqual(['Good'])
    expect(codes(problems)[0]).toEqual(['a.zip', 'cut-short'])
    for (let end = 4; end < bytes.length; end += 7) {
      const { records, problems } = await anyReading('a.zip', bytes.subarray(0, end))
      expect(records.length + problems.length).toBeGreaterThan(0)
    }
  })
  test('nothing but a beginning, and one part of several', async () => {
    expect(codes((await anyReading('a.zip', new Uint8Array([0x50, 0x4b, 3, 4]))).problems)).toEqual([
      ['a.zip', 'damaged-zip'],
    ])
    const part = handmade([good])
    part[part.length - 18] = 1
    expect(codes((await anyReading('a.zip', part)).problems)).toEqual([['a.zip', 'zip-part']])
  })
  test('an empty zip', async () => {
    expect((await anyReading('a.zip', zip({}))).problems).toMatchObject([{ code: 'empty', severity: 'note' }])
  })
  test('zips in zips are opened to an end', async () => {
    let bytes = zip({ 'a.ris': ris('Deep') })
    for (let i = 0; i < 8; i++) bytes = zip({ 'a.zip': bytes })
    const { records, problems } = await anyReading('a.zip', bytes)
    expect([records.length, problems.map(({ code }) => code)]).toEqual([0, ['too-deep']])
  })
  test('a bomb is stopped, in one file, in many, in zips of zips, and what came before it is read', async () => {
    const zeros = new Uint8Array(20e6)
    const before = { name: 'a.ris', content: strToU8(ris('Before')) }
    const two = (name: string, content: Uint8Array) => [1, 2].map((i) => ({ name: `${i}.${name}`, content }))
    const one = handmade([before, { name: 'b.txt', content: new Uint8Array(40e6) }])
    const many = handmade([before, ...two('txt', zeros)])
    const nested = handmade([before, ...two('zip', handmade([{ name: 'z.txt', content: zeros }]))])
    for (const bytes of [one, many, nested]) {
      const { records, problems } = await anyReading('a.zip', bytes)
      expect(titles(records)).toEqual(['Before'])
      expect(problems.map(({ code }) => code)).toContain('unpack-limit')
    }
  })
})

test('a format or columns that were chosen hold for the files in it', async () => {
  const records: SourceRecord[] = []
  const bytes = zip({ 'a.csv': 'Foo;Bar\nOne;Doe, Jane\n' })
  const taken = await readAny(
    { name: 'a.zip', bytes: (async function* () { yield bytes })() }, // biome-ignore format: a generator
    { yearRetrieved: 2026, columns: { Foo: 'title', Bar: 'authors' } },
    { record: (record) => records.push(record), problem() {}, page() {}, map() {} },
  )
  expect(titles(records)).toEqual(['One'])
  expect(taken.inside).toHaveLength(1)
})
