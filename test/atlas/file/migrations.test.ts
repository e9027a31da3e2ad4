import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { checkAtlas } from '../../../src/atlas/file/check.ts'
import { BrokenOff, fromGraphJson, type Migrated } from '../../../src/atlas/file/migrations.ts'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { graphOf } from '../../../src/ingest/graphology.ts'
import type { GraphAttributes } from '../../../src/model/exploration.ts'
import { isObject } from '../../../src/model/shape.ts'
import { en } from '../../../src/words/en.ts'

interface Saved {
  attributes: Record<string, unknown>
  nodes: { key: string; attributes: Record<string, unknown> }[]
  edges: { source: string; target: string; attributes: Record<string, unknown> }[]
}

function textOf(name: string): string {
  const bytes = readFileSync(new URL(`../../fixtures/saved/${name}`, import.meta.url))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Read in pieces of some thousand characters. */
const migrated = (text: string): Promise<Migrated> =>
  fromGraphJson({
    name: 'map.json',
    text: async function* () {
      for (let at = 0; at < text.length; at += 10_007) yield text.slice(at, at + 10_007)
    },
  })

const parsed = (name: string): Saved => JSON.parse(textOf(name))
const of = (saved: Saved): Promise<Migrated> => migrated(JSON.stringify(saved))

async function atlasOf(saved: Saved): Promise<Atlas> {
  const answer = await of(saved)
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault))
  return answer.atlas
}

/** A problem as it was said when it was kept with its sentence. */
const formerly = ({ file, record, line, message }: FormerProblem): string =>
  `${file}${line === undefined ? '' : `:${line}`}${record === undefined ? '' : ` (${record})`}: ${message}`

interface FormerProblem {
  readonly file: string
  readonly record?: string
  readonly line?: number
  readonly message: string
}

/** What an earlier version said of a map in words, said of it now. */
const inWords = ({ clusters, languages, topicsNote, ...rest }: GraphAttributes) => ({
  ...rest,
  clusters: clusters.map((cluster) => ({
    ...cluster,
    label: cluster.label || en.unnamedCluster(cluster.number),
    description: en.cluster(cluster),
  })),
  languages: languages.map(({ tag, works }) => ({ tag, name: en.language(tag), works })),
  ...(topicsNote === undefined ? {} : { topicsNote: en.topicsNote(topicsNote) }),
})

/** Measures may be called otherwise since then. */
const wordless = ({ measures, ...said }: Saved['attributes']) => ({
  ...said,
  measures: (measures as readonly Record<string, unknown>[]).map(({ label: _, meaning: __, ...measure }) => measure),
})

/** Numbers as an atlas holds them: to seven digits. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.fround(value)
  if (Array.isArray(value)) return value.map(rounded)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, rounded(v)])) : value
}

/** What of a part counts only what is there. */
function nodesOf({ nodes }: Pick<Saved, 'nodes'>, there?: ReadonlySet<string>) {
  return nodes.map(({ key, attributes }) => {
    const { size: _, ...rest } = attributes
    const author = rest.author as { bylines: { work: string }[] } | undefined
    if (author === undefined || there === undefined) return rounded({ key, attributes: rest })
    const bylines = author.bylines.filter(({ work }) => there.has(work))
    return rounded({ key, attributes: { ...rest, author: { ...author, bylines } } })
  })
}

