import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identify } from '../../../src/ingest/people/identify.ts'
import type { Decision } from '../../../src/model/decision.ts'
import {
  ledgerJson,
  merging,
  parting,
  readLedger,
  readThesaurus,
  splitting,
  thesaurusText,
} from '../../../src/model/ledger.ts'
import type { Work } from '../../../src/model/work.ts'
import { byline, work } from './corpus.ts'

const labels = (works: readonly Work[], decisions: readonly Decision[] = []) =>
  identify(works, decisions).authors.map((author) => `${author.label} ${author.bylines.length}`)

const byId = (works: readonly Work[]) => new Map(works.map((w) => [w.id, w]))

/** A crowd of others, so that the corpus has rare and frequent names, and works without the people of the test. */
const crowd = Array.from({ length: 60 }, (_, i) =>
  work(`crowd-${i}`, [
    `Person${'abcdefghij'[i % 10]} Surname${'klmnopqrst'[Math.floor(i / 10)]}x`,
    `Other${'uvwxyz'[i % 6]} Name${'abcdefghij'[i % 10]}q`,
  ]),
)

describe('who is one person', () => {
  test.each([
    ['an initial and the full forename that alone fits it', 'W. Trzebinski', 'Wonyeol Trzebinski'],
    ['a family name first', 'Trzebinski, Wonyeol', 'Wonyeol Trzebinski'],
    ['a middle initial left out', 'Christopher D. Trzebinski', 'Christopher Trzebinski'],
    ['hyphened and joined forenames', 'Chang-Ning Trzebinski', 'Changning Trzebinski'],
    ['a nickname', 'Bill Trzebinski', 'William Trzebinski'],
    ['diacritics', 'Jürgen Trzebiński', 'Jurgen Trzebinski'],
    ['an umlaut written with e', 'Heinrich Schützenberg', 'Heinrich Schuetzenberg'],
    ['a hyphen in the surname', 'Gabriel Trzebinski-Quillarez', 'Gabriel Trzebinski Quillarez'],
    ['particles', 'Eric de la Trzebinski', 'Eric Trzebinski'],
    ['initials without points', 'Trzebinski WY', 'W. Y. Trzebinski'],
    ['capitals', 'WONYEOL TRZEBINSKI', 'Wonyeol Trzebinski'],
    ['a suffix left out', 'James Trzebinski Jr.', 'James Trzebinski'],
  ])('%s', (_, one, other) => {
    const people = identify([...crowd, work('one', [one]), work('other', [other])])
    expect(
      people.authors.filter((author) => author.bylines.some(({ work }) => work === 'w:one'))[0]!.bylines,
    ).toHaveLength(2)
  })

  test.each([
    ['other forenames', 'Anna Trzebinski', 'Wonyeol Trzebinski'],
    ['other initials', 'A. Trzebinski', 'Wonyeol Trzebinski'],
    ['other middle initials', 'John D. Trzebinski', 'John F. Trzebinski'],
    ['father and son', 'James Trzebinski Jr.', 'James Trzebinski Sr.'],
    ['homonym numbers', 'Wei Wang 0001', 'Wei Wang 0002'],
    ['syllables that differ by one letter', 'Yan Liu', 'Yang Liu'],
    ['a second syllable', 'Wei Chen', 'Wei-Te Chen'],
    ['surnames that differ by one letter', 'Wei Xu', 'Wei Xue'],
    ['a later initial of somebody else', 'Fei Trzebinski', 'Nelson F. Trzebinski'],
  ])('but not %s, even with a shared coauthor', (_, one, other) => {
    const people = identify([
      ...crowd,
      work('one', [one, 'Ada Quillfeather']),
      work('other', [other, 'Ada Quillfeather']),
    ])
    expect(
      people.authors.filter((author) => author.bylines.some(({ work }) => work === 'w:one' || work === 'w:other')),
    ).toHaveLength(3)
  })

  test('a word in another order, and a slip of the pen, where coauthors speak for it', () => {
    expect(
      labels([
        ...crowd,
        work('a', ['Srinivas Bangaloreq', 'Ada Quillfeather', 'Bo Zymurg']),
        work('b', ['Bangaloreq Srinivas', 'Ada Quillfeather', 'Bo Zymurg']),
        work('c', ['Eiichiro Sumitaq', 'Ada Quillfeather', 'Bo Zymurg']),
        work('d', ['Eiichro Sumitaq', 'Ada Quillfeather', 'Bo Zymurg']),
      ]),
    ).toEqual(expect.arrayContaining(['Eiichiro Sumitaq 2', 'Bangaloreq Srinivas 2']))
  })

  test('an initial that fits two people goes to the one whose coauthor it shares', () => {
    const { authors, merges } = identify([
      ...crowd,
      work('jo', ['Jo Wood', 'Aidan Slingsby']),
      work('jason', ['Jason Wood', 'Ken Brodlie']),
      work('j', ['J. Wood', 'Aidan Slingsby']),
    ])
    expect(authors.find((author) => author.label === 'Jo Wood')!.bylines).toHaveLength(2)
    const merge = merges.find(({ names }) => names.includes('J. Wood'))!
    expect(merge.evidence).toContainEqual({ code: 'shared-coauthors', people: 1, names: ['Aidan Slingsby'] })
    expect(merge.confidence).toBeGreaterThan(0.7)
  })

  test('an initial goes to whom its coauthor always writes with, not to whom they met once', () => {
    const { authors } = identify([
      ...crowd,
      ...Array.from({ length: 6 }, (_, i) => work(`qun-${i}`, ['Qun Trzebinski', `Xaver Always${'abc'[i % 3]}`])),
      work('once', ['Qun Trzebinski', 'Mo Wanderer']),
      ...Array.from({ length: 4 }, (_, i) => work(`qiu-${i}`, ['Qiu Trzebinski', 'Mo Wanderer'])),
      work('bare', ['Q. Trzebinski', 'Mo Wanderer']),
    ])
    const owner = authors.find(({ bylines }) => bylines.some((b) => b.work === 'w:bare' && b.position === 0))
    expect(owner?.label).toBe('Qiu Trzebinski')
  })

  test('an initial that fits two people equally well is merged with neither, and listed for review', () => {
    const people = identify([...crowd, work('jo', ['Jo Wood']), work('jason', ['Jason Wood']), work('j', ['J. Wood'])])
    expect(people.authors.filter(({ label }) => label.endsWith('Wood'))).toHaveLength(3)
    expect(people.unsure.map(({ one, other }) => [one, other])).toEqual([
      ['a:j-wood', 'a:jason-wood'],
      ['a:j-wood', 'a:jo-wood'],
    ])
    expect(people.unsure[0]!.against).toContainEqual({ code: 'other-bearers', people: 1 })
  })

  test('two bylines of one work are two authors, even of one name', () => {
    const name = 'Wonyeol Trzebinski'
    expect(labels([work('a', [name, name]), work('b', [name])])).toEqual([`${name} 2`, `${name} 1`])
  })

  test('conflicting ORCIDs part equal names, and equal ORCIDs join names that differ', () => {
    expect(
      labels([
        work('a', [byline('Wei Wang', { orcid: '1' })]),
        work('b', [byline('Wei Wang', { orcid: '2' })]),
        work('c', [byline('Grace Wang-Muller', { orcid: '2' })]),
      ]),
    ).toEqual(['Grace Wang-Muller 2', 'Wei Wang 1'])
  })

  test('a group is one author and never a person', () => {
    const atlas = { ...byline('ATLAS Collaboration'), collective: true }
    const { authors } = identify([
      work('a', [atlas, 'A. Collaboration']),
      work('b', [atlas]),
      work('c', ['ATLAS Collaboration']),
    ])
    expect(authors.map(({ label, collective, bylines }) => [label, collective, bylines.length])).toContainEqual([
      'ATLAS Collaboration',
      true,
      2,
    ])
  })

  test('“al.” and “others” are nobody', () => {
    expect(labels([work('a', ['Wonyeol Lee', 'al.', 'others', 'et al.'])])).toEqual(['Wonyeol Lee 1'])
  })
})

