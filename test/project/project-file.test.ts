import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/model/decision.ts'
import { reductionIds } from '../../src/model/filters.ts'
import { nodeKinds } from '../../src/model/ids.ts'
import { emptyProject, type Project } from '../../src/model/project.ts'
import { colourings, lenses } from '../../src/model/view.ts'
import { projectIn, projectJson, readProject } from '../../src/project/project-file.ts'

const decisions: readonly Decision[] = JSON.parse(
  readFileSync(new URL('../fixtures/saved/decisions.json', import.meta.url), 'utf8'),
).decisions

const terms = fc.array(fc.string(), { maxLength: 3 })
const anyProject: fc.Arbitrary<Project> = fc.record({
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

  test('without a part has what a new one has', () => {
    expect(readProject({ version: 1 })).toEqual({ ok: true, project: emptyProject, faults: [] })
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

  test.each([
    ['settings', { counting: 'often' }, 'settings.counting'],
    ['settings', null, 'settings'],
    ['view', { lens: 'moon' }, 'view.lens'],
    ['view', { kinds: [] }, 'view.kinds'],
    ['view', { filters: { years: [1], reductions: {} } }, 'view.filters'],
    ['view', { filters: { years: null, reductions: { giant: 'yes' } } }, 'view.filters'],
    ['view', { pins: 'all' }, 'view.pins'],
  ])('takes the default where %s are %j', (part, value, path) => {
    expect(readProject({ version: 1, [part]: value })).toEqual({
      ok: true,
      project: emptyProject,
      faults: [{ path, code: 'default-taken' }],
    })
  })

  test('is never an exception, whatever stands in its file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('decisions', 'vocabulary', 'settings', 'view'), (value, part) => {
        const { project } = projectIn({ [part]: value })
        expect(readProject(written(project))).toEqual({ ok: true, project, faults: [] })
      }),
    )
  })

  test('of a later version is refused', () => {
    expect(readProject({ version: 2, decisions: [] })).toEqual({
      ok: false,
      fault: { code: 'newer-version', version: 2 },
    })
  })

  test.each([null, 1, [], {}, { version: 'x' }, { version: 0 }])('is not %j', (json) => {
    expect(readProject(json)).toMatchObject({ ok: false, fault: { code: 'damaged', damage: [{ flaw: 'shape' }] } })
  })
})