describe('a map kept as JSON of an earlier version', () => {
  test.each(['seed.json', 'seed.json.gz', 'arxiv-100.json.gz', 'netscience.json.gz', 'arxiv-100-part.json.gz'])(
    'is the same graph: %s',
    async (name) => {
      const saved = parsed(name)
      const answer = await of(saved)
      if (!answer.ok) throw new Error(JSON.stringify(answer.fault))
      const graph = graphOf(answer.atlas)
      const { nodes, edges } = graph.export()
      const there = name.includes('part') ? new Set(saved.nodes.map(({ key }) => key)) : undefined
      expect(nodesOf({ nodes } as unknown as Saved, there)).toEqual(nodesOf(saved, there))
      const ties = (all: Saved['edges']) =>
        all.map(({ source, target, attributes }) => rounded({ source, target, attributes }))
      expect(ties(edges as unknown as Saved['edges'])).toEqual(ties(saved.edges))
      const { decisions: _decisions, vocabulary: _vocabulary, problems, ...said } = saved.attributes
      expect(rounded(inWords(graph.getAttributes()))).toMatchObject(rounded(wordless(said)) as object)
      expect(answer.atlas.about.problems.map(en.problem)).toEqual(
        ((problems ?? []) as readonly FormerProblem[]).map(formerly),
      )
      expect(answer.project).toEqual({
        decisions: saved.attributes.decisions,
        vocabulary: saved.attributes.vocabulary,
        settings: saved.attributes.settings,
      })
      expect(checkAtlas('atlas', answer.atlas)).toEqual([])
    },
  )

  test('says of a part what the whole holds', async () => {
    const { about } = await atlasOf(parsed('arxiv-100-part.json.gz'))
    expect(about.excerpt).toEqual({ of: { author: 322, work: 101, topic: 60 }, ties: 1822 })
  })

  test('is the same map whatever stands first, nodes or ties, and in whatever order', async () => {
    const saved = parsed('arxiv-100.json.gz')
    const before = await atlasOf(saved)
    const { nodes, edges, ...rest } = saved
    const tiesFirst = await atlasOf({ edges, ...rest, nodes } as Saved)
    expect(fingerprint(tiesFirst)).toBe(fingerprint(before))
    const turned = await atlasOf({ ...rest, nodes: nodes.toReversed(), edges: edges.toReversed() } as Saved)
    expect(graphOf(turned).export()).toEqual(graphOf(before).export())
    expect(checkAtlas('atlas', turned)).toEqual([])
  })

  test('keeps in words what was kept in words', async () => {
    const saved = parsed('seed.json')
    const author = saved.nodes[3]!.attributes.author as { homonym?: string }
    author.homonym = 'the works span 60 years'
    saved.attributes.topicsNote = 'no abstracts'
    const graph = graphOf(await atlasOf(saved))
    expect(graph.getNodeAttribute(saved.nodes[3]!.key, 'author')).toMatchObject({
      homonym: [{ code: 'said', text: 'the works span 60 years' }],
    })
    expect(graph.getAttribute('topicsNote')).toEqual({ code: 'said', text: 'no abstracts' })
  })

  test('may lack what maps did not have at first', async () => {
    const saved = parsed('seed.json')
    const { coterie, clusters } = saved.attributes as { coterie: number; clusters: { colour?: number }[] }
    for (const cluster of clusters) delete cluster.colour
    saved.attributes = { coterie, clusters }
    const { atlas, project } = (await of(saved)) as Extract<Migrated, { ok: true }>
    expect([...atlas.findings[0].clusters.colour]).toEqual([0, 1, 2, 3])
    expect(atlas.about).toMatchObject({ title: '', settings: { counting: 'fractional' }, pages: [], problems: [] })
    expect(project).toMatchObject({ decisions: [] })
  })
})

