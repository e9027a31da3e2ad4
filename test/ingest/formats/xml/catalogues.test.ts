import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { people } from '../people.ts'

const read = (text: string) => {
  const { format } = detect(text)!
  return { id: format.id, ...readAll(format, text, 'f', 2026) }
}

const readCase = (file: string) => read(readFileSync(`test/fixtures/cases/${file}`, 'utf8'))

test('JATS: everybody has the addresses that their marks name, and a group is not its members', () => {
  const { id, records, problems } = readCase('26c-jats.xml')
  expect(id).toBe('jats')
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    {
      title: 'Lizards of the coast: A survey',
      abstract: 'Background: Lizards bask. Methods: We watched.',
      venue: 'Coastal Lizards',
      publisher: 'Shore Press',
      ...{ volume: '3', issue: '2', pages: '1-9', language: 'en', type: 'research-article' },
      date: { year: 2021, month: 3 },
      fields: ['Ecology'],
      keywords: ['lizards', 'basking'],
      ids: { doi: '10.1000/liz.1', pmid: '35000001', pmcid: 'PMC9000001' },
      references: ['Okafor T Snakes 2019', '10.1000/tails'],
    },
    { title: 'Snakes of the shore', pages: 'e101', date: { year: 2019 } },
  ])
  expect(records.map(({ bylines }) => bylines.map(({ affiliations }) => affiliations))).toEqual([
    [['Shore University, Norway', 'Institute of Lizards'], ['Institute of Lizards'], []],
    [['Museum of Snakes']],
  ])
  expect(records[0]!.bylines[0]!.ids).toEqual({ orcid: '0000-0002-1825-0097' })
})

test('JATS: an address inside one author is not another’s', () => {
  const { records } =
    read(`<article><front><article-meta><title-group><article-title>Lizards</article-title></title-group><contrib-group>
<contrib contrib-type="author"><name-alternatives><name xml:lang="ja"><surname>山田</surname><given-names>太郎</given-names></name><name xml:lang="en"><surname>Yamada</surname><given-names>Taro</given-names></name></name-alternatives><aff>Univ T</aff></contrib>
<contrib contrib-type="author"><string-name><given-names>Ada</given-names> <surname>Bee</surname></string-name></contrib></contrib-group></article-meta></front></article>`)
  expect(people(records[0]!.bylines)).toBe('山田/太郎; Bee/Ada')
  expect(records[0]!.bylines.map(({ affiliations }) => affiliations)).toEqual([['Univ T'], []])
})

test('MARC: the punctuation between its parts is no text, a sponsor and an editor are no authors', () => {
  const { id, records, problems } = readCase('36d-marcxml.xml')
  expect(id).toBe('marcxml')
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    {
      ...{ key: '92005291', type: 'book', title: 'Lizards of the coast: a survey', publisher: 'Shore Press' },
      ...{ abstract: 'Lizards bask.', language: 'en', date: { year: 1993 }, fields: ['Lizards'] },
      ids: { isbn: '0152038655' },
      extra: { '710$a': ['Shore Museum.'], '700$a': ['Bee, Ada'] },
    },
    {
      ...{ type: 'article', title: 'Die Eidechsen', venue: 'Echsenkunde', volume: '12', issue: '3', pages: '45-56' },
      ...{ language: 'de', date: { year: 2021 }, ids: { doi: '10.1000/liz.2' } },
    },
  ])
})

test('MARC inside the records of a protocol', () => {
  const { records, problems } = readCase('36e-marc-sru.xml')
  expect(records.map(({ title, place }) => [title, place.record])).toEqual([
    ['Lizards of the coast', 1],
    ['Snakes of the shore', 2],
  ])
  expect(problems).toEqual([])
})

test('TEI: where somebody works stands behind the works, and whoever translated or deposited them wrote none', () => {
  const { id, records, problems } = readCase('27b-hal-tei.xml')
  expect(id).toBe('tei')
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    {
      ...{ key: 'hal-01', type: 'ART', title: 'Lézards de la côte: un relevé', abstract: 'Les lézards se chauffent.' },
      ...{ venue: 'Lézards côtiers', publisher: 'Rivage', volume: '3', issue: '2', pages: '1-9', language: 'fr' },
      ...{ date: { year: 2021, month: 3 }, keywords: ['lézards'], fields: ['Écologie'] },
      ...{ ids: { doi: '10.1000/liz.1' }, links: ['https://hal.science/hal-01'] },
    },
    { title: 'Snakes of the shore', venue: 'Shore Conference', date: { year: 2019 } },
  ])
  expect(records[0]!.bylines.map(({ affiliations }) => affiliations)).toEqual([
    ['Institut des lézards, Brest', 'Université du Rivage'],
    ['Université du Rivage'],
  ])
  expect(readCase('27c-zotero-tei.xml').records).toMatchObject([
    { title: 'Lizards of the coast', venue: 'Coastal Lizards', pages: '1-9', ids: { doi: '10.1000/liz.1' } },
    { title: 'Snakes of the shore', publisher: 'Shore Press', date: { year: 2019 } },
  ])
})

