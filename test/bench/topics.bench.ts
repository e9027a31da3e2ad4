// Keyphrases that people gave against ours: macro F1 at 10, exact match after Porter stemming of each word; precision
// is hits divided by 10, however few were given.
// npm run bench:topics -- FILE.json …   Each file: [{ id, title, abstract, uncontr: [keyphrases] }]
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
// @ts-expect-error natural's leaves have no types outside of src
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { drawTopics } from '../../src/ingest/topics/draw.ts'
import { workId } from '../../src/model/ids.ts'
import type { Work } from '../../src/model/work.ts'

interface Annotated {
  readonly id: string
  readonly title: string
  readonly abstract: string
  readonly uncontr: readonly string[]
}

const bars: Readonly<Record<string, { terms?: number; shared?: number }>> = {
  'inspec.test.json': { terms: 36 },
  'www.json': { shared: 13.5 },
}

const files = process.argv.slice(2)
if (files.length === 0)
  console.log('usage: npm run bench:topics -- FILE.json …   (Inspec, WWW: see the README of each set)')
for (const file of files) {
  const given = (JSON.parse(await readFile(file, 'utf8')) as Annotated[]).filter(
    ({ abstract }) => abstract.length > 200,
  )
  const works = given.map(asWork)
  const start = performance.now()
  const { terms, topics } = await drawTopics(works, { topics: 1_000_000, all: true })
  const seconds = (performance.now() - start) / 1000
  const labels = new Map(topics.map(({ id, label }) => [id, label]))
  const own = new Map(terms.map(({ work, terms }) => [work, terms.map(({ label }) => label)]))
  const shared = new Map(terms.map(({ work, topics = [] }) => [work, topics.map((id) => labels.get(id)!)]))
  const bar = bars[basename(file)]
  report('terms of a work', bar?.terms, (work) => own.get(work.id) ?? [])
  report('topics of the map', bar?.shared, (work) => shared.get(work.id) ?? [])

  function report(regime: string, bar: number | undefined, of: (work: Work) => readonly string[]): void {
    let sum = 0
    for (const [i, work] of works.entries()) sum += f1(of(work), given[i]!.uncontr)
    const score = (100 * sum) / works.length
    const verdict = bar === undefined ? '' : `bar ${bar.toFixed(1)}   ${score >= bar ? 'holds' : 'MISSED'}`
    console.log(
      `${basename(file).padEnd(26)}${String(works.length).padStart(6)} works   ${regime.padEnd(20)}F1@10 ${score.toFixed(1).padStart(5)}   ${verdict.padEnd(18)}${seconds.toFixed(1)} s`,
    )
  }
}

function asWork({ id, title, abstract }: Annotated): Work {
  const place = { file: 'bench', format: 'json', record: 1, line: 1 }
  const record = {
    title,
    abstract,
    bylines: [],
    incomplete: false,
    fields: [],
    keywords: [],
    ids: {},
    links: [],
    extra: {},
  }
  return { ...record, id: workId(id), records: [{ ...record, place, key: id }] }
}

/** Of the first ten different phrases against all that people gave; fewer than ten cost precision all the same. */
function f1(found: readonly string[], gold: readonly string[]): number {
  const wanted = new Set(gold.map(stemmed))
  const ten = [...new Set(found.map(stemmed))].slice(0, 10)
  const hits = ten.filter((phrase) => wanted.has(phrase)).length
  if (hits === 0) return 0
  const precision = hits / 10
  const recall = hits / wanted.size
  return (2 * precision * recall) / (precision + recall)
}

function stemmed(phrase: string): string {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => porter.stem(word)).join(' ')
}
