import { describe, expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { acl } from '../../../../src/ingest/formats/xml/acl.ts'
import { arxiv } from '../../../../src/ingest/formats/xml/arxiv.ts'
import { dblp } from '../../../../src/ingest/formats/xml/dblp.ts'
import { endnote } from '../../../../src/ingest/formats/xml/endnote.ts'
import { medlineXml, pubmed } from '../../../../src/ingest/formats/xml/pubmed.ts'
import { fullName } from '../../../../src/model/name.ts'
import { cause } from '../../../../src/words/problems.en.ts'
import { worded } from '../../../words/worded.ts'
import { samples } from '../samples.ts'

const dblpFile = (records: string, head = '') =>
  readAll(dblp, `<?xml version="1.0"?>${head}<dblp>\n${records}\n</dblp>`, 'f', 2026)
const paper = (title: string) => `<article key="x/1"><author>A B</author><title>${title}</title></article>`

describe('XML that means harm', () => {
  test('entities that multiply are never expanded, and the records around them load', () => {
    const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const { records, problems } = dblpFile(
      `${paper('&l9;')}${paper('Fine')}`,
      `<!DOCTYPE dblp [<!ENTITY l0 "ha">${laughs}]>`,
    )
    expect(records.map((record) => record.title)).toEqual(['&l9;', 'Fine'])
    expect(problems.map((problem) => problem.code)).toEqual(['entities-declared', 'unknown-entity'])
  })

  test('one long entity used a hundred thousand times costs nothing', () => {
    const { records } = dblpFile(paper('&a;'.repeat(100_000)), `<!DOCTYPE dblp [<!ENTITY a "${'a'.repeat(50_000)}">]>`)
    expect(records[0]!.title).toHaveLength(300_000)
  })

  test('two million character references in one record are refused, and the next record loads', () => {
    const { records, problems } = dblpFile(`${paper('&#65;'.repeat(2_000_000))}${paper('Fine')}`)
    expect(records.map((record) => record.title)).toEqual(['Fine'])
    expect(problems).toMatchObject([{ code: 'too-many-references', record: '1' }])
  })

  test('an external entity is named, not fetched', () => {
    const { records, problems } = dblpFile(
      paper('&secret;'),
      '<!DOCTYPE dblp [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
    )
    expect(records[0]!.title).toBe('&secret;')
    expect(problems[0]).toMatchObject({ code: 'entities-declared', severity: 'note' })
  })

  test('two hundred thousand levels are a problem of depth', () => {
    const { records, problems } = dblpFile(`${paper('<i>'.repeat(200_000))}${paper('Fine')}`)
    expect(records.map((record) => record.title)).toEqual(['Fine'])
    expect(problems).toMatchObject([{ code: 'too-deep', record: '1' }])
  })

  test('names that prototypes have are data', () => {
    const { records } = dblpFile('<article key="constructor"><title>T</title><__proto__>x</__proto__></article>')
    expect(records[0]!.key).toBe('constructor')
    expect(Object.keys(records[0]!.extra)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(records[0]!.extra)).toBe(Object.prototype)
  })
})

describe('XML that is damaged', () => {
  test('a file that was cut keeps its complete records and says where it was cut', () => {
    const whole = samples['acl-xml']![0]!
    const { records, problems } = readAll(
      acl,
      whole.slice(0, whole.indexOf('</paper>', whole.indexOf('Third'))),
      'f',
      2026,
    )
    expect(records.map((record) => record.title)).toEqual(['Adapter & $x_1$', 'Second'])
    expect(problems).toMatchObject([{ code: 'unclosed-element', severity: 'error', record: '3', line: 8 }])
  })

  test('records in comments are no records, unless the comment has no end', () => {
    const { records } = dblpFile(`<!-- ${paper('Hidden')} -->${paper('Seen')}`)
    expect(records.map((record) => record.title)).toEqual(['Seen'])
    expect(dblpFile(`<!-- ${paper('Seen')}`).records).toHaveLength(1)
  })

  test('control characters and bare ampersands, which exports hold, are read as meant', () => {
    const { records } = dblpFile(paper('Smith\u0002 & Sons, R&D &eacute;'))
    expect(records[0]!.title).toBe('Smith & Sons, R&D é')
  })

  test('lines are counted whatever ends them', () => {
    const text = `<dblp>\r${paper('A')}\r\n${paper('B')}\n\r${paper('C')}</dblp>`
    expect(readAll(dblp, text, 'f', 2026).records.map((record) => record.place.line)).toEqual([2, 3, 5])
  })
})

describe('text with markup', () => {
  test('inline tags, MathML and CDATA are read in their order', () => {
    const title =
      'On <i>E.</i> <i>coli</i> in H<sub>2</sub>O, <mml:math><mml:mi>x</mml:mi><mml:mo>&lt;</mml:mo><mml:mn>3</mml:mn></mml:math> <![CDATA[& <b>]]>'
    expect(dblpFile(paper(title)).records[0]!.title).toBe('On E. coli in H2O, x<3 & <b>')
  })

  test('a formula is kept between dollars', () => {
    const text =
      '<collection id="2022.acl"><volume id="1"><paper id="1"><title>On <tex-math>\\alpha^2</tex-math></title></paper></volume></collection>'
    expect(readAll(acl, text, 'f', 2026).records[0]!.title).toBe('On $\\alpha^2$')
  })

  test('a script in a title is text, and an address that is none is no link', () => {
    const { records } = dblpFile(
      '<article key="x"><title>&lt;img onerror=alert(1)&gt;</title><ee>javascript:alert(1)</ee></article>',
    )
    expect(records[0]!.title).toBe('<img onerror=alert(1)>')
    expect(records[0]!.links).toEqual(['https://dblp.org/rec/x'])
    expect(records[0]!.extra).toEqual({})
  })
})

describe('PubMed', () => {
  const { records } = readAll(pubmed, samples['pubmed-xml']![0]!, 'f', 2026)

  test('labels, groups, ORCID and cut lists of authors are understood', () => {
    expect(records[0]).toMatchObject({
      key: '1',
      title: 'First H2O',
      abstract: 'AIM: One. Two < 3.',
      incomplete: true,
      date: { year: 2001, month: 6 },
      venue: 'Cryobiology',
      ids: { pmid: '1', doi: '10.1000/a' },
      bylines: [
        { name: { given: 'Paul M', family: "O'Byrne" }, ids: { orcid: '0000-0001-5534-7202' }, collective: false },
        { name: { literal: 'The Group' }, collective: true },
      ],
    })
  })

  test('of a book its authors are read, not its editors', () => {
    expect(records[2]).toMatchObject({ title: 'Third', type: 'Book', date: { year: 1993 } })
    expect(records[2]!.bylines.map(({ name }) => fullName(name))).toEqual(['B A'])
  })

  test('an error of the service is shown', () => {
    const search = '<?xml version="1.0"?><eSearchResult><ERROR>Invalid db name: pubmedd</ERROR></eSearchResult>'
    expect(detect(search)?.format).toBe(pubmed)
    expect(worded(readAll(pubmed, search, 'f', 2026).problems)).toMatchObject([
      { message: expect.stringContaining('pubmedd') },
    ])
    const found =
      '<eSearchResult><Count>0</Count><IdList/><ErrorList><PhraseNotFound>qwrtz</PhraseNotFound></ErrorList><WarningList><OutputMessage>No items found.</OutputMessage></WarningList></eSearchResult>'
    expect(readAll(pubmed, found, 'f', 2026).problems.map(cause)).toEqual([
      'the search found nothing for “qwrtz”.',
      'the service answered with an error: “No items found.”',
    ])
    const { problems } = readAll(pubmed, '<eFetchResult><ERROR>ID list is empty!</ERROR></eFetchResult>', 'f', 2026)
    expect(worded(problems)).toMatchObject([
      { code: 'api-error', message: 'the service answered with an error: “ID list is empty!”' },
    ])
  })
})

describe('arXiv', () => {
  test('identifiers are bare, collaborations are groups', () => {
    const { records } = readAll(arxiv, samples['arxiv-atom']![0]!, 'f', 2026)
    expect(records.map((record) => record.ids.arxiv)).toEqual(['2203.01234', 'math/0309136', '1707.08567'])
    expect(records[0]).toMatchObject({
      title: 'First of all',
      fields: ['cs.IT'],
      date: { year: 2022, month: 3, day: 2 },
    })
    expect(records[0]!.bylines.map((byline) => byline.collective)).toEqual([false, true])
    expect(records[0]!.bylines[0]!.affiliations).toEqual(['Essen'])
  })

  test('an entry that is an error of the API is a problem, not a work', () => {
    const entry =
      '<feed><entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title><summary>incorrect id format for 1</summary></entry></feed>'
    const { records, problems } = readAll(arxiv, entry, 'f', 2026)
    expect(records).toEqual([])
    expect(cause(problems[0]!)).toContain('incorrect id format for 1')
  })
})

describe('DBLP', () => {
  test('the number of a homonym is an identifier and no part of the name', () => {
    const { records } = readAll(dblp, samples['dblp-xml']![0]!, 'f', 2026)
    expect(records.map((record) => record.title)).toEqual(['Spectre: H2', 'Janus & co', 'Thesis'])
    expect(records[0]!.bylines[0]).toMatchObject({
      name: { given: 'Michael', family: 'Schwarz' },
      ids: { dblp: 'Michael Schwarz 0001' },
    })
    expect(fullName(records[0]!.bylines[1]!.name)).toBe('Lorenzo J. Tardón')
    expect(records[0]!.ids).toEqual({ dblp: 'tr/meltdown/s18', doi: '10.1000/a' })
    expect(records[1]!.bylines[0]!.ids).toEqual({ dblp: '1/2', orcid: '0000-0002-5876-0382' })
  })
})

test('EndNote wraps every value in styles', () => {
  const { records } = readAll(endnote, samples['endnote-xml']![0]!, 'f', 2026)
  expect(records[0]).toMatchObject({
    title: 'First title',
    type: 'Journal Article',
    venue: 'Journal',
    date: { year: 2019 },
    links: ['https://example.org/'],
  })
  expect(records[0]!.bylines.map(({ name }) => fullName(name))).toEqual(['Jane Smith', 'J. Doe'])
})

test('the identifier in the ACL Anthology is made as the Anthology makes it', () => {
  const idOf = (collection: string, volume: string, id: string) =>
    readAll(
      acl,
      `<collection id="${collection}"><volume id="${volume}"><paper id="${id}"><title>T</title></paper></volume></collection>`,
      'f',
      2026,
    ).records[0]!.ids.acl
  expect(idOf('2022.acl', 'long', '1')).toBe('2022.acl-long.1')
  expect(idOf('P19', '1', '12')).toBe('P19-1012')
  expect(idOf('W19', '1', '12')).toBe('W19-0112')
})

describe('MEDLINE XML', () => {
  const citation = (inner: string) =>
    `<MedlineCitationSet><MedlineCitation Status="Completed"><PMID>1</PMID><OtherID Source="NLM">PMC7</OtherID>${inner}</MedlineCitation></MedlineCitationSet>`
  const read = (inner: string) => readAll(medlineXml, citation(inner), 'f', 2026).records[0]!

  test('bare citations are read as those in a PubmedArticle are', () => {
    expect(detect(citation(''))?.format).toBe(medlineXml)
    expect(detect(samples['pubmed-xml']![0]!)?.format).toBe(pubmed)
    const record = read(
      '<Article><ArticleTitle>One</ArticleTitle><AuthorList><Author><LastName>Ek</LastName><FirstName>Bo</FirstName><MiddleName>C</MiddleName></Author></AuthorList></Article>',
    )
    expect(record).toMatchObject({
      title: 'One',
      ids: { pmid: '1', pmcid: 'PMC7' },
      extra: { '@Status': ['Completed'] },
    })
    expect(fullName(record.bylines[0]!.name)).toBe('Bo C Ek')
  })

  test('a misprinted name stands for nobody, but is kept', () => {
    const record = read(
      '<Article><AuthorList><Author ValidYN="N"><LastName>Ekk</LastName></Author><Author ValidYN="Y"><LastName>Ek</LastName></Author></AuthorList></Article>',
    )
    expect(record.bylines.map(({ name }) => name.family)).toEqual(['Ek'])
    expect(Object.values(record.extra)).toContainEqual(['Ekk'])
  })

  test('an abstract that somebody else wrote counts where there is no other', () => {
    const other = '<OtherAbstract Type="Publisher"><AbstractText>Autre.</AbstractText></OtherAbstract>'
    expect(read(other).abstract).toBe('Autre.')
    expect(read(`<Article><Abstract><AbstractText>Own.</AbstractText></Abstract></Article>${other}`).abstract).toBe(
      'Own.',
    )
  })

  test('the PubMedArticle of the first years is a PubmedArticle', () => {
    const old =
      '<PubMedArticleSet><PubMedArticle><MedlineCitation><PMID>5</PMID></MedlineCitation></PubMedArticle></PubMedArticleSet>'
    expect(detect(old)?.format).toBe(pubmed)
    expect(readAll(pubmed, old, 'f', 2026).records.map(({ ids }) => ids.pmid)).toEqual(['5'])
  })
})

test('ACL Anthology: a file of one volume numbers its papers with the volume, and its paper 1000 is the volume itself', () => {
  const file = `<volume id="P10"><paper id="1000"><title>Proceedings</title><editor><first>E</first><last>D</last></editor></paper><paper id="1001"><title>One</title><author><first>A</first><last>B</last></author></paper></volume>`
  const { records } = readAll(acl, file, 'f', 2026)
  expect(records.map(({ title, ids }) => [title, ids.acl])).toEqual([['One', 'P10-1001']])
})

test('an entry of BibTeXML is none of arXiv’s', () => {
  expect(
    detect('<file xmlns="http://bibtexml.sf.net/"><entry id="a"><article><title>One</title></article></entry></file>'),
  ).toBe(undefined)
})

test('a date without a year is told of, and costs nothing but itself', () => {
  const year = (printed: string) => paper('One').replace('</article>', `<year>${printed}</year></article>`)
  const { records, problems } = dblpFile(`${year('in press')}${year('99999')}${paper('Two')}${year('2001')}`)
  expect(records.map(({ date }) => date?.year)).toEqual([undefined, undefined, undefined, 2001])
  expect(worded(problems)).toMatchObject([
    { code: 'year', severity: 'warning', record: '1', message: '“in press” is not a year; kept without one.' },
    { code: 'year', record: '2' },
  ])
})
