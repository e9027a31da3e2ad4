import { describe, expect, test } from 'vitest'
import { namesIn } from '../../../../src/ingest/formats/names/printed.ts'
import { fullName } from '../../../../src/model/name.ts'
import { people } from '../people.ts'

const shown = ({ named, incomplete }: ReturnType<typeof namesIn>) => people(named, incomplete)
const inCell = (cell: string) => shown(namesIn([cell], { names: 'several' }))
const inFields = (...fields: string[]) => shown(namesIn(fields, { names: 'one' }))
const namesOf = (cell: string) => namesIn([cell], { names: 'several' }).named.map(({ name }) => fullName(name))

describe('authors in one cell', () => {
  test.each([
    ['Smith, John', ['John Smith']],
    ['Smith, John; Doe, Jane', ['John Smith', 'Jane Doe']],
    ['John Smith; Jane Doe', ['John Smith', 'Jane Doe']],
    ['John Smith;; Jane Doe', ['John Smith', 'Jane Doe']],
    ['John Smith, Jane Doe', ['John Smith', 'Jane Doe']],
    ['John Smith, Jane Doe and Richard Roe', ['John Smith', 'Jane Doe', 'Richard Roe']],
    ['Smith, John and Doe, Jane and Roe, Richard', ['John Smith', 'Jane Doe', 'Richard Roe']],
    ['Smith, J., Doe, A.', ['J. Smith', 'A. Doe']],
    ['Ahuja M.K., Gotlieb A., van der Berg J.-P.', ['M.K. Ahuja', 'A. Gotlieb', 'J.-P. van der Berg']],
    ['Hu J., Rechtberger V.', ['J. Hu', 'V. Rechtberger']],
    ['Smith J., Jr., Doe A.', ['J. Smith Jr.', 'A. Doe']],
    ['Ahuja MK, Gotlieb A.', ['MK Ahuja', 'A Gotlieb']],
    ['MK Ahuja, A Gotlieb, ...', ['MK Ahuja', 'A Gotlieb']],
    [
      'Ahuja, Mohit Kumar (57000000000); van der Merwe, Sean (57000000001)',
      ['Mohit Kumar Ahuja', 'Sean van der Merwe'],
    ],
    ['van der Merwe, Sean (57000000001)', ['Sean van der Merwe']],
    ['A. Prelle|M. Sciacco', ['A. Prelle', 'M. Sciacco']],
    ["['Smith, J.', 'Doe, A.']", ['J. Smith', 'A. Doe']],
    ['王小明；李四', ['王小明', '李四']],
    ['Plato', ['Plato']],
    ['Ahuja M.K., Gotlieb A., ATLAS Collaboration', ['M.K. Ahuja', 'A. Gotlieb', 'ATLAS Collaboration']],
    ['[No author name available]', []],
  ])('%s', (cell, names) => {
    expect(namesOf(cell)).toEqual(names)
  })

  test('SpringerLink runs its names together', () => {
    const names = namesIn(['Ada LovelaceCharles McDonaldG. H. Hardy'], {
      names: 'several',
      runTogether: true,
    }).named.map(({ name }) => fullName(name))
    expect(names).toEqual(['Ada Lovelace', 'Charles McDonald', 'G. H. Hardy'])
  })

  test('“et al.” is nobody and leaves the list incomplete', () => {
    expect(namesIn(['Smith, J.; et al.'], { names: 'several' })).toMatchObject({
      incomplete: true,
      named: [{ name: { family: 'Smith' } }],
    })
    for (const cell of [
      'MK Ahuja, A Gotlieb, ...',
      'MK Ahuja, A Gotlieb…',
      'MK Ahuja, A Gotlieb et al.',
      'Ahuja MK; Gotlieb A; …',
    ]) {
      const { incomplete, named } = namesIn([cell], { names: 'several' })
      expect(incomplete).toBe(true)
      expect(named.map(({ name }) => name.family)).toEqual(['Ahuja', 'Gotlieb'])
    }
  })
})