test('Word’s sources', () => {
  const { id, records, problems } = readCase('38-word-sources.xml')
  expect(id).toBe('word-sources')
  expect(records).toMatchObject([
    {
      ...{ key: 'Car21', title: 'Lizards of the coast', venue: 'Coastal Lizards', volume: '3', pages: '1-9' },
      ...{ date: { year: 2021, month: 3 }, ids: { doi: '10.1000/liz.1' } },
    },
    { title: 'Report on lizards', publisher: 'Shore Museum' },
    { title: 'Snakes', venue: 'Handbook of the shore' },
  ])
  expect(problems).toMatchObject([{ code: 'year', record: '3', line: 4, printed: 'in press' }])
})

test('MODS: an editor wrote nothing, and the host says where', () => {
  const { id, records, problems } =
    read(`<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="x"><titleInfo><nonSort>The</nonSort><title>Lizards</title><subTitle>a study</subTitle></titleInfo>
<name type="personal"><namePart type="given">Ada</namePart><namePart type="family">Bee</namePart><role><roleTerm type="text">author</roleTerm></role></name>
<name type="personal"><namePart>Dee, Carla</namePart></name>
<name type="personal"><namePart type="family">Ek</namePart><role><roleTerm type="code">edt</roleTerm></role></name>
<name type="corporate"><namePart>Lizard Society</namePart></name>
<relatedItem type="host"><titleInfo><title>J Liz</title></titleInfo><part><detail type="volume"><number>3</number></detail><extent unit="pages"><start>1</start><end>9</end></extent><date>2021</date></part></relatedItem>
<subject><topic>lizards</topic></subject><identifier type="doi">10.1234/a</identifier></mods></modsCollection>`)
  expect(id).toBe('mods')
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    {
      title: 'The Lizards: a study',
      venue: 'J Liz',
      volume: '3',
      pages: '1-9',
      date: { year: 2021 },
      keywords: ['lizards'],
    },
  ])
  expect(people(records[0]!.bylines)).toBe('Bee/Ada; Dee/Carla; {Lizard Society}')
})

test('Crossref’s XML: journal and issue stand before the articles', () => {
  const { id, records, problems } =
    read(`<doi_records><doi_record><crossref><journal><journal_metadata><full_title>J Liz</full_title></journal_metadata>
<journal_issue><publication_date><year>2021</year></publication_date><journal_volume><volume>3</volume></journal_volume><issue>2</issue></journal_issue>
<journal_article publication_type="full_text"><titles><title>Lizards</title></titles><contributors><person_name contributor_role="author" sequence="first"><given_name>Ada</given_name><surname>Bee</surname><ORCID>https://orcid.org/0000-0002-1825-0097</ORCID></person_name><person_name contributor_role="editor" sequence="additional"><surname>Ek</surname></person_name><organization contributor_role="author" sequence="additional">Lizard Group</organization></contributors><pages><first_page>1</first_page><last_page>9</last_page></pages><doi_data><doi>10.1234/A</doi></doi_data></journal_article></journal></crossref></doi_record></doi_records>`)
  expect(id).toBe('crossref-xml')
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    {
      title: 'Lizards',
      venue: 'J Liz',
      volume: '3',
      issue: '2',
      pages: '1-9',
      date: { year: 2021 },
      ids: { doi: '10.1234/a' },
    },
  ])
  expect(people(records[0]!.bylines)).toBe('Bee/Ada; {Lizard Group}')
  expect(records[0]!.bylines[0]!.ids).toEqual({ orcid: '0000-0002-1825-0097' })
})

test('Zotero’s RDF: a chapter holds its book, an attachment is no work', () => {
  const { id, records, problems } =
    read(`<rdf:RDF xmlns:rdf="x" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#">
<bib:Journal rdf:about="urn:issn:1"><dc:title>J Liz</dc:title><prism:volume>3</prism:volume><dc:identifier>DOI 10.1234/a</dc:identifier></bib:Journal>
<bib:Article rdf:about="#1"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Bee</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:title>Lizards</dc:title><dc:date>2021</dc:date></bib:Article>
<bib:BookSection rdf:about="#2"><z:itemType>bookSection</z:itemType><dcterms:isPartOf><bib:Book><dc:title>Book of snakes</dc:title></bib:Book></dcterms:isPartOf><dc:title>Snakes</dc:title></bib:BookSection>
<z:Attachment rdf:about="#3"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment></rdf:RDF>`)
  expect(id).toBe('zotero-rdf')
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    { title: 'Lizards', venue: 'J Liz', volume: '3', ids: { doi: '10.1234/a' } },
    { title: 'Snakes', venue: 'Book of snakes' },
  ])
  expect(people(records[0]!.bylines)).toBe('Bee/Ada')
})
