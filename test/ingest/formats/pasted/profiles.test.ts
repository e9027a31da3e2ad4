import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { people } from '../people.ts'

const readPage = (text: string) => {
  const { format } = detect(text)!
  const { records, problems } = readAll(format, text, 'f', 2026)
  expect(problems).toEqual([])
  return {
    id: format.id,
    works: records.map(({ title, bylines, incomplete, venue, volume, pages, date }) =>
      [people(bylines, incomplete), title, venue, volume, pages, date?.year]
        .filter((part) => part !== undefined)
        .join(' | '),
    ),
    records,
  }
}

describe('a page of DBLP as copied', () => {
  test('with what stands between the works', () => {
    const { id, works, records } = readPage(readFileSync('test/fixtures/cases/84b-dblp-page.txt', 'utf8'))
    expect([id, works]).toEqual([
      'dblp-page',
      [
        'Carber/Josefa; van der Meer/Wim; Wang/Wei | Lizards of the Coast | Coastal Lizards | 3 | 1-9 | 2021',
        'Okafor/Tunde; Carber/Josefa | Do Snakes Swim? | SHORE | 123-130 | 2021',
        'Carber/Josefa | Tails vs. Shells | CoRR | 2021',
        'Carber/Josefa; Doe/T. J. | A Short One | ICML | 2019',
      ],
    ])
    expect(records[0]!.bylines[2]!.ids.dblp).toBe('Wei Wang 0001')
    expect(records[2]!.ids.arxiv).toBe('2101.00001')
  })
  test('the works alone, in journals whose names are cut, and those that somebody edited', () => {
    const { works, records } = readPage(
      'Wei Wang 0001, Josefa Carber:\nWhat Is a Tail? IEEE Trans. Pattern Anal. Mach. Intell. 43(2): 1-9 (2021)\nJosefa Carber:\nOn Shells. J. ACM 68(3): 12:1-12:30 (2021)\nJosefa Carber (ed.):\nProceedings of the Shore. Springer 2020\n',
    )
    expect(works).toEqual([
      'Wang/Wei; Carber/Josefa | What Is a Tail? | IEEE Trans. Pattern Anal. Mach. Intell. | 43 | 1-9 | 2021',
      'Carber/Josefa | On Shells | J. ACM | 68 | 12:1-12:30 | 2021',
      ' | Proceedings of the Shore | Springer | 2020',
    ])
    expect(records[2]!.extra.editors).toEqual(['Josefa Carber'])
  })
})

test('a page of ORCID as copied: contributors where they are shown, else whose page it is', () => {
  const { id, works, records } = readPage(readFileSync('test/fixtures/cases/84d-orcid-page.txt', 'utf8'))
  expect([id, works]).toEqual([
    'orcid-page',
    [
      'Carber/Josefa; van der Meer/Wim; Okafor/Tunde | Lizards of the coast | Coastal Lizards | 2021',
      'Carber/Josefa … | Snakes of the shore | 2019',
      'Carber/Josefa … | Tails | Journal of Tails | 2018',
    ],
  ])
  expect(records.map(({ ids }) => ids.doi)).toEqual(['10.1000/a', '10.1000/b', undefined])
  expect(records[1]!.bylines[0]!.ids.orcid).toBe('0000-0002-1825-0097')
})