describe('a list in one field', () => {
  test.each([
    ['Doe, J., Roe, J., & Poe, E.', 'Doe/J.; Roe/J.; Poe/E.'],
    ['Doe, J., Roe, J., and Poe, E.', 'Doe/J.; Roe/J.; Poe/E.'],
    ['Carber, J. and Okafor, T.', 'Carber/J.; Okafor/T.'],
    ['Carber J & Okafor T', 'Carber/J; Okafor/T'],
    ['J. Carber, T. Okafor', 'Carber/J.; Okafor/T.'],
    ['Carber, Josefa, Tunde Okafor, and Wim van der Meer', 'Carber/Josefa; Okafor/Tunde; van der Meer/Wim'],
    ['Doe, Jane, van der Meer, Wim', 'Doe/Jane; van der Meer/Wim'],
    ['Juan Pérez y María López', 'Pérez/Juan; López/María'],
    ['Carber, J. / Okafor, T.', 'Carber/J.; Okafor/T.'],
    ['张三,李四,王小明', '张三; 李四; 王小明'],
    ["['Doe, J.', \"O'Brien, K.\"]", "Doe/J.; O'Brien/K."],
    ['[{"name": "Jane Doe"}, {"name": "John Roe"}]', 'Doe/Jane; Roe/John'],
    ['c("Doe, J", "Roe, K")', 'Doe/J; Roe/K'],
    ['Carber J, van der Meer W; Lizard Study Group.', 'Carber/J; van der Meer/W; {Lizard Study Group}'],
    ['Lizard Study Group; Carber J, Okafor T.', '{Lizard Study Group}; Carber/J; Okafor/T'],
    ['Ahuja M.K., Gotlieb A., Plato, van der Berg J.‐P.', 'Ahuja/M.K.; Gotlieb/A.; Plato; van der Berg/J.-P.'],
    ['G.N., Gatto, Gabriel N.; F.A., Serra, Filander A.', 'Gatto/Gabriel N.; Serra/Filander A.'],
    ['M., Okoro, Mary', 'Okoro/Mary'],
    ['ZHANG San, LI Siwei, WANG Xiao-Ming', 'ZHANG/San; LI/Siwei; WANG/Xiao-Ming'],
  ])('%s', (cell, expected) => expect(inCell(cell)).toBe(expected))

  test.each([
    ['Marais, A. J.', 'Marais/A. J.'],
    ['García López, María José', 'García López/María José'],
    ['Jane Doe, John Roe', 'Doe/Jane; Roe/John'],
    ['Martin García, Juan Pablo', 'Martin García/Juan Pablo'],
    ['Jane Doe and John Roe', 'Doe/Jane; Roe/John'],
    ['Jane Doe, John Roe, Edgar Poe', 'Doe/Jane; Roe/John; Poe/Edgar'],
    ['Carber J, Okafor T, van der Meer W', 'Carber/J; Okafor/T; van der Meer/W'],
    ['Carber J, Okafor T, van der Meer W.', 'Carber/J; Okafor/T; van der Meer/W'],
    ['Carber J., Okafor T.', 'Carber/J.; Okafor/T.'],
    ["['Carber, Josefa', 'Okafor, Tunde']", 'Carber/Josefa; Okafor/Tunde'],
    ['山田, 太郎', '山田/太郎'],
  ])('where one name is expected: %s', (field, expected) => expect(inFields(field)).toBe(expected))

  test('names that end in initials are told by most of the list', () => {
    expect(inFields('YANG Y', 'LI W', 'MUELLER H P')).toBe('YANG/Y; LI/W; MUELLER/H P')
    expect(inCell('Koushik MV; Ada Byron; Charles Babbage')).toBe('MV/Koushik; Byron/Ada; Babbage/Charles')
  })
})

describe('what is printed with a name is no part of it', () => {
  test.each([
    ['Josefa Carber, PhD; Tunde Okafor, MD; Ana Ruiz', 'Carber/Josefa; Okafor/Tunde; Ruiz/Ana'],
    ['Josefa Carber*, Tunde Okafor† , Ana Ruiz1,2', 'Carber/Josefa; Okafor/Tunde; Ruiz/Ana'],
    ['Jane Doe a,b, John Roe b,*', 'Doe/Jane; Roe/John'],
    ['Jane Doe<sup>1</sup>, John Roe², Ann Lee (3)', 'Doe/Jane; Roe/John; Lee/Ann'],
    ['Jane Doe (MIT), John Roe (ETH Zürich)', 'Doe/Jane; Roe/John'],
    ['Jane Doe <jane@example.org>, John Roe', 'Doe/Jane; Roe/John'],
    ['Doe, J. (ed.); Roe, J., editor', 'Doe/J.; Roe/J.'],
    ['Prof. Dr. Jane Doe, Sir John Roe', 'Doe/Jane; Roe/John'],
    ['Dr. Max Poe, M.D.; Jane Doe, PhD', 'Poe/Max; Doe/Jane'],
    ['Jean–Pierre Serre', 'Serre/Jean-Pierre'],
    ['M&uuml;ller, J&ouml;rg; Garc&amp;iacute;a, Ana; O&#39;Brien, K', "Müller/Jörg; García/Ana; O'Brien/K"],
    ['MÃ¼ller, JÃ¶rg', 'Müller/Jörg'],
    ["C. Bal\\'azs, C.-P. Yu", 'Balázs/C.; Yu/C.-P.'],
  ])('%s', (cell, expected) => expect(inCell(cell)).toBe(expected))

  test.each([
    ['Pedersen, James A. Ph.D., FACSM', 'Pedersen/James A.'],
    ['Zhao, Weijia 1,2,+', 'Zhao/Weijia'],
    ['Lefko, Rafael Y. MD, MPH 1', 'Lefko/Rafael Y.'],
    ['Stilman, Andrew N. (andrew.s@example.edu)', 'Stilman/Andrew N.'],
    ['Carber, Josefa, PhD', 'Carber/Josefa'],
    ['van der Meer, Wim MD', 'van der Meer/Wim'],
    ['Okafor, MD', 'Okafor/MD'],
    ['Smith, Ed', 'Smith/Ed'],
  ])('where one name is expected: %s', (field, expected) => expect(inFields(field)).toBe(expected))
})

