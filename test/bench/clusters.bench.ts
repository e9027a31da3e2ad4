// Do clusters of works find the subjects? Adjusted mutual information with the areas that a conference gives its papers,
// and between maps of other seeds; how long clusters take; planted communities, which must be found as before.
// npm run bench:clusters -- FOLDER …   Pairs NAME.csl.json.gz, NAME.areas.json ({ id: area }) are judged; any other
// bibliographies of a folder are one corpus, which is timed, and NAME.graph.json are graphs whose communities are known.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { orderOf } from '../../src/atlas/atlas.ts'
import { textAt } from '../../src/atlas/column.ts'
import { csrFromTies } from '../../src/atlas/counting/csr-from-ties.ts'
import { read } from '../../src/ingest/formats/read-source.ts'
import { subjectTies } from '../../src/ingest/graph/subject-ties.ts'
import { likeness, nearest } from '../../src/ingest/graph/work-likeness.ts'
import { consensus } from '../../src/ingest/measures/clusters/consensus.ts'
import { leiden } from '../../src/ingest/measures/clusters/leiden.ts'
import { modularity } from '../../src/ingest/measures/clusters/modularity.ts'
import { explore, type NamedReading } from '../../src/ingest/pipeline.ts'
import { drawTopics } from '../../src/ingest/topics/draw.ts'
import { workId } from '../../src/model/ids.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import type { Work } from '../../src/model/work.ts'
import { adjustedMutualInformation } from '../ingest/measures/clusters/agreement.ts'

const seeds = [1, 2, 3]
/** Least AMI with what was planted; of the karate club, whose parting nobody planted, least modularity. */
const bars: Readonly<Record<string, number>> = { karate: 0.4197, 'lfr0.1': 0.99, 'lfr0.3': 0.94, 'lfr0.5': 0.55 }
const folders = process.argv.slice(2)
if (folders.length === 0) console.log('usage: npm run bench:clusters -- FOLDER …')
for (const folder of folders) {
  const names = readdirSync(folder).sort()
  const judged = names.filter((name) => name.endsWith('.areas.json')).map((name) => name.replace('.areas.json', ''))
  if (judged.length > 0) await judge(folder, judged)
  const graphs = names.filter((name) => name.endsWith('.graph.json'))
  for (const name of graphs) planted(join(folder, name))
  if (judged.length === 0 && graphs.length === 0) await time(names.map((name) => join(folder, name)))
}

/** The works' clusters of whole maps against the areas. */
async function judge(folder: string, names: readonly string[]): Promise<void> {
  const means: number[] = []
  const agreements: number[] = []
  for (const name of names) {
    const areas = JSON.parse(readFileSync(join(folder, `${name}.areas.json`), 'utf8')) as Record<string, string>
    const reading = await readingOf(join(folder, `${name}.csl.json.gz`))
    const found: number[][] = []
    let labels: number[] = []
    let people = 0
    for (const seed of seeds) {
      const { atlas } = await explore([reading], { settings: { ...defaultSettings, seed } })
      const { networks, history, findings } = atlas!
      const { author: first, work: works } = orderOf(atlas!)
      const known = [...new Set(Object.values(areas))]
      labels = new Array<number>(works).fill(-1)
      history.records.work.forEach((work, row) => {
        labels[work] = known.indexOf(areas[textAt(history.records.key, row)]!)
      })
      const { membership } = findings[0]
      found.push([...membership.subarray(first, first + works)])
      const { offsets, targets, weight } = networks.coauthorship
      const rows = { order: first, offsets, targets, weights: Float64Array.from(weight) }
      people = modularity(rows, membership.subarray(0, first))
    }
    const scores = found.map((membership) => adjustedMutualInformation(membership, labels))
    const agreement = mean(found.flatMap((a, i) => found.slice(i + 1).map((b) => adjustedMutualInformation(a, b))))
    means.push(mean(scores))
    agreements.push(agreement)
    console.log(
      `${name}: ${labels.length} works in ${new Set(found[0]).size} clusters   AMI with the areas ${mean(scores).toFixed(3)}   between seeds ${agreement.toFixed(3)}   modularity of people ${people.toFixed(3)}`,
    )
  }
  say('mean AMI with the areas', mean(means), 0.31)
  say('mean AMI between seeds', mean(agreements), 0.9)
}

/** Seconds of processor for the clusters of the works of a corpus, from their words on. */
async function time(files: readonly string[]): Promise<void> {
  const readings: NamedReading[] = []
  for (const file of files) readings.push(await readingOf(file))
  const works = readings
    .flatMap(({ records }) => records)
    .map((record, i): Work => {
      const { place: _, key: __, ...said } = record
      return { ...said, id: workId(String(i).padStart(6, '0')), records: [record] }
    })
  const { text } = await drawTopics(works, { topics: 300 })
  const before = process.cpuUsage()
  const alike = likeness(text)
  const none = { offsets: new Uint32Array(works.length + 1), members: new Uint32Array(0) }
  const ties = subjectTies(alike, nearest, none, 0)
  const { count } = consensus(ties)
  const seconds = process.cpuUsage(before).user / 1e6
  console.log(
    `${works.length} works, ${ties.targets.length / 2} ties, ${count} clusters: ${seconds.toFixed(2)} s of processor   bar 3   ${seconds <= 3 ? 'holds' : 'MISSED'}`,
  )
}

/** Communities that were planted in a graph ({ n, labels?, edges: [from, to, weight?][] }), by single runs and by their consensus. */
function planted(file: string): void {
  const { n, labels, edges } = JSON.parse(readFileSync(file, 'utf8')) as {
    n: number
    labels: number[]
    edges: [number, number, number?][]
  }
  const column = (i: 0 | 1 | 2) => edges.map((edge) => edge[i] ?? 1)
  const csr = csrFromTies(n, column(0), column(1), column(2))
  const name = file.split('/').at(-1)!.replace('.graph.json', '')
  const bar = bars[name]
  for (const [how, of] of [
    ['leiden', leiden],
    ['consensus', consensus],
  ] as const) {
    const found = seeds.map((seed) => of(csr, { seed }))
    const modular = mean(found.map(({ modularity }) => modularity))
    const agreement = mean(found.map(({ membership }) => adjustedMutualInformation(membership, labels)))
    const verdict =
      bar === undefined
        ? ''
        : `   bar ${bar}   ${(name === 'karate' ? modular : agreement) >= bar ? 'holds' : 'MISSED'}`
    console.log(
      `${`${name}, ${how}`.padEnd(28)}modularity ${modular.toFixed(4)}   AMI ${agreement.toFixed(3)}${verdict}`,
    )
  }
}

async function readingOf(file: string): Promise<NamedReading> {
  const raw = readFileSync(file)
  const bytes = new Uint8Array(raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw)
  const name = file.split('/').at(-1)!.replace(/\.gz$/, '')
  const { reading } = await read(
    {
      name,
      bytes: (async function* () {
        yield bytes
      })(),
    },
    { yearRetrieved: 2026 },
  )
  return reading
}

function say(what: string, value: number, bar: number): void {
  console.log(`${what.padEnd(28)}${value.toFixed(4)}   bar ${bar}   ${value >= bar ? 'holds' : 'MISSED'}`)
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
