// How well the same work is found under two printings: pairs made from real records, one of each spoilt as sources
// spoil them, and near misses that must stay two. `joins.bench.ts [FILE…]` (any format that is read).
import { createReadStream } from 'node:fs'
import { joinRecords } from '../../src/ingest/corpus/join.ts'
import { read } from '../../src/ingest/formats/read-source.ts'
import { fullName } from '../../src/model/name.ts'
import { hash } from '../../src/model/random.ts'
import type { Byline, SourceRecord } from '../../src/model/work.ts'

const files = process.argv.slice(2)
if (files.length === 0)
  files.push(
    'test/fixtures/formats/acl-anthology-xml/acl-anthology-py__2022.acl.xml.gz',
    'test/fixtures/formats/beebe-bib/type.bib',
  )

type Spoil = (record: SourceRecord, turn: number) => SourceRecord | undefined

const titled = (record: SourceRecord, title: string): SourceRecord | undefined =>
  title === record.title ? undefined : { ...record, title }
const words = (record: SourceRecord) => record.title.split(' ')
const bylines = (record: SourceRecord, change: (byline: Byline) => Byline) => ({
  ...record,
  bylines: record.bylines.map(change),
})

/** A word of eight letters or more with one letter changed as told, the same one for the same record. */
function inOneWord(record: SourceRecord, turn: number, change: (word: string, at: number) => string): string {
  const list = words(record)
  const long = list.flatMap((word, i) => (/^[A-Za-z][a-z]{7,}$/.test(word) ? [i] : []))
  if (long.length === 0) return record.title
  const i = long[turn % long.length]!
  list[i] = change(list[i]!, 2 + (turn % (list[i]!.length - 4)))
  return list.join(' ')
}

/** What sources do to a record; undefined where it cannot be done to this one. */
const spoils: Readonly<Record<string, Spoil>> = {
  'title cut after 60 signs, with points': (r) =>
    r.title.length < 75 ? undefined : titled(r, `${r.title.slice(0, 60)}...`),
  'title cut inside a word': (r) => {
    const cut = r.title.slice(0, 60).replace(/\W+$/, '')
    return r.title.length < 70 || !/\w/.test(r.title[cut.length] ?? '') ? undefined : titled(r, cut)
  },
  'subtitle lost': (r) => (r.title.indexOf(': ') < 30 ? undefined : titled(r, r.title.slice(0, r.title.indexOf(': ')))),
  'a letter missing': (r, turn) =>
    titled(
      r,
      inOneWord(r, turn, (word, at) => word.slice(0, at) + word.slice(at + 1)),
    ),
  'two letters swapped': (r, turn) =>
    titled(
      r,
      inOneWord(r, turn, (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)),
    ),
  '& for and': (r) => titled(r, r.title.replace(' and ', ' & ')),
  'British spelling': (r) =>
    titled(r, r.title.replace(/iz(e|es|ed|ing|ation)\b/, 'is$1').replace(/\b(col|behavi|lab)or/, '$1our')),
  'only the first author': (r) => (r.bylines.length < 2 ? undefined : { ...r, bylines: r.bylines.slice(0, 1) }),
  'names turned round': (r) =>
    r.bylines.length === 0
      ? undefined
      : bylines(r, (b) => ({
          ...b,
          name: b.name.given && b.name.family ? { given: b.name.family, family: b.name.given } : b.name,
        })),
  initials: (r) =>
    r.bylines.length === 0
      ? undefined
      : bylines(r, (b) => ({
          ...b,
          name: b.name.given
            ? { ...b.name, given: b.name.given.replace(/(\p{L})[\p{L}'’]+/gu, '$1.') }
            : { literal: fullName(b.name) },
        })),
  'all in capitals': (r) => titled(r, r.title.toUpperCase()),
  'a preprint of the year before': (r) =>
    r.date === undefined
      ? undefined
      : {
          ...r,
          venue: 'arXiv',
          ids: { arxiv: `2001.${String(hash(r.title) % 100000).padStart(5, '0')}` },
          date: { year: r.date.year - 1 },
        },
}

/** Changes that make another work of it. */
const misses: Readonly<Record<string, Spoil>> = {
  'part two': (r) => titled(r, `${r.title}, Part II`),
  'a reply': (r) => titled(r, `Reply to: ${r.title}`),
  'another word': (r, turn) => {
    const list = words(r)
    const at = turn % list.length
    if (list.length < 5 || !/^[A-Za-z][a-z]{3,}$/.test(list[at]!)) return undefined
    list[at] = ['lizards', 'negative', 'without', 'unlabeled'][turn % 4]!
    return titled(r, list.join(' '))
  },
  'a number more': (r) => titled(r, `${r.title} 2`),
  'more said in the same year': (r) => titled(r, `${r.title} in Children`),
  'the opposite': (r) => titled(r, r.title.replace(/\b(supervised|labeled|aware|symmetric|typical)\b/, 'un$1')),
  'other people': (r) =>
    bylines(r, (b) => ({ ...b, name: { family: `Q${fullName(b.name).slice(-4)}x`, given: 'Q.' } })),
  'ten years later': (r) => (r.date === undefined ? undefined : { ...r, date: { year: r.date.year + 10 } }),
}

const records: SourceRecord[] = []
for (const name of files) {
  const { reading } = await read({ name, bytes: createReadStream(name) }, { yearRetrieved: 2026 })
  records.push(...reading.records.filter((r) => r.title.length > 25 && r.bylines.length > 0))
}
const some = records.filter((r) => hash(r.title) % 4 === 0).slice(0, 400)
console.log(`${some.length} of ${records.length} records`)
let [all, found, wrong, missed] = [0, 0, 0, 0]
for (const [what, spoil] of Object.entries(spoils)) {
  const pairs = some.flatMap((r) => {
    const other = spoil(r, hash(r.title) % 97)
    return other === undefined ? [] : [[r, other] as const]
  })
  tell(what, pairs)
}
const short = some.map((r, i) => ({ ...r, title: `Q${words(r)[0]!.slice(0, 8)}${'abcdef'[i % 6]}` }))
tell(
  'a title of one word',
  short.map((r) => [r, { ...r, title: r.title.toUpperCase(), ids: {} }] as const),
)
for (const [what, spoil] of Object.entries(misses)) {
  const pairs = some.flatMap((r) => {
    const other = spoil(r, hash(r.title) % 97)
    if (other === undefined) return []
    const { pages: _, ...elsewhere } = other
    return [[r, elsewhere] as const]
  })
  const joined = pairs.filter(([r, other]) => together(r, other)).length
  missed += pairs.length
  wrong += joined
  console.log(`  not the same, ${what}: ${joined} of ${pairs.length} joined`)
}
console.log(
  `noisy pairs joined: ${((100 * found) / all).toFixed(1)} % of ${all}; near misses joined: ${wrong} of ${missed}`,
)

function tell(what: string, pairs: readonly (readonly [SourceRecord, SourceRecord])[]) {
  const joined = pairs.filter(([one, other]) => together(one, other)).length
  all += pairs.length
  found += joined
  console.log(`  ${what}: ${joined} of ${pairs.length}`)
}

/** Whether two records, the second from another file and without the ids of the first, become one work. */
function together(one: SourceRecord, other: SourceRecord): boolean {
  const { abstract: _, ...bare } = other
  const second = {
    ...bare,
    ids: other.ids === one.ids ? {} : other.ids,
    key: 'other',
    place: { ...other.place, file: 'other' },
  }
  return joinRecords([{ ...one, ids: {} }, second]).works.length === 1
}
