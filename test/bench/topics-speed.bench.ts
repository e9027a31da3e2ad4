// TF-IDF vectors of generated abstracts, stemming included, against scikit-learn's TfidfVectorizer over words and pairs
// and, over words, against natural's TfIdf; beside them drawTopics whole (terms of works, topics, novelty).
// npm run bench:topics-speed [-- WORKS]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js'
import { drawTopics } from '../../src/ingest/topics/draw.ts'
import { vectorsOf } from '../../src/ingest/topics/vectors.ts'
import { workId } from '../../src/model/ids.ts'
import type { Work } from '../../src/model/work.ts'
import { type Paper, papers } from './papers.ts'
import { forgetPeak, peak } from './peak.ts'
import { PythonPeer, pythonWith } from './python.ts'
import { interleaved, line, seconds } from './timing.ts'

type Side = 'vectors' | 'topics'
const sides = {
  vectors: (works: readonly Work[]) => vectorsOf(works),
  topics: (works: readonly Work[]) => drawTopics(works, { topics: 300 }),
} satisfies Record<Side, (works: readonly Work[]) => Promise<unknown>>

const [size = '10000', side, file] = process.argv.slice(2)
const count = Number(size)
if (side !== undefined && file !== undefined) {
  console.log(await memoryOf(side as Side, file))
  process.exit()
}

const works = Array.from(papers(count, 1), asWork)
const label = (what: string, count: number) => `${what}, ${count.toLocaleString('en')} abstracts`
const python = count > 20_000 ? undefined : pythonWith('sklearn')
if (python === undefined) {
  const whole = await seconds(() => sides.topics(works))
  const bar = count >= 100_000 ? ' (bar 30)' : ' (no Python with scikit-learn here: not compared)'
  console.log(`${label('topics', count)}: ${whole.toFixed(2)} s${bar}`)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-topics-'))
  const texts = join(folder, 'texts.json')
  writeFileSync(texts, JSON.stringify(works.map(({ title, abstract }) => `${title}\n${abstract}`)))
  againstNatural(await againstLearn(python, texts))
  rmSync(folder, { recursive: true, force: true })
}

/** Text to vectors on both sides; all that is drawn beside it. Gives our seconds over words alone. */
async function againstLearn(python: string, texts: string): Promise<number> {
  const peer = new PythonPeer(python, 'tfidf.py', [texts])
  const answers: { readonly seconds: number; readonly megabytes: number }[] = []
  const theirs = async () => {
    answers.push(await peer.ask<{ seconds: number; megabytes: number }>('go'))
    return answers.at(-1)!.seconds
  }
  const vectors = () => seconds(() => sides.vectors(works))
  const words = () => seconds(() => vectorsOf(works, 1))
  const topics = () => seconds(() => sides.topics(works))
  const times = await interleaved({ vectors, words, topics, theirs }, 3)
  peer.end()
  console.log(line(label('TF-IDF vectors', count), times.vectors, 'scikit-learn', times.theirs, 0.35))
  console.log(line(label('topics, whole', count), times.topics, 'scikit-learn', times.theirs))
  const { megabytes } = answers[0]!
  for (const side of ['vectors', 'topics'] as const) {
    const entry = ['src/setup/run.mjs', 'test/bench/topics-speed.bench.ts', String(count), side, texts]
    const child = spawnSync(process.execPath, ['--expose-gc', ...entry], { encoding: 'utf8' })
    const ours = Number(child.stdout.trim().split('\n').at(-1))
    const ratio = (ours / megabytes).toFixed(2)
    const bar = side === 'vectors' ? ' (bar 0.5)' : ''
    console.log(
      `memory of ${side}: ${ours.toFixed(0)} MB, scikit-learn ${megabytes.toFixed(0)} MB, ratio ${ratio}${bar}`,
    )
  }
  return times.words
}

/** Over words alone, as natural counts them. It asks every document for each new term, so that one round is enough. */
function againstNatural(ours: number): void {
  const start = performance.now()
  naturally(works)
  const theirs = (performance.now() - start) / 1000
  console.log(line(label('TF-IDF of words', count), ours, 'natural, one round,', theirs, 0.02))
}

/** MB by which memory rises at its most above what it is once the texts are read; in a process of its own. */
async function memoryOf(side: Side, file: string): Promise<number> {
  const works = (JSON.parse(readFileSync(file, 'utf8')) as string[]).map((text, i) => {
    const [title = '', abstract = ''] = text.split('\n')
    return asWork({ title, abstract, year: 1990 + (i % 35) }, i)
  })
  global.gc?.()
  forgetPeak()
  const before = process.memoryUsage.rss() / 2 ** 20
  await sides[side](works)
  return peak() - before
}

function naturally(works: readonly Work[]): void {
  const tfidf = new TfIdf()
  for (const { title, abstract } of works) tfidf.addDocument(`${title}\n${abstract}`)
  for (let i = 0; i < works.length; i++) tfidf.listTerms(i)
}

function asWork({ title, abstract, year }: Pick<Paper, 'title' | 'abstract' | 'year'>, i: number): Work {
  const lists = { bylines: [], incomplete: false, fields: [], keywords: [], ids: {}, links: [], extra: {} }
  const said = { title, abstract, ...lists }
  const record = { ...said, place: { file: 'bench', format: 'made', record: i + 1, line: 1 }, key: String(i) }
  return { ...said, date: { year }, id: workId(String(i)), records: [record] }
}