describe('what somebody decided', () => {
  const works = [
    ...crowd,
    work('jo', ['Jo Wood']),
    work('jason', ['Jason Wood']),
    work('j', ['J. Wood']),
    work('j2', ['J. Wood', 'Ada Quill']),
  ]
  const plain = identify(works)
  const author = (id: string, people = plain) => people.authors.find((a) => a.id === id)!

  test('merging and then splitting gives back what was', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (i, j) => {
        const [one, other] = [plain.authors[i % plain.authors.length]!, plain.authors[j % plain.authors.length]!]
        const merge = merging(one, other, byId(works))
        const merged = identify(works, [merge])
        const both = merged.authors.find((a) =>
          a.bylines.some((b) => b.work === one.bylines[0]!.work && b.position === one.bylines[0]!.position),
        )!
        const split = splitting(both, new Set(other.bylines.map((b) => b.work)), byId(works))
        fc.pre(one !== other)
        const again = identify(works, merged.refused.length > 0 ? [merge] : [merge, split])
        expect(again.authors).toEqual(plain.authors)
      }),
      { numRuns: 30 },
    )
  })

  test('a merge is listed as decided, and those who signed one work together cannot be merged', () => {
    const merge = merging(author('a:jo-wood'), author('a:jason-wood'), byId(works))
    expect(identify(works, [merge]).merges.find(({ by }) => by === 'decision')).toMatchObject({
      names: ['Jo Wood', 'Jason Wood'],
    })
    const together = [...works, work('both', ['Jo Wood', 'Jason Wood'])]
    const people = identify(together, [merge])
    expect(people.refused.map(({ reason }) => reason)).toEqual([{ code: 'signed-together', title: 'Title of both' }])
  })

  test('two said to be different are not asked about again, nor merged when more is known', () => {
    const [one, other] = [author('a:jo-wood'), author('a:j-wood')]
    const never = parting(one, other, byId(works))
    expect(identify(works, [never]).unsure).not.toContainEqual(
      expect.objectContaining({ one: 'a:j-wood', other: 'a:jo-wood' }),
    )
    const more = [...crowd, work('jo', ['Jo Wood', 'Ada Quill']), work('j2', ['J. Wood', 'Ada Quill'])]
    const wood = (decisions: readonly Decision[]) => labels(more, decisions).filter((label) => label.includes('Wood'))
    expect(wood([])).toEqual(['Jo Wood 2'])
    expect(wood([never])).toHaveLength(2 - (other.bylines.every(({ work }) => work !== 'w:j2') ? 1 : 0))
  })

  test('decisions survive being written, read, and applied to the files read again among others', () => {
    const merge = merging(author('a:jo-wood'), author('a:jason-wood'), byId(works))
    const { decisions, problems } = readLedger(ledgerJson([merge]), 'ledger.json')
    expect(problems).toEqual([])
    const later = [
      work('new', ['Grace Hopper']),
      ...works.map((w) => (w.id === 'w:jo' ? { ...w, id: 'w:doi:10.1/jo' as Work['id'] } : w)),
    ]
    expect(labels(later, decisions)).toContain('Jason Wood 2')
  })

  test('a VOSviewer thesaurus merges names, and is written so that it does so again', () => {
    const { decisions } = readThesaurus('label\treplace by\nJo Wood\tJason Wood\n', 'thesaurus.txt')
    const people = identify(works, decisions)
    expect(author('a:jason-wood', people).names).toEqual(['Jason Wood', 'Jo Wood'])
    expect(thesaurusText(people.authors)).toBe('label\treplace by\nJo Wood\tJason Wood\n')
  })
})