describe('a damaged map of an earlier version', () => {
  const seed = () => parsed('seed.json')
  const nth = (saved: Saved, kind: string, n = 0) =>
    saved.nodes.filter(({ attributes }) => attributes.kind === kind)[n]!
  const work = (saved: Saved) => nth(saved, 'work', 1).attributes.work as Record<string, never>
  const at = (saved: Saved, key: string) => saved.nodes.findIndex((node) => node.key === key)

  test.each<[string, (saved: Saved) => unknown, string, string]>([
    [
      'bylines that are a text',
      (saved) => Object.assign(work(saved), { bylines: 'Lee' }),
      'nodes[12].attributes.work.bylines',
      'shape',
    ],
    [
      'a byline that is nothing',
      (saved) => Object.assign(work(saved), { bylines: [null] }),
      'nodes[12].attributes.work.bylines[0]',
      'shape',
    ],
    [
      'names that are nothing',
      (saved) => Object.assign(nth(saved, 'author').attributes.author as object, { names: null }),
      'nodes[0].attributes.author.names',
      'shape',
    ],
    [
      'clusters that are no list',
      (saved) => Object.assign(saved.attributes, { clusters: {} }),
      'attributes.clusters',
      'shape',
    ],
    [
      'a year of 1e9',
      (saved) => Object.assign(work(saved), { date: { year: 1e9 } }),
      'nodes[12].attributes.work.date.year',
      'year',
    ],
    [
      'a script for a link',
      (saved) => Object.assign(work(saved), { links: ['javascript:alert(1)'] }),
      'nodes[12].attributes.work.links[0]',
      'link',
    ],
    [
      'a key of another kind',
      (saved) => Object.assign(nth(saved, 'topic'), { key: '__proto__' }),
      'nodes[21].key',
      'shape',
    ],
    ['a node twice', (saved) => saved.nodes.push(saved.nodes[0]!), 'nodes[51].key', 'twice'],
    ['a tie twice', (saved) => saved.edges.push(saved.edges.at(-1)!), 'edges[302]', 'twice'],
    ['a tie to nobody', (saved) => Object.assign(saved.edges[2]!, { target: 'w:nobody' }), 'edges[2].target', 'target'],
    [
      'a tie of a node to itself',
      (saved) => Object.assign(saved.edges.at(-1)!, { target: saved.edges.at(-1)!.source }),
      'edges[301].target',
      'twice',
    ],
    [
      'a byline that is not there',
      (saved) => Object.assign(saved.edges[0]!.attributes, { position: 99 }),
      'edges[0].attributes.position',
      'target',
    ],
    [
      'a cluster that is not there',
      (saved) => Object.assign(saved.nodes[7]!.attributes, { cluster: 4 }),
      'nodes[7].attributes.cluster',
      'target',
    ],
    [
      'a place that is a text',
      (saved) => Object.assign(saved.nodes[7]!.attributes, { x: '1' }),
      'nodes[7].attributes.x',
      'shape',
    ],
    ['a node that is nothing', (saved) => saved.nodes.splice(5, 1, null as never), 'nodes[5]', 'shape'],
    [
      'settings that are of no kind',
      (saved) => Object.assign(saved.attributes, { settings: { counting: 'often' } }),
      'attributes.settings.counting',
      'shape',
    ],
  ])('names the place: %s', async (_, harm, path, flaw) => {
    const saved = seed()
    expect(at(saved, nth(saved, 'work', 1).key)).toBe(12)
    harm(saved)
    const answer = await of(saved)
    if (answer.ok || answer.fault.code !== 'damaged') throw new Error('opened')
    expect(answer.fault.damage[0]).toEqual({ member: '', path, flaw })
  })

  test('gives back the works that are whole', async () => {
    const saved = seed()
    Object.assign(work(saved), { bylines: 'Lee' })
    const answer = await of(saved)
    const titles = saved.nodes
      .filter(({ attributes }) => attributes.kind === 'work')
      .map(({ attributes }) => attributes.label)
    expect(!answer.ok && answer.records.map(({ title }) => title)).toEqual(titles.toSpliced(1, 1))
  })

  test('cut short gives back the works that came before', async () => {
    const text = textOf('seed.json')
    for (let at = 8000; at < text.length - 10; at += 9973) {
      const answer = await migrated(text.slice(0, at))
      if (answer.ok || answer.fault.code !== 'damaged') throw new Error(`opened at ${at}`)
      expect(answer.fault.damage).toContainEqual({ member: '', flaw: 'cut-short' })
      const whole = text
        .slice(0, at)
        .split('\n')
        .filter((line) => /"kind":"work".*\},?$/.test(line)).length
      expect(answer.records.length).toBe(whole)
    }
  })

  test('whose rest cannot be had gives back the works that came before', async () => {
    const text = textOf('seed.json')
    const half = async function* () {
      yield text.slice(0, 60_000)
      throw new BrokenOff()
    }
    const answer = await fromGraphJson({ name: 'map.json.gz', text: half })
    expect(answer).toMatchObject({
      ok: false,
      fault: { code: 'damaged', damage: [{ member: '', flaw: 'unreadable' }] },
    })
    expect(!answer.ok && answer.records.length).toBeGreaterThan(0)
  })

  test('of a later version is refused, and nothing of it read', async () => {
    const saved = seed()
    saved.attributes.coterie = 2
    saved.attributes.clusters = 'elsewhere'
    expect(await of(saved)).toEqual({ ok: false, fault: { code: 'newer-version', version: 2 }, records: [] })
  })

  test.each(['', 'x', '[]', '{"attributes":{},"nodes":[],"edges":[]}', '{"nodes":[]}', '@article{x}'])(
    'that is none of ours is said to be none: %j',
    async (text) => {
      expect(await migrated(text)).toEqual({ ok: false, fault: { code: 'not-ours' }, records: [] })
    },
  )
})
