import { expect, test } from 'vitest'
import { identify } from '../../../src/ingest/people/identify.ts'
import { Rarity } from '../../../src/ingest/people/rarity.ts'
import type { Work } from '../../../src/model/work.ts'
import { byline, work } from './corpus.ts'

/** Works gathered by one name: each circle with coauthors, subject and place of its own. */
function circles(name: string, works: readonly { circle: number; title: string; place?: string; coauthor: string }[]) {
  return works.map(({ title, place, coauthor }, i) =>
    work(`${name} ${i}`, [byline(name, {}, place), `Aurel ${coauthor}`, `Beata ${coauthor}`], { title }),
  )
}

const subjects = [
  ['quark', 'lattice', 'confinement', 'gluon', 'chromodynamics', 'plaquette'],
  ['sheep', 'pasture', 'grazing', 'wool', 'lamb', 'meadow'],
  ['compiler', 'register', 'allocation', 'inlining', 'bytecode', 'optimizer'],
  ['tumour', 'oncology', 'metastasis', 'biopsy', 'lymphoma', 'chemotherapy'],
]
const titled = (subject: number, i: number) => [0, 1, 2].map((k) => subjects[subject]![(i + k) % 6]).join(' ')

/** Four circles of three works, each circle with a subject of its own. */
const fourSubjects = (name: string) =>
  circles(
    name,
    Array.from({ length: 12 }, (_, i) => ({
      circle: i % 4,
      title: titled(i % 4, i),
      coauthor: `Circle${'abcd'[i % 4]}q`,
    })),
  )

const works = (people: ReturnType<typeof identify>, name: string) =>
  people.authors
    .filter(({ label }) => label === name)
    .map(({ bylines }) => bylines.length)
    .sort((a, b) => b - a)

test('a common name in four circles with a subject each is four people', () => {
  expect(works(identify(fourSubjects('Lei Wang')), 'Lei Wang')).toEqual([3, 3, 3, 3])
})

test('a rare name in four circles is one person, who has many interests', () => {
  expect(works(identify(fourSubjects('Wonyeol Trzebinski')), 'Wonyeol Trzebinski')).toEqual([12])
})

test('whom a common name alone joins is asked about, with how common it is', () => {
  const { unsure, authors } = identify(fourSubjects('David Brown'))
  const brown = authors.filter(({ label }) => label === 'David Brown')
  expect(brown.length).toBeGreaterThan(1)
  expect(brown[0]!.homonym).toContainEqual({ code: 'namesakes', people: brown.length - 1 })
  for (const { against } of unsure) expect(against).toContainEqual({ code: 'common-name', people: 300 })
})

test('an affiliation printed twice joins two circles of a common name', () => {
  const place = 'Department of Animal Husbandry, Llanbadarn College, Aberystwyth'
  const other = 'Institute of Metal Casting, Zwickau'
  const given = (['sheep pasture', 'lamb wool', 'meadow grazing'] as const).map((title, i) => ({
    circle: i,
    title,
    place: i < 2 ? place : other,
    coauthor: `Circle${'abc'[i]}q`,
  }))
  const people = identify([
    ...circles('Lei Wang', given),
    ...Array.from({ length: 30 }, (_, i) =>
      work(
        `else ${i}`,
        [byline(`Else${'abcdefghij'[i % 10]} Wher${'klmnopqrst'[i % 7]}`, {}, `Office ${i} of Works, Town${i}`)],
        { title: titled(2 + (i % 2), i) },
      ),
    ),
  ])
  expect(works(people, 'Lei Wang')).toEqual([2, 1])
  const merge = people.merges.find(({ names }) => names[0] === 'Lei Wang')!
  expect(merge.evidence.map(({ code }) => code)).toContain('shared-affiliations')
})

test('the same titles of one field join what coauthors do not', () => {
  const one: Work[] = circles('Wei Zhang', [
    { circle: 0, title: 'Lattice confinement of quark plaquettes', coauthor: 'Circleaq' },
    { circle: 1, title: 'Quark confinement and plaquettes of a lattice', coauthor: 'Circlebq' },
    { circle: 2, title: 'Wool of mountain sheep', coauthor: 'Circlecq' },
  ])
  const rest = Array.from({ length: 60 }, (_, i) =>
    work(`else ${i}`, [`Else${'abcdefghij'[i % 10]} Wher${'klmnopqrst'[i % 7]}`], { title: titled(1 + (i % 3), i) }),
  )
  expect(works(identify([...one, ...rest]), 'Wei Zhang')).toEqual([2, 1])
})

test('in the proceedings of a field a common name in two circles stays one person', () => {
  // Everybody's coauthors write with others too.
  const field = Array.from({ length: 300 }, (_, i) =>
    work(`f${i}`, [`Ann Xylo${'abcdefghijkl'[i % 12]}q`, `Bob Yurt${'mnopqrs'[i % 7]}q`, `Cy Zorn${'tuvwx'[i % 5]}q`]),
  )
  const people = identify([
    ...field,
    work('a', ['David Brown', 'Ann Xyloaq']),
    work('b', ['David Brown', 'Ann Xyloaq']),
    work('c', ['David Brown', 'Bob Yurtmq']),
    work('d', ['David Brown', 'Bob Yurtmq']),
  ])
  expect(works(people, 'David Brown')).toEqual([4])
})

test('how many of the world’s authors bear a name, by order of magnitude', () => {
  const rarity = new Rarity([])
  const bearers = (name: string) => {
    const words = name.toLowerCase().split(' ')
    return rarity.world(words.at(-1)!, words.slice(0, -1))
  }
  expect(bearers('Lei Wang')).toBeGreaterThan(500)
  expect(bearers('J Smith')).toBeGreaterThan(bearers('John Smith'))
  expect(bearers('John Smith')).toBeGreaterThan(bearers('John P Smith'))
  expect(bearers('Thomas Zimmermann')).toBeLessThan(50)
  expect(bearers('Wonyeol Lee')).toBeLessThan(bearers('Young Lee'))
  expect(bearers('Wonyeol Trzebinski')).toBeLessThan(1)
})

test('in a small bibliography two works of one full name are one person, even of a common surname; of a very common one they are asked about', () => {
  const two = (name: string) =>
    identify([
      work('a', [name, 'Rahul Sharma'], { title: 'Verifying bit manipulations' }),
      work('b', [name, 'Hongseok Yang'], { title: 'Proving functions correct' }),
      work('c', ['Woojin Lee', 'Ann Smith'], { title: 'Nursing outcomes in rural hospitals' }),
    ])
  expect(works(two('Wonyeol Lee'), 'Wonyeol Lee')).toEqual([2])
  expect(works(two('Emily Johnson'), 'Emily Johnson')).toEqual([2])
  expect(works(two('Wei Wang'), 'Wei Wang')).toEqual([1, 1])
  expect(two('Wei Wang').unsure).not.toEqual([])
})

test('whoever’s own bibliography it is stays one person, with students, guests and works signed alone, and a common name', () => {
  const students = (i: number) => [`Stu${'abcdef'[i % 6]} Dentq`, `Stu${'abcdef'[(i + 1) % 6]} Dentq`]
  for (const name of ['Jun Wang', 'J. Wang', 'Jun Kim', 'Maria Garcia'])
    for (const guests of [0, 6]) {
      const own = Array.from({ length: 16 + guests }, (_, i) =>
        work(`own ${i}`, i >= 16 ? [name, `Gues${'tuvwxy'[i - 16]} Onceq`] : i < 12 ? [name, ...students(i)] : [name]),
      )
      expect(works(identify(own), name), `${name}, ${guests} guests`).toEqual([16 + guests])
    }
})
