import { readFile, rename, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { arrangementOf } from '../../src/atlas/arrangement-of.ts'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { read } from '../../src/atlas/file/read-container.ts'
import { write } from '../../src/atlas/file/write-container.ts'
import { fingerprint, shortFingerprint } from '../../src/atlas/fingerprint.ts'
import { emptyProject, type Project } from '../../src/model/project.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { projectIn, projectJson } from '../../src/project/project-file.ts'
import { unpacked } from '../../src/tasks/shared/handing-over.ts'
import type { Job, ResultOf } from '../../src/tasks/shared/protocol.ts'
import { perform } from '../../src/tasks/worker/perform.ts'
import { run, useFolder } from './folder.ts'

const bib = await readFile('test/fixtures/formats/arxiv-100/records.bib', 'utf8')
const page = await readFile('data/wonyeol-lee.txt', 'utf8')
const at = useFolder({ 'records.bib': bib, 'page.txt': page, 'broken.json': '{', 'list.json': '[]' })

const fileAt = async (name: string) => {
  const bytes = new Uint8Array(await readFile(at(name)))
  const access = { size: bytes.length, slice: async (from: number, to: number) => bytes.slice(from, to) }
  const opened = await read(access, { name })
  if (!opened.ok) throw new Error('not whole')
  return { ...opened, atlas: opened.atlas!, project: projectIn(opened.project).project }
}

/** A job as the page's worker does it. */
async function done<K extends 'explore' | 'reopen' | 'save'>(
  job: Job & { kind: K },
): Promise<{ readonly result: ResultOf<K>; readonly map: Atlas }> {
  const maps: Atlas[] = []
  const result = await perform(job, {
    signal: new AbortController().signal,
    progress: () => {},
    map: ({ tree }) => maps.push(unpacked(tree, null)),
    places: () => {},
    free: async () => {},
  })
  return { result: result as ResultOf<K>, map: maps[0]! }
}

const size = { whole: 20_000, most: 5000 }
const sources = [new File([bib], 'records.bib')].map((blob) => ({ id: blob.name, name: blob.name, blob }))

const explored = ({ decisions, vocabulary, settings, arrangement }: Project) =>
  done({
    kind: 'explore',
    files: sources,
    yearRetrieved: 2026,
    settings,
    decisions,
    vocabulary,
    arrangement,
    settled: [],
    size,
    has: null,
  })

const saved = async (name: string, project: Project, atlas?: Atlas) => {
  const pieces: Uint8Array[] = []
  for await (const piece of write({ project: projectJson(project), ...(atlas && { atlas }) })) pieces.push(piece)
  await writeFile(at(name), Buffer.concat(pieces))
}

describe('one project gives one map', () => {
  test('on the page and in the terminal, through decisions, vocabulary, settings and what was dragged', async () => {
    const first = await explored(emptyProject)
    const { x } = first.map.findings[0]
    const dragged: Atlas = {
      ...first.map,
      findings: [{ ...first.map.findings[0], x: x.with(5, 123.456) }],
    }
    const [one, other] = [0, 1].map((i) => first.result.arrangement.nodes.authors.name[i]!)
    expect(one).not.toBe(other)
    const project: Project = {
      ...emptyProject,
      decisions: [{ kind: 'thesaurus', label: other!, by: one! }],
      vocabulary: { stoplist: [], hidden: ['model'], joined: [], renamed: [] },
      settings: { ...defaultSettings, counting: 'full', topics: 40 },
      arrangement: arrangementOf(dragged, first.result.arrangement),
    }
    const onPage = await explored(project)
    await saved('project.coterie', project)
    const call = await run([
      'ingest',
      at('records.bib'),
      '--project',
      at('project.coterie'),
      '--out',
      at('drawn.coterie'),
    ])
    expect(call).toMatchObject({ code: 0 })
    const drawn = await fileAt('drawn.coterie')
    expect(fingerprint(drawn.atlas)).toBe(fingerprint(onPage.map))
    expect(call.err).toContain(shortFingerprint(fingerprint(onPage.map)))
    expect(fingerprint(onPage.map)).not.toBe(fingerprint(first.map))
    expect(drawn.project).toMatchObject({
      ...project,
      arrangement: onPage.result.arrangement,
      sources: [{ name: 'records.bib', retrieved: '2026-05-27' }],
    })

    // What either drew, the other draws again.
    const again = await explored(drawn.project)
    expect(fingerprint(again.map)).toBe(fingerprint(onPage.map))
    await saved('page.coterie', { ...project, arrangement: onPage.result.arrangement })
    const { err } = await run(['ingest', at('records.bib'), '--project', at('page.coterie'), '--out', at('x.json')])
    expect(err).toContain(shortFingerprint(fingerprint(onPage.map)))
  }, 60_000)

  test('reopened, the page has all of it', async () => {
    await run(['ingest', at('page.txt'), '--out', at('map.coterie')])
    const { atlas, project } = await fileAt('map.coterie')
    const whole = {
      ...project,
      name: 'Ours',
      notes: [{ on: { kind: 'topic', stems: ['float'] }, text: 'Ask.' }],
    } as const
    await saved('noted.coterie', whole, atlas)
    const blob = new Blob([await readFile(at('noted.coterie'))])
    const { result } = await done({ kind: 'reopen', blob, name: 'noted.coterie', size, has: null })
    expect(result).toEqual({ ok: true, project: whole })
    const kept = await done({
      kind: 'save',
      atlas,
      project: projectJson({ ...whole, arrangement: emptyProject.arrangement }),
    })
    await writeFile(at('kept.coterie'), new Uint8Array(await kept.result.arrayBuffer()))
    expect((await fileAt('kept.coterie')).project).toEqual(whole)
  })

  test('a map that was saved without an arrangement is arranged as it looks', async () => {
    await run(['ingest', at('page.txt'), '--out', at('plain.coterie')])
    const { atlas, project } = await fileAt('plain.coterie')
    const { x } = atlas.findings[0]
    const dragged: Atlas = { ...atlas, findings: [{ ...atlas.findings[0], x: x.with(0, -77) }] }
    await saved('dragged.coterie', { ...project, arrangement: emptyProject.arrangement }, dragged)
    const { err } = await run(['ingest', at('page.txt'), '--project', at('dragged.coterie'), '--out', at('y.json')])
    expect(err).toContain(shortFingerprint(fingerprint(dragged)))
  })
})

describe('the files of a project', () => {
  test('lie in it where it is asked for, and are read where none are named', async () => {
    const files = [at('records.bib'), at('page.txt')]
    const call = await run(['ingest', ...files, '--year', '2026', '--with-sources', '--out', at('whole.coterie')])
    expect(call.code).toBe(0)
    const whole = await fileAt('whole.coterie')
    expect(whole.sources.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([bib, page])
    expect(whole.project.sources.map(({ name }) => name)).toEqual(['records.bib', 'page.txt'])
    const again = await run(['ingest', '--project', at('whole.coterie'), '--out', at('whole.coterie')])
    expect(again).toMatchObject({ code: 0 })
    expect(again.err).toContain(shortFingerprint(fingerprint(whole.atlas)))
    expect((await fileAt('whole.coterie')).sources).toHaveLength(2)
  }, 60_000)

  test('were retrieved on the day that the call says, else on that of their project, else today', async () => {
    const dayless = '@article{a, title={Of Rings}, author={Noether, Emmy}, date={May 27}}'
    await writeFile(at('dayless.bib'), dayless)
    const retrievedOf = async (...words: string[]) => {
      const call = await run(['ingest', at('dayless.bib'), ...words, '--out', at('day.coterie')])
      expect(call).toMatchObject({ code: 0 })
      return (await fileAt('day.coterie')).project.sources[0]!.retrieved
    }
    expect(await retrievedOf()).toBe('2026-05-27')
    expect(await retrievedOf('--retrieved', '1999-12-31')).toBe('1999-12-31')
    await rename(at('day.coterie'), at('before.coterie'))
    expect(await retrievedOf('--project', at('before.coterie'))).toBe('1999-12-31')
    expect(await retrievedOf('--project', at('before.coterie'), '--retrieved', '2001-01-01')).toBe('2001-01-01')
    const wrong = await run(['ingest', at('dayless.bib'), '--retrieved', 'May'])
    expect(wrong.err).toContain('“May” is not a day')
  }, 60_000)

  test('come from standard input, too', async () => {
    await run(['ingest', '-', '--with-sources', '--out', at('piped.coterie')], page)
    const { sources, project } = await fileAt('piped.coterie')
    expect(sources.map(({ name }) => name)).toEqual(['stdin'])
    expect(project.sources).toMatchObject([{ name: 'stdin', retrieved: '2026-05-27' }])
    expect((await run(['ingest', '--project', at('piped.coterie'), '--out', at('z.json')])).code).toBe(0)
  })

  test('are read as the project says that they are', async () => {
    const table = 'Titel;Wer\nÜber Graphen;Lind, Per\n'
    await writeFile(at('table.csv'), Buffer.from(table, 'latin1'))
    const columns = { Titel: 'title', Wer: 'authors' }
    const project = { ...emptyProject, sources: [{ name: 'table.csv', encoding: 'windows-1252', columns }] }
    await writeFile(at('table.json'), JSON.stringify(projectJson(project)))
    await run(['ingest', at('table.csv'), '--project', at('table.json'), '--out', at('table.coterie')])
    const { atlas, project: after } = await fileAt('table.coterie')
    expect(new TextDecoder().decode(atlas.works.title.bytes)).toBe('Über Graphen')
    expect(after.sources).toMatchObject([{ name: 'table.csv', encoding: 'windows-1252', columns }])
  })

  test('are asked for in one line where they lie elsewhere', async () => {
    await run(['ingest', at('page.txt'), '--out', at('bare.coterie')])
    expect(await run(['ingest', '--project', at('bare.coterie')])).toEqual({
      code: 1,
      out: '',
      err: `coterie ingest: “${at('bare.coterie')}” does not contain the files that it was drawn from: name them as well.\n`,
    })
  })

  test('are in no format but .coterie', async () => {
    const { code, err } = await run(['ingest', at('page.txt'), '--with-sources', '--out', at('map.json')])
    expect(code).toBe(2)
    expect(err).toContain('only a .coterie can hold its sources')
  })
})

describe('what is no project', () => {
  test.each([
    ['broken.json', 'neither a project nor a saved map'],
    ['list.json', 'neither a project nor a saved map'],
    ['page.txt', 'neither a project nor a saved map'],
    ['nowhere.json', 'there is no such file'],
  ])('is refused: %s', async (name, reason) => {
    const { code, err } = await run(['ingest', at('page.txt'), '--project', at(name)])
    expect(code).toBe(1)
    expect(err).toContain(reason)
  })

  test('is one of a later version', async () => {
    await writeFile(at('later.json'), JSON.stringify({ version: 99 }))
    const { code, err } = await run(['ingest', at('page.txt'), '--project', at('later.json')])
    expect(code).toBe(1)
    expect(err).toContain('saved by a newer Coterie')
  })

  test('a flipped byte costs the member that it lies in, and the rest is read', async () => {
    await run(['ingest', at('page.txt'), at('records.bib'), '--with-sources', '--out', at('two.coterie')])
    const bytes = await readFile(at('two.coterie'))
    const start = bytes.indexOf('sources/1-page.txt') + 40
    bytes[start] = bytes[start]! ^ 0xff
    await writeFile(at('flipped.coterie'), bytes)
    const { code, err } = await run(['ingest', '--project', at('flipped.coterie'), '--out', at('rest.coterie')])
    expect(code).toBe(3)
    expect(err).toMatch(/“sources\/1-page\.txt” (?:is not what was saved|cannot be read)/)
    expect((await fileAt('rest.coterie')).sources.map(({ name }) => name)).toEqual(['records.bib'])
  }, 60_000)
})

test('a decision of a project that names a byline is carried out', async () => {
  await run(['ingest', at('page.txt'), '--out', at('before.coterie')])
  const { atlas, project } = await fileAt('before.coterie')
  const count = (map: Atlas) => map.authors.key.offsets.length - 1
  const mark = (row: number) => {
    const { nodes } = project.arrangement
    return {
      works: [nodes.works[nodes.authors.work[row]!]!],
      position: nodes.authors.position[row]!,
      name: nodes.authors.name[row]!,
    }
  }
  const pairs = Array.from(
    { length: count(atlas) - 1 },
    (_, i) => ({ kind: 'same', one: mark(0), other: mark(i + 1) }) as const,
  )
  await writeFile(at('merging.json'), JSON.stringify(projectJson({ ...project, decisions: pairs })))
  await run(['ingest', at('page.txt'), '--project', at('merging.json'), '--out', at('after.coterie')])
  expect(count((await fileAt('after.coterie')).atlas)).toBeLessThan(count(atlas))
})
