import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reduction } from '../../src/atlas/filters/reduction.ts'
import { reductions } from '../../src/atlas/filters/reductions/reductions.ts'
import { Sieve } from '../../src/atlas/filters/sieve.ts'
import { atLeast } from '../../src/atlas/filters/stage-places.ts'
import { nodeAt, nodeCount, nodeOf } from '../../src/atlas/nodes.ts'
import { helpOf } from '../../src/cli/help-text.ts'
import { ingestInto } from '../../src/cli/ingest.ts'
import { linesOf, type NodeCommand, nodeCommands } from '../../src/explorer/panels/map/node-commands.ts'
import { pageCommandsOf } from '../../src/explorer/state/commands.ts'
import { measuresOn } from '../../src/explorer/state/measures-here.ts'
import { openSession } from '../../src/explorer/state/session.ts'
import { readAddress, writeAddress } from '../../src/explorer/state/view-address.ts'
import { defaultView } from '../../src/explorer/state/view-here.ts'
import type { ExportFormat } from '../../src/export/export-format.ts'
import { exportFormats } from '../../src/export/export-formats.ts'
import { formats } from '../../src/ingest/formats/detect-format.ts'
import type { Format } from '../../src/ingest/formats/format.ts'
import { read } from '../../src/ingest/formats/read-source.ts'
import { sourceRecord } from '../../src/ingest/formats/source-record.ts'
import { streamOf } from '../../src/ingest/graph-stream.ts'
import type { Measure } from '../../src/ingest/measures/measure.ts'
import { measures } from '../../src/ingest/measures/measure-table.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { recordMeasures } from '../../src/ingest/record-measures/record-measures.ts'
import type { NodeId } from '../../src/model/ids.ts'
import { type LensRow, lenses } from '../../src/model/lenses.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { en } from '../../src/words/en.ts'
import { fakeTerminal } from '../cli/terminal.ts'
import { authorKey, mapOf } from '../explorer/map.ts'

const map = mapOf([
  { title: 'Bits', authors: ['Ada Byron', 'Emmy Noether'] },
  { title: 'Rings', authors: ['Emmy Noether', 'Alan Turing'] },
  { title: 'Alone', authors: ['Grace Hopper'] },
])
const author = (name: string) => nodeOf(map, authorKey(name))!

test('every row that is shipped has words, and a name of its own', () => {
  const measured = [...measures, ...recordMeasures]
  for (const { id } of reductions)
    expect(en.reductions[id], `a filter without words in src/words/filters.en.ts: ${id}`).toBeDefined()
  for (const { id } of measured)
    expect(en.measures[id], `a measure without words in src/words/map.en.ts: ${id}`).toBeDefined()
  for (const { id } of lenses) expect(en.lens(id), 'a lens without words in src/words/map.en.ts').not.toBe(id)
  for (const rows of [reductions, measured, lenses, formats, exportFormats, nodeCommands, pageCommandsOf(lenses)]) {
    const ids = rows.map(({ id }) => id)
    expect(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      'ids that two rows have',
    ).toEqual([])
  }
})

/** Whoever has few ties. */
const loners: Reduction = {
  id: 'loners',
  range: { least: 0, most: 3, step: 1, value: 1 },
  thin: (stage, most) =>
    stage.cut(
      atLeast(
        Float64Array.from(stage.degrees, (d) => -d),
        -most,
      ),
    ),
}

test('a filter added to the table is listed, applied, counted by each of its values, and stands in the address', () => {
  const session = openSession({ reductions: [...reductions.slice(0, 3), loners, ...reductions.slice(3)] })
  session.atlas.value = map
  session.setLens('people')
  expect(session.reductions.map(({ id }) => id)).toContain('loners')
  session.setReduction('loners', 1)
  const shown = () =>
    [...session.filtered.value!.nodes].flatMap((on, node) => (on === 1 ? [nodeAt(map, node).label] : []))
  expect(shown().sort()).toEqual(['Ada Byron', 'Alan Turing', 'Grace Hopper'])
  expect(en.leftOut(session.filtered.value!.steps[0]!.reason)).toBe('loners')

  const hash = writeAddress({ filters: session.filters.value }, defaultView, session)
  expect(hash).toBe('#filter=loners:1')
  expect(readAddress(hash, session).address.filters).toEqual(session.filters.value)
  expect(readAddress(hash).faults).toHaveLength(1)

  session.undo()
  expect(session.filtered.value).toBeNull()
})

test('what each of its values would leave is counted as it would be left, whatever other filters are on', () => {
  const among = [...reductions.slice(0, 3), loners, ...reductions.slice(3)]
  const sieve = new Sieve(map, new Set(['coauthorship']), 'degree', among)
  const ids = among.map(({ id }) => id)
  for (const others of [[], ['giant'], ['works'], ['weight'], ['top'], ['core', 'backbone']])
    for (const id of ids) {
      const filters = (own: number | undefined) => ({
        kinds: new Set(['author'] as const),
        years: null,
        facets: new Map(),
        clusters: null,
        reductions: new Map([
          ...others.map((other) => [other, other === 'backbone' ? 1 : other === 'top' ? 10 : 1] as const),
          ['loners', 1] as const,
          ...(own === undefined ? [] : [[id, own] as const]),
        ]),
      })
      const { values, left } = sieve.choices(filters(undefined), id)
      for (const at of [0, 1, 2].filter((at) => at < values.length))
        expect([id, others, values[at], left.author[at]]).toEqual([
          id,
          others,
          values[at],
          sieve.filtered(filters(values[at])).shown.author,
        ])
    }
})

const papers: LensRow = { id: 'papers', kinds: ['author', 'work'], ties: ['authorship'] }

