import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import type { Texts } from '../../../src/atlas/column.ts'
import { TextListsBuilder, TextsBuilder } from '../../../src/atlas/column-builders.ts'
import type { Opened } from '../../../src/atlas/file/read-container.ts'
import { readEnd } from '../../../src/atlas/file/zip.ts'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { recordsOf } from '../../../src/atlas/records.ts'
import { authorPage } from '../../../src/ingest/formats/author-page.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../../src/model/settings.ts'
import { opened, written } from './in-memory.ts'

let atlas: Atlas
let bytes: Uint8Array
const project = { coterieProject: 1 }
const sources = [{ name: 'notes.bib', bytes: new Uint8Array(Buffer.from('@misc{a}')) }]

beforeAll(async () => {
  const reading = readAll(authorPage, readFileSync('data/wonyeol-lee.txt', 'utf8'), 'wonyeol-lee.txt', 2026)
  atlas = (await explore([reading], { settings: defaultSettings })).atlas!
  bytes = await written({ atlas, project, sources })
}, 60_000)

/** Either all that was written came back, or what is wrong is named. */
function isHonest(file: Opened): boolean {
  if (!file.ok) return file.fault.code !== 'damaged' || file.fault.damage.length > 0
  const whole =
    file.atlas !== undefined &&
    fingerprint(file.atlas) === fingerprint(atlas) &&
    JSON.stringify(file.project) === JSON.stringify(project) &&
    file.sources.length === 1
  return whole || file.damage.length > 0
}

const placeOf = (member: string) => Buffer.from(bytes).indexOf(member) + member.length

/** The file with one bit of a member turned, near its end. */
function flipped(member: string, next: string): Uint8Array {
  const other = bytes.slice()
  other[Buffer.from(bytes).indexOf(next) - 40]! ^= 4
  expect(placeOf(member)).toBeLessThan(placeOf(next))
  return other
}

describe('a damaged file', () => {
  test('with a byte flipped anywhere comes back whole or is named damaged', async () => {
    for (let at = 0; at < bytes.length; at += 97) {
      const other = bytes.slice()
      other[at]! ^= 1 << (at % 8)
      expect(isHonest(await opened(other)), `byte ${at}`).toBe(true)
    }
  }, 120_000)

  test('cut short is no map, and names what is missing; without its directory alone it is whole', async () => {
    const [map, end] = [placeOf('project.json') - 12 - 30, readEnd(bytes.slice(-22))!.at]
    for (let at = 0; at < bytes.length; at += 97) {
      const file = await opened(bytes.slice(0, at))
      expect(file.ok, `at ${at}`).toBe(at > end)
      if (!file.ok) expect(file.left.atlas === undefined).toBe(at < map)
      expect(isHonest(file)).toBe(true)
    }
  }, 120_000)

  test('names the member and gives what else is whole', async () => {
    const file = await opened(flipped('atlas/terms.parquet', 'atlas/abstracts.parquet'))
    if (file.ok) throw new Error('opened')
    expect(file.fault).toEqual({
      code: 'damaged',
      damage: [{ member: 'atlas/terms.parquet', flaw: expect.any(String) }],
    })
    expect(file.left).toEqual({ project, sources })
    expect(file.whole).toContain('atlas/works.parquet')
    expect(file.whole).not.toContain('atlas/terms.parquet')
  })

  test('gives back its works while works and bylines are whole', async () => {
    const file = await opened(flipped('atlas/terms.parquet', 'atlas/abstracts.parquet'))
    expect(!file.ok && file.records).toEqual(recordsOf(atlas, 'map.coterie', 'coterie'))
    const { length } = recordsOf(atlas, 'map.coterie', 'coterie')
    const withoutAbstracts = await opened(flipped('atlas/abstracts.parquet', 'atlas/history/sources.parquet'))
    expect(!withoutAbstracts.ok && withoutAbstracts.records).toHaveLength(length)
    expect(!withoutAbstracts.ok && withoutAbstracts.records.some(({ abstract }) => abstract)).toBe(false)
    const withoutWorks = await opened(flipped('atlas/works.parquet', 'atlas/bylines.parquet'))
    expect(!withoutWorks.ok && withoutWorks.records).toEqual([])
  })

  test('cut short behind its works gives them back', async () => {
    const file = await opened(bytes.slice(0, placeOf('atlas/similarity.parquet')))
    expect(!file.ok && file.records).toEqual(recordsOf(atlas, 'map.coterie', 'coterie'))
    const ends = ['', 'atlas/similarity.parquet'].map((member) => ({ member, flaw: 'cut-short' }))
    expect(!file.ok && file.fault).toEqual({ code: 'damaged', damage: ends })
  })

  test('in the excerpt only is a map with a remark', async () => {
    const other = await written({ atlas }, { size: { whole: 40, most: 20 } })
    other[Buffer.from(other).indexOf('excerpt/history/sources.parquet') - 40]! ^= 4
    const file = await opened(other)
    expect(file).toMatchObject({ ok: true, damage: [{ member: 'excerpt/abstracts.parquet' }] })
    expect(file.ok && fingerprint(file.atlas!)).toBe(fingerprint(atlas))
    expect(file.ok && file.excerpt).toBeUndefined()
    const alone = await opened(other, { parts: ['excerpt'] })
    expect(alone).toMatchObject({ ok: false, fault: { code: 'damaged' } })
  })

  test('in a source or the project only is a map with a remark', async () => {
    const other = bytes.slice()
    other[placeOf('sources/1-notes.bib') + 3]! ^= 1
    const file = await opened(other)
    expect(file).toMatchObject({ ok: true, project, sources: [] })
    expect(file.ok && fingerprint(file.atlas!)).toBe(fingerprint(atlas))
    expect(file.ok && file.damage).toEqual([{ member: 'sources/1-notes.bib', flaw: 'checksum' }])
  })
})

