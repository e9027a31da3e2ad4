// Maps opened in the built app, by this version and by the one before in turn: the processor to the first whole frame, the
// heap of the page, and the processor of a pan. Or so many generated papers, opened as a file.
// npm run bench:opening [-- PAPERS | --rounds N]
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'vite'
import { versionBefore } from './before.ts'
import { writePapers } from './papers.ts'
import { median } from './timing.ts'
import { type Opened, WatchedBrowser } from './watched-browser.ts'

const [first, second] = process.argv.slice(2)
const papers = first === '--rounds' ? undefined : first
const rounds = first === '--rounds' ? Number(second) : 9
const folder = mkdtempSync(join(tmpdir(), 'coterie-opening-'))
const before = versionBefore()
try {
  const versions = [
    await built('now', process.cwd()),
    ...(before === undefined ? [] : [await built('before', before.folder)]),
  ]
  if (papers === undefined) await corpora(versions)
  else await generated(versions, Number(papers))
  for (const { end } of versions) await end()
} finally {
  before?.leave()
  rmSync(folder, { recursive: true, force: true })
}

/** A version of the app, built and served; `mapOf` makes the map of bibliographies as it keeps them. */
interface Version {
  readonly name: 'now' | 'before'
  readonly address: string
  /** Lies beside the page and is opened with it. */
  readonly own: string
  mapOf(name: string, bibliographies: readonly string[]): string
  end(): Promise<void>
}

async function corpora(versions: readonly Version[]): Promise<void> {
  const samples = readdirSync('public/samples').filter((file) => file.endsWith('.xml.gz')).map((file) => join(process.cwd(), 'public/samples', file)) // biome-ignore format: one list
  const sources = {
    seed: [join(process.cwd(), 'data/wonyeol-lee.txt')],
    'ACL 2022': samples.filter((file) => file.includes('2022')),
    'ACL 2016-2022': samples,
  }
  const opened = new Map<string, Opened[]>()
  const of = (key: string, what: keyof Opened) => median((opened.get(key) ?? []).map((one) => one[what]))
  for (const [name, files] of Object.entries(sources)) {
    const maps = new Map(versions.map((version) => [version, version.mapOf(name.replaceAll(' ', '-'), files)]))
    for (let round = 0; round <= rounds; round++)
      for (const [version, map] of maps) {
        copyFileSync(map, version.own)
        const browser = await WatchedBrowser.open()
        const one = await browser.openWith(version.address, name !== 'seed')
        await browser.close()
        // The first round warms up.
        if (round > 0) opened.set(`${version.name} ${name}`, [...(opened.get(`${version.name} ${name}`) ?? []), one])
      }
    for (const { name: version } of versions)
      console.log(
        `${`${name}, ${version}`.padEnd(26)}to the first whole frame ${of(`${version} ${name}`, 'seconds').toFixed(2)} s, processor ${of(`${version} ${name}`, 'processor').toFixed(2)} s; heap ${of(`${version} ${name}`, 'heap').toFixed(1)} MB; pan ${of(`${version} ${name}`, 'pan').toFixed(2)} s of processor`,
      )
  }
  const told = (what: string, ours: number, unit: string, bar: number) =>
    console.log(`${what.padEnd(52)}${ours.toFixed(3)} ${unit}   bar ${bar}   ${ours <= bar ? 'holds' : 'MISSED'}`)
  told('heap of the page, ACL 2022', of('now ACL 2022', 'heap'), 'MB', 24)
  told('heap of the page, ACL 2016-2022', of('now ACL 2016-2022', 'heap'), 'MB', 50)
  if (versions.length < 2) return
  const least = of('before seed', 'processor')
  told('processor, ACL 2022 by the seed before', of('now ACL 2022', 'processor') / least, 'times', 1.5)
  for (const name of ['ACL 2022', 'ACL 2016-2022'])
    told(`pan, ${name}, by the version before`, of(`now ${name}`, 'pan') / of(`before ${name}`, 'pan'), 'times', 1)
}

async function generated(versions: readonly Version[], count: number): Promise<void> {
  const input = join(folder, 'papers.bib')
  writePapers(input, count)
  const maps = new Map(versions.map((version) => [version, version.mapOf('papers', [input])]))
  const taken = new Map<string, number[]>()
  for (let round = 0; round < 3; round++)
    for (const [version, map] of maps) {
      rmSync(version.own, { force: true })
      const browser = await WatchedBrowser.open()
      const { seconds, long, resident } = await browser.openFile(version.address, map)
      await browser.close()
      taken.set(version.name, [...(taken.get(version.name) ?? []), seconds])
      const tasks = long.length === 0 ? 'none' : long.map((ms) => `${Math.round(ms)} ms`).join(', ')
      console.log(
        `${version.name}: ${Math.round(statSync(map).size / 1e6)} MB: map after ${seconds.toFixed(1)} s, tasks over 50 ms: ${tasks}; the tab held ${resident} MB`,
      )
    }
  const ratio = median(taken.get('now')!) / median(taken.get('before') ?? [Number.NaN])
  if (versions.length > 1)
    console.log(`opened, ${count.toLocaleString('en')} papers   ratio ${ratio.toFixed(3)}   bar 0.2   ${ratio <= 0.2 ? 'holds' : 'MISSED'}`) // biome-ignore format: one line
}

async function built(name: Version['name'], root: string): Promise<Version> {
  const outDir = join(folder, name)
  const extension = name === 'now' ? 'coterie' : 'json'
  run(root, ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, '--emptyOutDir'])
  const server = await preview({ build: { outDir }, preview: { port: 0, open: false }, logLevel: 'error' })
  return {
    name,
    address: server.resolvedUrls!.local[0]!,
    own: join(outDir, name === 'now' ? 'map.coterie' : 'graph.json'),
    mapOf(what, bibliographies) {
      const out = join(folder, `${name}-${what}.${extension}`)
      run(root, ['src/cli/coterie.mjs', 'ingest', ...bibliographies, '--out', out])
      return out
    },
    end: () => server.close(),
  }
}

function run(root: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${args.slice(0, 2).join(' ')} ended with ${status}`)
}
