// Topics of generated abstracts: drawTopics whole (terms of works, topics, novelty, stemming) against scikit-learn's
// TfidfVectorizer over words and pairs, and natural's TfIdf.
// npm run bench:topics-speed [-- WORKS]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// @ts-expect-error natural's leaves have no types outside of src
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js'
import { drawTopics } from '../../src/ingest/topics/draw.ts'
import { workId } from '../../src/model/ids.ts'
import type { Work } from '../../src/model/work.ts'
import { papers } from './papers.ts'
import { PythonPeer, pythonWith } from './python.ts'
import { interleaved, line, seconds } from './timing.ts'

const count = Number(process.argv[2] ?? 10_000)
const works = makeWorks(count)
const draw = () => drawTopics(works, { topics: 300 })

if (process.argv[3] === 'memory') {
  const base = process.resourceUsage().maxRSS
  await draw()
  console.log((process.resourceUsage().maxRSS - base) / 1024)
  process.exit()
}

const folder = mkdtempSync(join(tmpdir(), 'coterie-topics-'))
const texts = join(folder, 'texts.json')
writeFileSync(texts, JSON.stringify(works.map(({ title, abstract }) => `${title}\n${abstract}`)))
const ours = () => seconds(draw)
const label = `topics, ${count.toLocaleString('en')} abstracts`
const python = count > 20_000 ? undefined : pythonWith('sklearn')
if (python === undefined) {
  console.log(
    `${label}: ${(await ours()).toFixed(2)} s${count >= 100_000 ? ' (bar 30)' : ' (no Python with scikit-learn here: not compared)'}`,
  )
} else {
  const peer = new PythonPeer(python, 'tfidf.py', [texts])
  let theirMemory = 0
  const theirs = async () => {
    const answer = await peer.ask<{ seconds: number; megabytes: number }>('go')
    theirMemory ||= answer.megabytes
    return answer.seconds
  }
  const { us, them } = await interleaved({ us: ours, them: theirs }, 3)
  peer.end()
  console.log(line(label, us, 'scikit-learn', them, 0.35))
  const child = spawnSync(process.execPath, [...process.execArgv, ...entry(), String(count), 'memory'], {
    encoding: 'utf8',
  })
  const ourMemory = Number(child.stdout.trim().split('\n').at(-1))
  console.log(
    `memory above the texts: ${ourMemory.toFixed(0)} MB, scikit-learn ${theirMemory.toFixed(0)} MB, ratio ${(ourMemory / theirMemory).toFixed(2)} (bar 0.5)`,
  )
  // natural asks every document for every term, so its time grows with the square: 200 works tell the rest.
  const natural = (await seconds(() => naturally(works.slice(0, 200)))) * (count / 200) ** 2
  console.log(line(label, us, 'natural, by the square of 200 works', natural, 0.02))
}
rmSync(folder, { recursive: true, force: true })

function naturally(works: readonly Work[]): void {
  const tfidf = new TfIdf()
  for (const { title, abstract } of works) tfidf.addDocument(`${title}\n${abstract}`)
  for (let i = 0; i < works.length; i++) tfidf.listTerms(i)
}

function entry(): readonly string[] {
  return ['src/setup/run.mjs', 'test/bench/topics-speed.bench.ts']
}

function makeWorks(count: number): Work[] {
  return Array.from(papers(count, 1), ({ title, abstract, year }, i): Work => {
    const said = {
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
    const record = { ...said, place: { file: 'bench', format: 'made', record: i + 1, line: 1 }, key: String(i) }
    return { ...said, date: { year }, id: workId(String(i)), records: [record] }
  })
}