describe('a file that is not ours', () => {
  const empty = new Uint8Array(0)
  test.each([
    ['nothing', empty],
    ['text', new Uint8Array(Buffer.from('@article{x, title={Y}}'.repeat(100)))],
    ['gzip', new Uint8Array(gzipSync('x'))],
    ['another zip', zipSync({ mimetype: Buffer.from('application/epub+zip'), 'manifest.json': Buffer.from('{}') })],
  ])('is said to be none: %s', async (_, given) => {
    expect(await opened(given)).toMatchObject({ ok: false, fault: { code: 'not-ours' }, records: [] })
  })
})

test('a file of the first version is read as it is', async () => {
  const members = unzipSync(bytes)
  const manifest = JSON.parse(Buffer.from(members['manifest.json']!).toString('utf8'))
  const first = zipSync(
    { ...members, 'manifest.json': Buffer.from(JSON.stringify({ ...manifest, coterie: 1 })) },
    { level: 0 },
  )
  const file = await opened(first)
  expect([file.ok, file.ok && file.damage]).toEqual([true, []])
})

test('a file of a later version is refused, and nothing of it read', async () => {
  const manifest = { coterie: 7, members: [], whatever: 'comes later' }
  const later = zipSync(
    {
      mimetype: Buffer.from('application/vnd.coterie+zip'),
      'atlas/works.parquet': Buffer.from('?'),
      'manifest.json': Buffer.from(JSON.stringify(manifest)),
    },
    { level: 0 },
  )
  const file = await opened(later)
  expect(file).toMatchObject({ ok: false, fault: { code: 'newer-version', version: 7 }, whole: [], records: [] })
})

