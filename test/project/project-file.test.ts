import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangementOf } from '../../src/atlas/arrangement-of.ts'
import { reductions as shipped } from '../../src/atlas/filters/reductions/reductions.ts'
import type { Anchor } from '../../src/model/anchor.ts'
import { emptyArrangement } from '../../src/model/arrangement.ts'
import type { Decision } from '../../src/model/decision.ts'
import { nodeKinds } from '../../src/model/ids.ts'
import { lensIds as lenses } from '../../src/model/lenses.ts'
import { emptyProject, type Project, type ProjectSource } from '../../src/model/project.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { colourings, type TableView, tableKinds } from '../../src/model/view.ts'
import { projectIn, projectJson, readProject } from '../../src/project/project-file.ts'
import { anyCorpus, atlasFrom } from '../corpus.ts'

const reductionIds = shipped.map(({ id }) => id)

const decisions: readonly Decision[] = JSON.parse(
  readFileSync(new URL('../fixtures/saved/decisions.json', import.meta.url), 'utf8'),
).decisions

const terms = fc.array(fc.string(), { maxLength: 3 })
const mark = fc.record({ works: terms, position: fc.nat(), name: fc.string() })
const anyAnchor: fc.Arbitrary<Anchor> = fc.oneof(
  fc.record({ kind: fc.constant('author' as const), mark }),
  fc.record({ kind: fc.constant('work' as const), keys: terms }),
  fc.record({ kind: fc.constant('topic' as const), stems: terms }),
  fc.record({ kind: fc.constant('given' as const), id: fc.string() }),
)
const anySource: fc.Arbitrary<ProjectSource> = fc.record(
  {
    name: fc.string(),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    retrieved: fc.constantFrom('2026-05-27', '1999-12-31'),
    format: fc.constantFrom('bibtex', 'ris'),
    encoding: fc.string(),
    columns: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string()),
  },
  { requiredKeys: ['name'] },
)
const ofKinds = <T>(value: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom(...tableKinds), value)
const anyTable: fc.Arbitrary<TableView> = fc.record({
  kind: fc.constantFrom(...tableKinds),
  columns: ofKinds(terms),
  sort: ofKinds(fc.record({ column: fc.string(), falling: fc.boolean() })),
})
const anyProject: fc.Arbitrary<Project> = fc.record({
  name: fc.string(),
  sources: fc.array(anySource, { maxLength: 3 }),
  arrangement: fc.option(
    anyCorpus.map((corpus) => JSON.parse(JSON.stringify(arrangementOf(atlasFrom(corpus))))),
    { nil: emptyArrangement },
  ),
  notes: fc.array(fc.record({ on: anyAnchor, text: fc.string() }), { maxLength: 3 }),
  tags: fc.array(fc.record({ on: anyAnchor, label: fc.string() }), { maxLength: 3 }),
  decisions: fc.subarray([...decisions]),
  vocabulary: fc.record({
    stoplist: terms,
    hidden: terms,
    joined: fc.array(fc.record({ term: fc.string(), into: fc.string() }), { maxLength: 3 }),
    renamed: fc.array(fc.record({ term: fc.string(), label: fc.string() }), { maxLength: 3 }),
  }),
  settings: fc.record(
    {
      counting: fc.constantFrom('full', 'fractional'),
      hyperauthorship: fc.nat(),
      topics: fc.nat(),
      seed: fc.nat(),
      resolution: fc.nat(3),
    },
    { requiredKeys: ['counting', 'hyperauthorship', 'topics', 'seed'] },
  ),
  view: fc.record({
    lens: fc.constantFrom(...lenses),
    colour: fc.constantFrom(...colourings),
    size: fc.constantFrom('degree', 'pagerank'),
    kinds: fc.subarray([...nodeKinds], { minLength: 1 }),
    filters: fc.record({
      years: fc.option(fc.tuple(fc.nat(2100), fc.nat(2100))),
      reductions: fc.subarray([...reductionIds]).map((on) => Object.fromEntries(on.map((id) => [id, 2]))),
    }),
    hidesDormant: fc.constant(true as const),
    table: anyTable,
    pins: fc.array(
      fc.string().map((key) => `a:${key}` as never),
      { maxLength: 3 },
    ),
  }),
})

const written = (project: Project): Record<string, unknown> => JSON.parse(JSON.stringify(projectJson(project)))

