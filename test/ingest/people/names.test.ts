import { describe, expect, test } from 'vitest'
import { identify } from '../../../src/ingest/people/identify.ts'
import { printedPerson } from '../../../src/ingest/people/printed-name.ts'
import { fullName } from '../../../src/model/name.ts'
import { work } from './corpus.ts'

/** A crowd of others, so that two works are not the whole corpus. */
const crowd = Array.from({ length: 60 }, (_, i) =>
  work(`crowd-${i}`, [
    `Person${'abcdefghij'[i % 10]} Surname${'klmnopqrst'[Math.floor(i / 10)]}x`,
    `Other${'uvwxyz'[i % 6]} Name${'abcdefghij'[i % 10]}q`,
  ]),
)

const physics = 'Lattice gauge theory of quark confinement'
const farming = 'Sheep grazing in upland pastures'

/** How two names are judged that stand on two works, with or without others around. */
function judged(
  one: { names: readonly string[]; title: string },
  other: { names: readonly string[]; title: string },
  around: typeof crowd,
): string {
  const people = identify([
    ...around,
    work('one', one.names, { title: one.title }),
    work('other', other.names, { title: other.title }),
  ])
  const at = (id: string) =>
    people.authors.find(({ bylines }) => bylines.some((b) => b.work === `w:${id}` && b.position === 0))!.id
  if (at('one') === at('other')) return 'one'
  const pair = [at('one'), at('other')]
  return people.unsure.some((u) => pair.includes(u.one) && pair.includes(u.other)) ? 'unsure' : 'two'
}

describe.each([
  ['alone', []],
  ['in a crowd', crowd],
])('two names %s', (_, around) => {
  test.each([
    ['an initial and a forename, of other subjects', 'B. Beta', 'Bruno Beta'],
    ['a short form of a common name', 'Hans Müller', 'Johannes Mueller'],
    ['a common name and one with a middle initial more', 'David Brown', 'David M. Brown'],
    ['a common Chinese name and one with an initial more', 'Wei Wang', 'Wei L. Wang'],
    ['a Chinese forename with and without a hyphen', 'Mingyi Chen', 'Ming-Yi Chen'],
    ['two spellings of a Korean forename', 'Dahyun Kim', 'Daehyun Kim'],
    ['a nickname before a common surname', 'Danny Lee', 'Daniel Lee'],
    ['an initial before a common surname', 'J. Smith', 'John Smith'],
  ])('%s: somebody is asked', (_, one, other) => {
    expect(
      judged(
        { names: [one, 'Ada Quillfeather'], title: physics },
        { names: [other, 'Zoe Brinkworth'], title: farming },
        around,
      ),
    ).toBe('unsure')
  })

  test.each([
    ['initials of two letters', 'Yu. Ivanov', 'Yuri Ivanov'],
    ['initials of two letters', 'Zh. Petrov', 'Zhivko Petrov'],
    ['initials of two letters', 'Th. Papanikolaou', 'Theodoros Papanikolaou'],
    ['a surname in one word', 'Jacques Le Goff', 'Jacques Legoff'],
    ['a surname in one word', 'J. Le Goff', 'Jacques Legoff'],
    ['a surname with a hyphen', 'Omar Al Sharif', 'Omar Al-Sharif'],
    ['a surname with a hyphen', 'Omar al Sharif', 'Omar Al-Sharif'],
    ['the family name first', 'Wei Zhang', 'Zhang Wei'],
    ['the family name first', 'Srinivas Bangalore', 'Bangalore Srinivas'],
    ['a hyphen', 'Mingyi Chen', 'Ming-Yi Chen'],
    ['a Korean spelling', 'Dahyun Kim', 'Daehyun Kim'],
  ])('%s with two shared coauthors: one person', (_, one, other) => {
    const shared = ['Ada Quillfeather', 'Bo Zymurg']
    expect(
      judged({ names: [one, ...shared], title: physics }, { names: [other, ...shared], title: farming }, around),
    ).toBe('one')
  })

  test.each([
    ['Yu. Ivanov', 'Ya. Ivanov'],
    ['Yu. Ivanov', 'Yaroslav Ivanov'],
    ['Jacques Le Goff', 'Jacques Lagoff'],
  ])('%s and %s are two even with two shared coauthors', (one, other) => {
    const shared = ['Ada Quillfeather', 'Bo Zymurg']
    expect(
      judged({ names: [one, ...shared], title: physics }, { names: [other, ...shared], title: farming }, around),
    ).not.toBe('one')
  })
})

test('what is asked about says why', () => {
  const asked = (one: string, other: string) =>
    identify([
      work('one', [one, 'Ada Quillfeather'], { title: physics }),
      work('other', [other, 'Zoe Brinkworth'], { title: farming }),
    ]).unsure.flatMap(({ against }) => against.map(({ code }) => code))
  expect(asked('B. Beta', 'Bruno Beta')).toContain('other-subjects')
  expect(asked('Danny Lee', 'Daniel Lee')).toContain('common-name')
})

test.each([
  ['王伟', '王', '伟'],
  ['王 伟', '王', '伟'],
  ['欧阳修', '欧阳', '修'],
  ['山田太郎', '山田', '太郎'],
  ['김철수', '김', '철수'],
])('the family name leads in %s', (literal, family, given) => {
  const whole = printedPerson({ literal })
  expect(whole.key).toBe(printedPerson({ family, given }).key)
  expect(fullName({ family, given })).toBe(family + given)
})