describe('a file that was made up is checked to the last row', () => {
  const text = (column: Texts, row: number, value: string): Texts => {
    const builder = new TextsBuilder()
    for (let i = 0; i + 1 < column.offsets.length; i++)
      builder.push(
        i === row
          ? value
          : Buffer.from(column.bytes.subarray(column.offsets[i], column.offsets[i + 1])).toString('utf8'),
      )
    return builder.done()
  }
  const links = (value: string) => {
    const builder = new TextListsBuilder()
    for (let i = 0; i < atlas.works.year.length; i++) builder.push(i === 2 ? [value] : [])
    return builder.done()
  }
  const number = <A extends Uint32Array | Int32Array | Float32Array>(column: A, row: number, value: number): A => {
    const copy = column.slice() as A
    copy[row] = value
    return copy
  }
  const works = (of: Partial<Atlas['works']>): Atlas => ({ ...atlas, works: { ...atlas.works, ...of } })
  const authors = (of: Partial<Atlas['authors']>): Atlas => ({ ...atlas, authors: { ...atlas.authors, ...of } })
  const bylines = (of: Partial<Atlas['bylines']>): Atlas => ({ ...atlas, bylines: { ...atlas.bylines, ...of } })
  const network = <N extends keyof Atlas['networks']>(name: N, of: Partial<Atlas['networks'][N]>): Atlas => ({
    ...atlas,
    networks: { ...atlas.networks, [name]: { ...atlas.networks[name], ...of } },
  })
  const finding = (of: Partial<Atlas['findings'][0]>): Atlas => ({
    ...atlas,
    findings: [{ ...atlas.findings[0], ...of }],
  })
  const texts = (...values: readonly string[]): Texts => {
    const builder = new TextsBuilder()
    for (const value of values) builder.push(value)
    return builder.done()
  }
  const refused = (decision: string, reason: string): Atlas => ({
    ...atlas,
    history: { ...atlas.history, refused: { decision: texts(decision), reason: texts(reason) } },
  })
  const about = (of: object): Atlas => ({ ...atlas, about: { ...atlas.about, ...of } })

  test.each<[string, () => Atlas, string, string, string]>([
    ['a year of 1e9', () => works({ year: number(atlas.works.year, 3, 1e9) }), 'works', 'year', 'year[3]'],
    [
      'a month of 13',
      () => works({ month: Uint8Array.from(atlas.works.month, () => 13) }),
      'works',
      'number',
      'month[0]',
    ],
    [
      'two works of one key',
      () => works({ key: text(atlas.works.key, 1, keyOf(atlas, 0)) }),
      'works',
      'twice',
      'key[1]',
    ],
    ['a script for a link', () => works({ links: links('javascript:alert(1)') }), 'works', 'link', 'links[0]'],
    ['identifiers that are a list', () => works({ ids: text(atlas.works.ids, 4, '[]') }), 'works', 'shape', 'ids[4]'],
    [
      'identifiers that are no JSON',
      () => works({ ids: text(atlas.works.ids, 4, '{') }),
      'works',
      'unreadable',
      'ids[4]',
    ],
    [
      'a number among texts',
      () => works({ extra: text(atlas.works.extra, 0, '{"a":[1]}') }),
      'works',
      'shape',
      'extra[0].a[0]',
    ],
    [
      'a doubt that nobody knows',
      () => authors({ homonym: text(atlas.authors.homonym, 1, '[{"code":"x"}]') }),
      'authors',
      'shape',
      'homonym[1][0].code',
    ],
    [
      'a byline of no author',
      () => bylines({ author: number(atlas.bylines.author, 5, 99) }),
      'bylines',
      'target',
      'author[5]',
    ],
    [
      'bylines out of order',
      () => bylines({ work: number(atlas.bylines.work, 4, 9) }),
      'bylines',
      'order',
      'position[4]',
    ],
    [
      'a work that is not there',
      () => bylines({ work: number(atlas.bylines.work, 20, 1000) }),
      'bylines',
      'target',
      'work[20]',
    ],
    [
      'a tie to nobody',
      () => network('authorship', { targets: number(atlas.networks.authorship.targets, 2, 11) }),
      'authorship',
      'target',
      'target[2]',
    ],
    [
      'an author who did not sign',
      () => network('authorship', { position: number(atlas.networks.authorship.position, 0, 1) }),
      'authorship',
      'target',
      'position[0]',
    ],
    [
      'a weight without end',
      () => network('aboutness', { weight: number(atlas.networks.aboutness.weight, 7, Infinity) }),
      'aboutness',
      'number',
      'weight[7]',
    ],
    [
      'a cluster that is not there',
      () => finding({ membership: number(atlas.findings[0].membership, 6, 60) }),
      'finding-1/nodes',
      'target',
      'cluster[6]',
    ],
    [
      'a place without end',
      () => finding({ x: number(atlas.findings[0].x, 6, -Infinity) }),
      'finding-1/nodes',
      'number',
      'x[6]',
    ],
    [
      'a refused decision of no kind',
      () => refused('{"kind":"guess"}', '{"code":"works-not-here"}'),
      'history/refused',
      'shape',
      'decision[0].kind',
    ],
    [
      'a decision refused for no reason',
      () => refused('{"kind":"thesaurus","label":"A","by":"B"}', ''),
      'history/refused',
      'missing',
      'reason[0]',
    ],
    ['a page of no name', () => about({ pages: [{}], pageAuthors: [0] }), 'about', 'shape', 'about.pages[0].file'],
    ['a page of nobody', () => about({ pageAuthors: [99] }), 'about', 'target', 'about.pageAuthors[0]'],
    ['settings of no kind', () => about({ settings: null }), 'about', 'shape', 'about.settings'],
  ])('%s', async (_, made, table, flaw, path) => {
    const file = await opened(await written({ atlas: made() }))
    const member = `atlas/${table}${table === 'about' ? '.json' : '.parquet'}`
    expect(file).toMatchObject({ ok: false, fault: { code: 'damaged' } })
    if (file.ok || file.fault.code !== 'damaged') throw new Error('opened')
    expect(file.fault.damage[0]).toEqual({ member, flaw, ...(path === '' ? {} : { path }) })
  })
})

function keyOf({ works: { key } }: Atlas, row: number): string {
  return Buffer.from(key.bytes.subarray(key.offsets[row], key.offsets[row + 1])).toString('utf8')
}