describe('a project', () => {
  test('read back is the project that was written', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        expect(readProject(written(project))).toEqual({ ok: true, project, faults: [] })
      }),
    )
  })

  test('of the first version has what a new one has, besides what was kept then', () => {
    const vocabulary = { stoplist: ['a'], hidden: [], joined: [], renamed: [] }
    const json = { version: 1, decisions, vocabulary, settings: defaultSettings, view: emptyProject.view }
    expect(readProject(json)).toEqual({
      ok: true,
      project: { ...emptyProject, decisions, vocabulary },
      faults: [],
    })
  })

  test('without a part has what a new one has', () => {
    expect(readProject({ version: 2 })).toEqual({ ok: true, project: emptyProject, faults: [] })
  })

  test('leaves out a decision that makes no sense, and says which', () => {
    const [one, other] = decisions as [Decision, Decision]
    const json = { version: 1, decisions: [one, null, { kind: 'marry' }, other, { kind: 'split', bylines: [1] }, 7] }
    expect(readProject(json)).toEqual({
      ok: true,
      project: { ...emptyProject, decisions: [one, other] },
      faults: [1, 2, 4, 5].map((i) => ({ path: `decisions[${i}]`, code: 'left-out' })),
    })
  })

  test('leaves out a term that makes no sense, and says which', () => {
    const vocabulary = {
      stoplist: ['a', 1],
      hidden: 'b',
      joined: [{ term: 'c' }],
      renamed: [{ term: 'd', label: 'e' }],
    }
    expect(readProject({ version: 1, vocabulary })).toMatchObject({
      project: { vocabulary: { stoplist: ['a'], hidden: [], joined: [], renamed: [{ term: 'd', label: 'e' }] } },
      faults: [
        { path: 'vocabulary.stoplist[1]', code: 'left-out' },
        { path: 'vocabulary.hidden', code: 'left-out' },
        { path: 'vocabulary.joined[0]', code: 'left-out' },
      ],
    })
  })

  test('leaves out a note, a tag or a source that makes no sense, and says which', () => {
    const on = { kind: 'topic', stems: ['graph'] }
    const json = {
      version: 2,
      notes: [
        { on, text: 'a' },
        { on: 't:graph', text: 'b' },
        { on: { kind: 'place' }, text: 'c' },
      ],
      tags: [{ on, label: 1 }],
      sources: [{ name: 'a.bib', retrieved: '2026-13-01' }, { name: 'b.bib' }, 7],
    }
    expect(readProject(json)).toEqual({
      ok: true,
      project: { ...emptyProject, notes: [{ on, text: 'a' }], sources: [{ name: 'b.bib' }] },
      faults: ['sources[0]', 'sources[2]', 'notes[1]', 'notes[2]', 'tags[0]'].map((path) => ({
        path,
        code: 'left-out',
      })),
    })
  })

  test.each([
    ['name', 7, 'name'],
    ['arrangement', { key: 'x' }, 'arrangement'],
    ['arrangement', [], 'arrangement'],
    ['settings', { counting: 'often' }, 'settings.counting'],
    ['settings', null, 'settings'],
    ['view', { lens: 'moon' }, 'view.lens'],
    ['view', { kinds: [] }, 'view.kinds'],
    ['view', { filters: { years: [1], reductions: {} } }, 'view.filters'],
    ['view', { filters: { years: null, reductions: { giant: 'yes' } } }, 'view.filters'],
    ['view', { pins: 'all' }, 'view.pins'],
    ['view', { hidesDormant: 'yes' }, 'view.hidesDormant'],
  ])('takes the default where %s are %j', (part, value, path) => {
    expect(readProject({ version: 1, [part]: value })).toEqual({
      ok: true,
      project: emptyProject,
      faults: [{ path, code: 'default-taken' }],
    })
  })

  test('is never an exception, whatever stands in its file', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(
          'decisions',
          'vocabulary',
          'settings',
          'view',
          'name',
          'arrangement',
          'notes',
          'tags',
          'sources',
        ),
        (value, part) => {
          const { project } = projectIn({ [part]: value })
          expect(readProject(written(project))).toEqual({ ok: true, project, faults: [] })
        },
      ),
    )
  })

  test('of a later version is refused', () => {
    expect(readProject({ version: 3, decisions: [] })).toEqual({
      ok: false,
      fault: { code: 'newer-version', version: 3 },
    })
  })

  test.each([null, 1, [], {}, { version: 'x' }, { version: 0 }])('is not %j', (json) => {
    expect(readProject(json)).toMatchObject({ ok: false, fault: { code: 'damaged', damage: [{ flaw: 'shape' }] } })
  })
})