describe('suffixes', () => {
  test.each([
    ['Cobb Jr., F. W.', 'Cobb/F. W./Jr.'],
    ['Cobb, F. W., Jr.', 'Cobb/F. W./Jr.'],
    ['Cobb, Jr., F. W.', 'Cobb/F. W./Jr.'],
    ['Schaefer, Henry F.,III', 'Schaefer/Henry F./III'],
    ['Smith, JR', 'Smith/JR'],
    ['Smith, SR', 'Smith/SR'],
    ['Smith JR', 'Smith/JR'],
    ['Smith, Jr.', 'Smith/Jr.'],
    ['Erdmann, Mark, V', 'Erdmann/Mark V'],
    ['John Smith, IV', 'Smith/John/IV'],
    ['de la Cruz M Jr', 'de la Cruz/M/Jr'],
  ])('%s', (field, expected) => expect(inFields(field)).toBe(expected))
})

describe('groups', () => {
  test.each([
    ['World Health Organization', '{World Health Organization}'],
    ['Food and Agriculture Organization', '{Food and Agriculture Organization}'],
    ['Department of Health and Human Services', '{Department of Health and Human Services}'],
    ['John Smith and World Health Organization', 'Smith/John; {World Health Organization}'],
    ['Organization, World Health', '{World Health Organization}'],
    ['Collaboration, ATLAS', '{ATLAS Collaboration}'],
    ['Anne Bureau; The Anh Han', 'Bureau/Anne; Han/The Anh'],
  ])('%s', (cell, expected) => expect(inCell(cell)).toBe(expected))
})

describe('nobody and the rest of a list', () => {
  test.each([
    'NA',
    'N/A',
    'n/a',
    'Anonymous',
    '[Anonymous]',
    '[No author name available]',
    'No authors listed',
    'Unknown',
    '-',
    '',
  ])('“%s” is nobody', (text) =>
    expect(namesIn([text], { names: 'one' })).toEqual({ named: [], incomplete: false, places: 1 }),
  )
  test.each([
    ...['Doe, J.; others', 'Doe, J.; others, ;', 'Doe, J. and 3 others', 'Doe, J.; +12', 'Doe, J.; 12 more authors'],
    ...['Doe, J.; y otros', 'Doe, J.; u.a.', 'Doe, J.; [et al]', 'Doe, J.; al., et', 'Doe, J.; etal', 'Doe, J.; …'],
    ...['Doe, J. et al.', 'Doe, J.; и др.', 'Doe, J.; and co-workers', 'Doe, J.; et quelques autres'],
    ...['Doe, J. y colaboradores', 'Doe, J. und Mitarbeiter', 'Doe, J. et collaborateurs', 'Doe, J.; several others'],
  ])('“%s” is one name of more', (cell) => expect(inCell(cell)).toBe('Doe/J. …'))
  test('a surname is not mistaken for either', () => {
    expect(inFields('Na, J.', 'More, Thomas', 'Al, M.')).toBe('Na/J.; More/Thomas; Al/M.')
  })
})

test('names in a script without cases stand family name first', () => {
  expect(inFields('홍 길동', '王 小明', '山田 太郎', '太郎 山田')).toBe('홍/길동; 王/小明; 山田/太郎; 山田/太郎')
})

test('a place that is nobody’s is counted, for what stands beside the list', () => {
  const { named, places } = namesIn(['A B. Bee||C Dee'], { names: 'several' })
  expect(named.map(({ place }) => place)).toEqual([0, 2])
  expect(places).toBe(3)
})