describe('laws', () => {
  const names = [
    'J. Li',
    'Jun Li',
    'Jing Li',
    'Li, J.',
    'Jun X. Li',
    'Wei Wang',
    'W. Wang',
    'Wang Wei',
    'William Gates',
    'Bill Gates',
    'al.',
    'Ada Quill',
    'A. Quill',
  ]
  const arbitrary = fc.array(
    fc.record({
      names: fc.array(fc.constantFrom(...names), { maxLength: 5 }),
      year: fc.option(fc.integer({ min: 1950, max: 2025 }), { nil: undefined }),
    }),
    { maxLength: 14 },
  )
  test('any order of works gives the same people, and nobody holds two bylines of one work', () => {
    fc.assert(
      fc.property(arbitrary, fc.infiniteStream(fc.nat()), (drafts, random) => {
        const works = drafts.map(({ names, year }, i) =>
          work(`w${i}`, names, year === undefined ? {} : { date: { year } }),
        )
        const people = identify(works)
        for (const { bylines } of people.authors)
          expect(new Set(bylines.map(({ work }) => work)).size).toBe(bylines.length)
        const persons = drafts.flatMap((draft) => draft.names).filter((name) => name !== 'al.').length
        expect(people.authors.flatMap(({ bylines }) => bylines)).toHaveLength(persons)
        expect(new Set(people.authors.map(({ id }) => id)).size).toBe(people.authors.length)
        const shuffled = works
          .map((w) => ({ w, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ w }) => w)
        expect(identify(shuffled)).toEqual(people)
      }),
      { numRuns: 150 },
    )
  })
})
