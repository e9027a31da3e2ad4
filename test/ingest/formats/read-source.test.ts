import { readFileSync } from 'node:fs'
import { gzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type ReadOptions, read } from '../../../src/ingest/formats/read-source.ts'
import { fullName } from '../../../src/model/name.ts'
import { seeded } from '../../../src/model/random.ts'
import { cause } from '../../../src/words/problems.en.ts'
import { worded } from '../../words/worded.ts'
import { bytesOf, fileOf, utf16 } from './pieces.ts'

const options: ReadOptions = { yearRetrieved: 2026 }
const seed = readFileSync('data/wonyeol-lee.txt')
const page = (name: string, title: string) => `${name}\n\n1 Papers\n\nCRMay 3, 2020\n${title}\n\n${name}\n\nText.\n`
const nameOf = async (bytes: Uint8Array | string, more: Partial<ReadOptions> = {}) => {
  const taken = await read(fileOf(bytes), { ...options, ...more })
  return { name: fullName(taken.reading.pages[0]!.name), encoding: taken.encoding, problems: taken.reading.problems }
}

describe('a file is taken by its content', () => {
  test('whatever it is called', async () => {
    const taken = await read(fileOf(seed, 'library.bib'), options)
    expect(taken).toMatchObject({ format: { id: 'author-page' }, gzip: false, bytes: seed.length })
    expect(taken.reading.records).toHaveLength(10)
  })
  test('the same in pieces of any size', async () => {
    const { reading } = await read(fileOf(seed), options)
    for (const size of [1, 7, 4096]) expect((await read(fileOf(seed, 'file', size), options)).reading).toEqual(reading)
  })
  test('unless the person chose', async () => {
    expect((await read(fileOf('Ana Prior'), { ...options, format: 'author-page' })).confidence).toBe(1)
    await expect(read(fileOf('x'), { ...options, format: 'papyrus' })).rejects.toThrow(RangeError)
  })
  test.each([
    ['', /^0 records/],
    [' \r\n\t\n', /^0 records/],
    ['<!DOCTYPE html><html><title>Sign in</title>', /no records: this looks like a web page/],
    ['<html lang="de"><body>502 Bad Gateway</body></html>', /no records: this looks like a web page/],
    ['PK\x03\x04rest', /ZIP archive/],
    ['<html><body><table><tr><td>Title</td></tr></table>', /no table in it has columns for titles and authors/],
    ['{\\rtf1\\ansi Smith, J.}', /a text document \(RTF\): save it as plain text/],
    ['Rar!\x1a\x07', /a RAR archive: unpack it/],
    ['SQLite format 3\0', /a database.*export BibTeX or RIS/],
    ['Dear all,\nhere is my list.\n', /no records: no format known here begins with “Dear all, here is my list\.”/],
  ])('and where %j is none, that is said in one problem', async (text, message) => {
    const { reading } = await read(fileOf(text), options)
    expect(reading.records).toEqual([])
    expect(reading.problems).toHaveLength(1)
    expect(cause(reading.problems[0]!)).toMatch(message)
  })
})

test('a picture, such as one saved of a map without it, is called so', async () => {
  const png = new Uint8Array(readFileSync('.github/screenshot.png')).subarray(0, 40_000)
  const { problems } = (await read(fileOf(png), options)).reading
  expect(problems.map(cause)).toEqual([expect.stringMatching(/this is a picture.*\.coterie/)])
})