test('a lens added to the table is offered, is a command with a key, shows its kinds and ties, and stands in the address', () => {
  const session = openSession({ lenses: [...lenses, papers] })
  session.atlas.value = map
  expect([...session.lensesHere.value]).toEqual(['everything', 'people', 'works', 'papers'])
  const command = pageCommandsOf(session.lenses).find(({ id }) => id === 'lens-papers')!
  expect(command.keys).toEqual(['5'])
  command.perform(session as never)
  expect([[...session.visibleKinds.value], [...session.visibleTies.value]]).toEqual([papers.kinds, papers.ties])
  const stop = session.keepLens()
  expect(session.lens.value).toBe('papers')
  stop()
  const hash = writeAddress({ lens: session.lens.value }, defaultView, session)
  expect(readAddress(hash, session).address.lens).toBe('papers')
  expect(readAddress(hash).faults).toHaveLength(1)
})

/** A line a work: its title, and after a tab each of its authors. */
const lines: Format = {
  id: 'lines',
  sniff: (head) => (head.startsWith('#lines\n') ? 1 : 0),
  open({ file, format, sink }) {
    let all = ''
    return {
      push(text) {
        all += text
      },
      end() {
        for (const [i, line] of all.trimEnd().split('\n').slice(1).entries()) {
          const [title = '', ...authors] = line.split('\t')
          const bylines = authors.map((family) => ({ name: { family }, affiliations: [], ids: {}, collective: false }))
          const place = { file, format, record: i + 1, line: i + 2 }
          sink.record(sourceRecord(place, { key: `${i}`, title, bylines }))
        }
      },
    }
  },
}

const twice: Measure = {
  id: 'twice',
  range: [0, Number.POSITIVE_INFINITY],
  of: ({ order, offsets }) => ({
    values: Float64Array.from({ length: order }, (_, v) => 2 * (offsets[v + 1]! - offsets[v]!)),
  }),
}

test('a format and a measure added to their tables: what is read makes a map, on which every node is measured', async () => {
  const bytes = new TextEncoder().encode('#lines\nBits\tByron\tNoether\nRings\tNoether\tTuring\n')
  const file = () => ({
    name: 'two.lines',
    bytes: (async function* () {
      yield bytes
    })(),
  })
  expect((await read(file(), { yearRetrieved: 2026 })).reading.records).toEqual([])
  const { format, reading } = await read(file(), { yearRetrieved: 2026, formats: [...formats, lines] })
  expect([format?.id, reading.records.map(({ title }) => title)]).toEqual(['lines', ['Bits', 'Rings']])

  const { atlas } = await explore(
    [{ ...reading, graphs: [] }],
    { settings: defaultSettings },
    { measures: [...measures, twice] },
  )
  expect(measuresOn(atlas).map(({ id }) => id)).toContain('twice')
  const people = Array.from({ length: nodeCount(atlas) }, (_, node) => nodeAt(atlas, node)).filter(
    ({ kind }) => kind === 'author',
  )
  expect(people.map(({ twice, degree }) => [twice, degree]).sort()).toEqual([
    [2, 1],
    [2, 1],
    [4, 2],
  ])
})

test('a command added to the menu of a node stands there where it can be given, and is given to that node', () => {
  const session = openSession()
  session.atlas.value = map
  const greeted: string[] = []
  const greet: NodeCommand = {
    id: 'greet',
    class: 'passing',
    group: 'author',
    label: ({ node }) => `Greet ${node.label}`,
    can: ({ node }) => node.kind === 'author',
    perform: ({ id }) => greeted.push(id),
  }
  const about = (node: number, id: string) => {
    const subject = { session: session as never, id: id as NodeId, node: nodeAt(map, node), split: () => {} }
    return { subject, lines: linesOf(subject, [...nodeCommands, greet]) }
  }
  const ada = about(author('Ada Byron'), authorKey('Ada Byron'))
  const line = ada.lines.find(({ command }) => command.id === 'greet')!
  expect(line.command.label(ada.subject)).toBe('Greet Ada Byron')
  line.command.perform(ada.subject)
  expect(greeted).toEqual([authorKey('Ada Byron')])
  expect(about(author('Ada Byron') + 4, 'w:bits').lines.map(({ command }) => command.id)).not.toContain('greet')
})

const names: ExportFormat = {
  id: 'names',
  label: 'Names',
  about: 'One a line',
  extension: 'names.txt',
  mediaType: 'text/plain',
  carries: new Set(),
  *write({ atlas, beside }) {
    for (const [, { label }] of streamOf(atlas, beside).nodes()) yield `${label}\n`
  },
}

test('a format to write added to the table stands in the help of the terminal, and is written by its name or its ending', async () => {
  const command = ingestInto([...exportFormats, names])
  expect(helpOf(command)).toContain('names')
  const folder = await mkdtemp(join(tmpdir(), 'coterie-'))
  const [bib, out] = [join(folder, 'two.bib'), join(folder, 'map.names.txt')]
  await writeFile(bib, '@article{a, title={On Rings}, author={Noether, Emmy and Byron, Ada}, year=1921}')
  const terminal = fakeTerminal()
  expect(await command.run([bib, '--format', 'names'], terminal)).toBe(0)
  expect(terminal.printed()).toBe('Ada Byron\nEmmy Noether\nOn Rings\nrings\n')
  expect(await command.run([bib, '--out', out, '--out', join(folder, 'map.gexf')], fakeTerminal())).toBe(0)
  expect(await readFile(out, 'utf8')).toBe(terminal.printed())
  expect(await readFile(join(folder, 'map.gexf'), 'utf8')).toMatch(/^<\?xml/)
})
