import { expect, test } from 'vitest'
import { emptyProject } from '../../src/model/project.ts'
import { edited, newHistory, undone } from '../../src/project/history.ts'
import { filesEver, filesOf, named, nameFor, ownName, sourceIn } from '../../src/project/source-list.ts'

test('files of one name are told apart, and a name is free again once no step knows it', () => {
  const first = nameFor('refs.bib', new Set())
  const second = nameFor('refs.bib', new Set([first]))
  expect([first, second].map(ownName)).toEqual(['refs.bib', 'refs.bib'])
  expect(second).not.toBe(first)
  expect(nameFor('3 wishes.ris', new Set([second]))).toBe(first.replace('refs.bib', '3 wishes.ris'))
})

test('files of steps that were undone belong to the project still', () => {
  const one = { ...emptyProject, sources: [{ name: 'a.bib', file: '0 a.bib' }] }
  const two = { ...one, sources: [...one.sources, { name: 'b.bib', file: '1 b.bib' }] }
  const history = undone(edited(newHistory(one), { code: 'files-added', files: ['b.bib'] }, two, 0))
  expect(filesOf(history.present.sources)).toEqual(['0 a.bib'])
  expect([...filesEver(history)]).toEqual(['0 a.bib', '1 b.bib'])
})

test('sources of a map lie in one file, of which nothing else is said', () => {
  const sources = ['a.bib', 'b.bib'].map((name) => ({ name, format: 'bibtex', file: '0 map.coterie' }))
  expect(filesOf(sources)).toEqual(['0 map.coterie'])
  expect(sourceIn(sources, '0 map.coterie')).toBeUndefined()
})

test('lists of before there were names are named by place', () => {
  expect(named([{ name: 'a.bib' }, { name: 'a.bib', file: '7 a.bib' }])).toMatchObject([{ file: '0 a.bib' }, { file: '7 a.bib' }]) // biome-ignore format: one list
})