describe('encodings are found, said, and can be overridden', () => {
  const text = page('Zoé Müller-Ångström', 'Über café “naïveté”')
  test.each([
    ['utf-8', 'content', new TextEncoder().encode(text)],
    ['utf-8', 'mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['utf-16le', 'mark', utf16(text)],
    ['utf-16be', 'mark', utf16(text, true)],
    ['utf-16le', 'content', utf16(text, false, false)],
    ['utf-16be', 'content', utf16(text, true, false)],
    ['iso-8859-1', 'content', bytesOf(text.replace(/[“”]/g, '"'))],
    ['windows-1252', 'content', bytesOf(text.replace('“', '\x93').replace('”', '\x94'))],
  ])('%s by its %s', async (name, found, bytes) => {
    expect(await nameOf(bytes)).toEqual({ name: 'Zoé Müller-Ångström', encoding: { name, found }, problems: [] })
  })
  test('GBK by its pairs of bytes', async () => {
    const name = '\xd6\xec\xd3\xc0\xc3\xf7'
    const found = await nameOf(bytesOf(page(name, `\xbb\xfa\xc6\xf7\xd1\xa7\xcf\xb0 ${name}`)))
    expect(found).toMatchObject({ name: '朱永明', encoding: { name: 'gbk' } })
  })
  test('also where the first letter that tells comes late', async () => {
    const late = new Uint8Array([...bytesOf(page('Ana Prior', 'T') + 'plain text '.repeat(9000)), 0xe9, 0x6e])
    const { encoding, reading } = await read(fileOf(late), options)
    expect(encoding.name).toBe('iso-8859-1')
    expect(reading.records[0]!.abstract).toMatch(/plain text én$/)
  })
  test('a choice outweighs the content', async () => {
    const found = await nameOf(bytesOf(page('\xc8\xe2\xe0\xed Prior', 'T')), { encoding: 'windows-1251' })
    expect(found).toMatchObject({ name: 'Иван Prior', encoding: { name: 'windows-1251', found: 'chosen' } })
    await expect(read(fileOf('x'), { ...options, encoding: 'morse' })).rejects.toThrow(RangeError)
  })
  test('bytes that are not valid are counted, with the line', async () => {
    const bytes = Buffer.concat([Buffer.from(page('Zoé Ek', 'T')), Buffer.from([0xff, 0x41, 0x0a, 0xfe])])
    expect(worded((await nameOf(bytes)).problems)).toMatchObject([
      { code: 'invalid-bytes', line: 11, message: expect.stringMatching(/^2 characters .* utf-8 .* line 11/) },
    ])
  })
  test('NUL and byte-order marks in mid-text are left out and counted', async () => {
    const { reading } = await read(fileOf(page('Ana\0 Prior', 'Sea\ufeffled\0')), options)
    expect(reading.records[0]!.title).toBe('Sealed')
    expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([
      ['nul', 1],
      ['byte-order-mark', 6],
    ])
  })
  test('characters that turn the direction of text are told of, and stand in no name', async () => {
    const bib = '@article{a, title = {Reeds}, author = {Oka\u202efor\u202c, Ngozi}}\n'
    const { reading } = await read(fileOf(bib), options)
    expect(worded(reading.problems)).toMatchObject([
      { code: 'turned-text', severity: 'warning', line: 1, message: expect.stringMatching(/^2 characters that turn/) },
    ])
    expect(reading.records[0]!.bylines[0]!.name).toEqual({ family: 'Okafor', given: 'Ngozi' })
  })
})

describe('gzip', () => {
  test('is unpacked, also in several members', async () => {
    const half = seed.length >> 1
    const members = Buffer.concat([gzipSync(seed.subarray(0, half)), gzipSync(seed.subarray(half))])
    const taken = await read(fileOf(members, 'page.txt.gz', 100), options)
    expect(taken).toMatchObject({ gzip: true, bytes: members.length, format: { id: 'author-page' } })
    expect(taken.reading.records).toHaveLength(10)
  })
  test('cut short gives what came before, and one problem', async () => {
    const packed = gzipSync(Buffer.concat(Array.from({ length: 20 }, () => seed)), { level: 0 })
    const { reading } = await read(fileOf(packed.subarray(0, packed.length >> 1)), options)
    expect(reading.records.length).toBeGreaterThan(50)
    expect(reading.records.length).toBeLessThan(120)
    expect(reading.problems.filter((problem) => problem.code === 'gzip')).toHaveLength(1)
  })
  test.each([3, 30])('a small one that lacks its last %i bytes says so', async (lacking) => {
    const packed = gzipSync(seed)
    const { reading } = await read(fileOf(packed.subarray(0, packed.length - lacking)), options)
    expect(reading.records.length).toBeGreaterThan(5)
    expect(reading.problems.filter((problem) => problem.code === 'gzip')).toHaveLength(1)
  })
  test('with one byte that is not as it was packed is read, and says so', async () => {
    const packed = gzipSync(seed, { level: 0 })
    packed[packed.indexOf(Buffer.from('Wonyeol')[0]!, 100)]! ^= 1
    const { reading } = await read(fileOf(packed), options)
    expect(reading.records).toHaveLength(10)
    expect(worded(reading.problems)).toContainEqual(
      expect.objectContaining({ code: 'gzip', message: expect.stringMatching(/checksum .* is wrong/) }),
    )
  })
  test('in gzip in gzip is unpacked to what was packed first', async () => {
    const { reading, gzip } = await read(fileOf(gzipSync(gzipSync(gzipSync(seed)))), options)
    expect(gzip).toBe(true)
    expect(reading.records).toHaveLength(10)
    expect(reading.problems.filter(({ code }) => code === 'gzip')).toEqual([])
  })
  test('that would unpack to a flood is stopped', async () => {
    const bomb = gzipSync(new Uint8Array(64e6).fill(32), { level: 9 })
    const { reading } = await read(fileOf(bomb), options)
    expect(worded(reading.problems)[0]).toMatchObject({
      code: 'gzip',
      message: expect.stringMatching(/unpacking was stopped/),
    })
    const limited = await read(fileOf(gzipSync(seed)), { ...options, unpackLimit: 5000 })
    expect(limited.reading.problems.some((problem) => problem.code === 'gzip')).toBe(true)
  })
})

describe('a long reading', () => {
  const big = Buffer.concat(Array.from({ length: 200 }, () => seed))
  test('reports its progress in bytes', async () => {
    const seen: number[] = []
    await read(fileOf(big), options, { progress: (bytes) => void seen.push(bytes) })
    expect(seen.length).toBeGreaterThan(5)
    expect(seen.at(-1)).toBe(big.length)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })
  test('stops when it is told to, though the bytes never pause', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 0)
    let last = 0
    const progress = (bytes: number) => {
      last = bytes
    }
    const reading = read(fileOf(big), options, { signal: stop.signal, progress })
    await expect(reading).rejects.toThrow('enough')
    expect(last).toBeLessThan(big.length)
  })
})

test('injured bytes, packed or not, are read the same wherever they are cut, and nothing is thrown', async () => {
  const random = seeded('bytes')
  const files = [
    'bibtex/jabref__tiny-LE-withBOM.bib',
    'ris/rispy__example_utf_chars.ris',
    'bibtex/pybtex__cyrillic.bib',
  ]
  const samples = [seed, ...files.map((file) => readFileSync(`test/fixtures/formats/${file}`))]
  const somewhere = (bytes: Uint8Array) => Math.floor(random() * bytes.length)
  for (let i = 0; i < 400; i++) {
    let bytes = Uint8Array.from(samples[i % samples.length]!.subarray(0, 3000))
    for (let n = 0; n < 8; n++) bytes[somewhere(bytes)] = Math.floor(random() * 256)
    if (i % 5 === 0) bytes = bytes.slice(0, somewhere(bytes))
    if (i % 3 === 0) {
      bytes = gzipSync(bytes)
      if (i % 2 === 0) bytes[somewhere(bytes)] = Math.floor(random() * 256)
    }
    const { reading } = await read(fileOf(bytes), options)
    expect((await read(fileOf(bytes, 'file', 1 + Math.floor(random() * 50)), options)).reading).toEqual(reading)
  }
})
