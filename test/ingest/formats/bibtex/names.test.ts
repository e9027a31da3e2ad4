import { expect, test } from 'vitest'
import { authorsIn } from '../../../../src/ingest/formats/bibtex/names.ts'

const parsed = (field: string) => authorsIn(field).bylines.map((byline) => byline.name)

test.each([
  ['Alfred Adler', { given: 'Alfred', family: 'Adler' }],
  ['Adler, Alfred', { given: 'Alfred', family: 'Adler' }],
  ['Plato', { family: 'Plato' }],
  ['Ludwig van Beethoven', { given: 'Ludwig', particle: 'van', family: 'Beethoven' }],
  ['van der Aalst, W. M. P.', { particle: 'van der', family: 'Aalst', given: 'W. M. P.' }],
  ['{W.M.P. van der} Aalst', { given: 'W.M.P. van der', family: 'Aalst' }],
  ['Van de Graaff, R. J.', { family: 'Van de Graaff', given: 'R. J.' }],
  ['King, Jr., Martin Luther', { family: 'King', suffix: 'Jr.', given: 'Martin Luther' }],
  ['King, Martin Luther, Jr.', { family: 'King', suffix: 'Jr.', given: 'Martin Luther' }],
  ["Charles Louis de la Vall{\\'e}e Poussin", { given: 'Charles Louis', particle: 'de la', family: 'Vallée Poussin' }],
  ['Jaana W\\"{a}yrynen', { given: 'Jaana', family: 'Wäyrynen' }],
  ['{\\v S}ime Ungar', { given: 'Šime', family: 'Ungar' }],
  ['Paul Erd{\\H o}s', { given: 'Paul', family: 'Erdős' }],
  ['{\\O}re, {\\AA}ge', { given: 'Åge', family: 'Øre' }],
  ["Gonz\\'{a}lez-Pe\\~{n}a, L.", { given: 'L.', family: 'González-Peña' }],
  ["Smol{\\v{c}}i{\\'c}, V.", { given: 'V.', family: 'Smolčić' }],
  ['Arnold, VI', { given: 'VI', family: 'Arnold' }],
  ['John Smith, IV', { given: 'John', family: 'Smith', suffix: 'IV' }],
  ['Smith, Jr.', { family: 'Smith', suffix: 'Jr.' }],
  ['Knuth, Donald~E.', { given: 'Donald E.', family: 'Knuth' }],
  [
    'given=Jean, prefix=de la, family=Fontaine, suffix=II',
    { given: 'Jean', particle: 'de la', family: 'Fontaine', suffix: 'II' },
  ],
  ["family={Vall{\\'e}e, Poussin}, given={Charles}", { given: 'Charles', family: 'Vallée, Poussin' }],
  ['bell hooks', { particle: 'bell', family: 'hooks' }],
])('%s is one person, taken apart', (field, name) => expect(parsed(field)).toEqual([name]))

test('names are joined by “and”, across lines and in any case, but not inside braces', () => {
  expect(parsed('A One\n  and B Two AND C Three and\tD Four').map((name) => name.family)).toEqual([
    'One',
    'Two',
    'Three',
    'Four',
  ])
  expect(authorsIn('{Barnes and Noble} and A Anderson').bylines).toMatchObject([
    { name: { literal: 'Barnes and Noble' }, collective: true },
    { name: { family: 'Anderson' }, collective: false },
  ])
})
test.each(['A One and others', 'A One and et al.', 'One, A. et al.', 'A One and al.'])(
  '“%s” is an incomplete list',
  (field) => {
    const { bylines, incomplete } = authorsIn(field)
    expect(incomplete).toBe(true)
    expect(bylines.map((byline) => byline.name.family)).toEqual(['One'])
  },
)
test.each(['', ' ', '{}', 'and', ' and ', '~', ','])('“%s” is nobody', (field) =>
  expect(authorsIn(field).bylines).toEqual([]),
)
test('lists joined by semicolons or commas are lists', () => {
  expect(parsed('Smith, J.; Doe, A.').map((name) => name.family)).toEqual(['Smith', 'Doe'])
  expect(parsed('John Smith, Jane Doe, Bo Ek, Ana Prior').map((name) => name.family)).toEqual([
    'Smith',
    'Doe',
    'Ek',
    'Prior',
  ])
})
test('two names of four parts are two people', () => {
  expect(parsed('Miller, D., Firby, J. and Dean, T.').map((name) => name.family)).toEqual(['Miller', 'Firby', 'Dean'])
})
test('a brace that is never closed does not hide the names behind it', () => {
  expect(parsed("Sylvie Thi\\{'ebaux and Joachim Hertzberg").map((name) => name.family)).toContain('Hertzberg')
})
