import { expect, test } from 'vitest'
import { authorsIn } from '../../../../src/ingest/formats/bibtex/bibtex-names.ts'
import { people } from '../people.ts'

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

test.each([
  ['{Xerox Corporation} and {NASA} and {Barnes and Noble}', '{Xerox Corporation}; {NASA}; {Barnes and Noble}'],
  ['{Kristoffer H{\\o}gsbro Rose} and {Doe, Jane}', 'Rose/Kristoffer Høgsbro; Doe/Jane'],
  ['{Jane Doe and John Roe}', 'Doe/Jane; Roe/John'],
  ['{Google AI} and {R Core Team} and {Sci-Art Publishers}', '{Google AI}; {R Core Team}; {Sci-Art Publishers}'],
])('in braces stand groups, and persons who were braced all the same: %s', (field, expected) =>
  expect(people(authorsIn(field).bylines)).toBe(expected),
)
test.each([
  ['Dezs\\H o, A. and Erd\\H os, Paul', 'Dezső/A.; Erdős/Paul'],
  ["\\Dbar or\\dj evi\\'c, D. and Y\\i lmaz, A.", 'Đorđević/D.; Yılmaz/A.'],
  ['\\O re, {\\AA}ge', 'Øre/Åge'],
])('a blank that ends a command parts no name: %s', (field, expected) =>
  expect(people(authorsIn(field).bylines)).toBe(expected),
)
test.each([
  ['Jane Doe, John Roe and Edgar Poe', 'Doe/Jane; Roe/John; Poe/Edgar'],
  ['Doe, J., Roe, J., and Poe, E.', 'Doe/J.; Roe/J.; Poe/E.'],
  ['Carber J, Okafor T, van der Meer W', 'Carber/J; Okafor/T; van der Meer/W'],
  ['Jane Doe \\& John Roe', 'Doe/Jane; Roe/John'],
  ["['Doe, Jane', 'Roe, John']", 'Doe/Jane; Roe/John'],
  ['Alan Author und Steven Schreiber', 'Author/Alan; Schreiber/Steven'],
  ['García López, María José and Ruiz, Ana', 'García López/María José; Ruiz/Ana'],
])('a list in another form is a list: %s', (field, expected) => expect(people(authorsIn(field).bylines)).toBe(expected))
test.each([
  'Doe, Jane\\thanks{Supported by {X}} and Roe, John$^{1}$',
  'Doe, Jane\\textsuperscript{1,*} and Roe, John\\footnotemark[2]',
  'Doe, Jane\\orcidlink{0000-0001} and Roe, John (john@example.org)',
  'Dr. Jane Doe and Roe, John, PhD',
])('notes and degrees are no part of a name: %s', (field) =>
  expect(people(authorsIn(field).bylines)).toBe('Doe/Jane; Roe/John'),
)
test('entities are letters', () => {
  expect(people(authorsIn('M&uuml;ller, J&ouml;rg and Roe, John').bylines)).toBe('Müller/Jörg; Roe/John')
})
